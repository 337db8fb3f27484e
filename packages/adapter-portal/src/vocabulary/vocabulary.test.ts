import { describe, expect, it } from "vitest";
import { wordLookup } from "./vocabulary.ts";
import {
  channelParts,
  channelWords,
  oldLevelWords,
  serviceLevelParts,
  serviceLevelWords,
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
    ["Mức độ 4", undefined],
  ])("takes the level %j for %s", (text, level) => {
    expect(wordLookup([serviceLevelWords], serviceLevelParts)(text)).toBe(level);
  });

  it("lets earlier vocabularies win", () => {
    const own = { partial: ["Mức độ 4"] };
    expect(wordLookup([own, oldLevelWords])("mức độ 4")).toBe("partial");
  });
});
