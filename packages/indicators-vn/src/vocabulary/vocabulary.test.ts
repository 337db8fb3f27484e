import { parseLocalDate } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { channelOf, nationalChannels } from "./channel-catalogue.ts";
import { nationalStatuses } from "./national-statuses.data.ts";
import { overlay } from "./overlay.ts";
import { readServiceLevel } from "./service-level-terms.ts";
import { classifyStatus, statusWords } from "./status-catalogue.ts";

describe("statuses", () => {
  it.each([
    ["1", "not-received", "not-received"],
    ["2", "open", "open"],
    ["3", "not-received", "not-received"],
    ["4", "open", "open"],
    ["5", "open", "suspended"],
    ["6", "suspended", "suspended"],
    ["7", "returned", "resolved"],
    ["8", "suspended", "suspended"],
    ["9", "resolved", "resolved"],
    ["10", "resolved", "resolved"],
    ["Đang xử lý", "open", "open"],
    ["  đã trả kết quả ".normalize("NFD"), "resolved", "resolved"],
    ["cancelled", "returned", "resolved"],
    ["11", null, null],
  ])("%s is %s for the form and %s for the index", (status, form, index) => {
    expect(classifyStatus(nationalStatuses, status, "ii-06")).toBe(form);
    expect(classifyStatus(nationalStatuses, status, "766")).toBe(index);
  });

  it("can be overridden by a province", () => {
    const own = overlay(nationalStatuses, [
      {
        code: "5",
        label: { vi: "Chờ bổ sung", en: "Waiting" },
        aliases: [],
        classes: { "ii-06": "suspended", "766": "suspended" },
      },
      {
        code: "11",
        label: { vi: "Liên thông", en: "Passed on" },
        aliases: [],
        classes: { "ii-06": "open", "766": "open" },
      },
    ]);
    expect(own).toHaveLength(11);
    expect(classifyStatus(own, "5", "ii-06")).toBe("suspended");
    expect(classifyStatus(own, "liên thông", "ii-06")).toBe("open");
    expect(classifyStatus(own, "4", "ii-06")).toBe("open");
  });

  it("give the words of each class, none twice", () => {
    const words = statusWords(nationalStatuses, "766");
    expect(words.suspended).toContain("5");
    expect(statusWords(nationalStatuses, "ii-06").open).toContain("5");
    const all = Object.values(words).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("channels", () => {
  it.each([
    ["1", "direct"],
    [" 2 ", "online"],
    ["3", "postal"],
    ["4", null],
  ])("%s is %s", (code, channel) => {
    expect(channelOf(nationalChannels, code)).toBe(channel);
    expect(channelOf(nationalChannels, code, "766")).toBe(channel);
  });

  it("leaves a missing code unknown, except under the 766 index or where a province says so", () => {
    expect(channelOf(nationalChannels, null)).toBeNull();
    expect(channelOf(nationalChannels, "", "766")).toBe("direct");
    const own = { ...nationalChannels, missingAs: { default: "postal", "766": null } } as const;
    expect([channelOf(own, null), channelOf(own, null, "766")]).toEqual(["postal", null]);
  });
});

describe("service levels", () => {
  const [before, after] = [parseLocalDate("2022-08-14"), parseLocalDate("2022-08-15")];
  const codes = (...args: Parameters<typeof readServiceLevel>) =>
    readServiceLevel(...args).diagnostics.map(({ code }) => code);

  it("are not mapped one to one from the old levels", () => {
    expect(readServiceLevel("Mức độ 3", before).levels).toEqual(["partial", "full"]);
    expect(readServiceLevel("mức độ 4", before).levels).toEqual(["full", "partial"]);
    expect(codes("mức độ 4", before)).toEqual(["level/not-one-to-one"]);
    expect(codes("mức độ 2", before)).toEqual([]);
  });

  it("are carried over by a convention that is named", () => {
    expect(readServiceLevel("mức độ 3", before, "provincial").levels).toEqual(["partial"]);
    expect(codes("mức độ 3", before, "provincial")).toEqual([]);
  });

  it("have new terms from decree 42/2022 on; old ones are noticed", () => {
    expect(codes("mức độ 3", after, "provincial")).toEqual(["level/outdated-term"]);
    expect(codes("mức độ 4", after)).toEqual(["level/outdated-term", "level/not-one-to-one"]);
    expect(readServiceLevel("Toàn trình".normalize("NFD"), after)).toEqual({
      levels: ["full"],
      diagnostics: [],
    });
    expect(readServiceLevel("mức độ 5", after).levels).toEqual([]);
  });
});
