import { describe, expect, it } from "vitest";
import { wordLookup } from "./vocabulary.ts";
import {
  channelParts,
  channelWords,
  oldLevelWords,
  serviceLevelParts,
  serviceLevelWords,
  statusParts,
  statusWords,
} from "./words.data.ts";

describe("wordLookup", () => {
  it.each([
    ["Trực tuyến", "online"],
    ["2", "online"],
    ["TRUC TUYEN", "online"],
    ["Trực tuyến (Cổng dịch vụ công quốc gia)", "online"],
    ["Nộp trực tiếp tại Bộ phận Một cửa", "direct"],
    ["Qua dịch vụ BCCI", "postal"],
    ["Trực tuyến và trực tiếp", undefined],
    ["Nộp qua Cổng DVC quốc gia", "online"],
    ["Cổng Dịch vụ công Quốc gia", "online"],
    ["Không trực tuyến", undefined],
    ["fax", undefined],
    ["", null],
    ["NULL", null],
  ])("takes the channel %j for %s", (text, channel) => {
    expect(wordLookup([channelWords], channelParts)(text)).toBe(channel);
  });

  it.each([
    ["Dịch vụ công trực tuyến toàn trình", "full"],
    ["DVC trực tuyến một phần", "partial"],
    ["Mức độ 4 (toàn trình)", "full"],
    ["DVC cung cấp thông tin", "information"],
    ["Không cung cấp thông tin", undefined],
    ["Mức độ 4", undefined],
  ])("takes the level %j for %s", (text, level) => {
    expect(wordLookup([serviceLevelWords], serviceLevelParts)(text)).toBe(level);
  });

  it.each([
    ["Đã trả kết quả (đúng hạn)", "resolved"],
    ["Đã giải quyết quá hạn", "resolved"],
    ["Đang giải quyết trong hạn", "open"],
    ["Tạm dừng xử lý hồ sơ", "suspended"],
    ["Đã rút hồ sơ theo yêu cầu", "returned"],
    ["Chưa có kết quả", undefined],
    ["Đã giải quyết, công dân rút hồ sơ", undefined],
  ])("takes the status %j for %s", (text, status) => {
    expect(wordLookup([statusWords], statusParts)(text)).toBe(status);
  });

  it("lets earlier vocabularies win", () => {
    const own = { partial: ["Mức độ 4"] };
    expect(wordLookup([own, oldLevelWords])("mức độ 4")).toBe("partial");
  });
});
