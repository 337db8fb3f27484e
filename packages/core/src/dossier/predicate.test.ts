import { describe, expect, it } from "vitest";
import { parseLocalDate } from "../period/local-date.ts";
import { describePredicate } from "./describe-predicate.ts";
import { dimensionValues } from "./dimension.data.ts";
import { dimensionPhrases } from "./dimension-phrases.data.ts";
import type { Dossier } from "./dossier.ts";
import { always, and, type Dimension, dimensionValue, holds, is, not, or } from "./predicate.ts";

const dossier: Dossier = {
  code: "H36.01-230401-0001",
  unit: "25159",
  unitLevel: "commune",
  procedure: "1.004616",
  channel: "online",
  serviceLevel: "full",
  status: "resolved",
  receivedAt: "2023-04-01",
  dueAt: "2023-04-10",
  endedAt: "2023-04-10T16:59:00",
  flags: { "fee-bearing": true },
};

describe("holds", () => {
  const online = is("channel", "online");

  it.each([
    ["a value", online, {}, true],
    ["another value", is("channel", "postal"), {}, false],
    ["an unknown value", online, { channel: null }, null],
    ["an unknown value that is accepted", is("channel", "direct", null), { channel: null }, true],
    ["the negation of the unknown", not(online), { channel: null }, null],
    [
      "a false part beside an unknown one",
      and(online, not(is("channel", null))),
      { channel: null },
      false,
    ],
    [
      "a true part beside an unknown one",
      or(is("status", "resolved"), online),
      { channel: null },
      true,
    ],
    [
      "an unknown part beside a true one",
      and(is("status", "resolved"), online),
      { channel: null },
      null,
    ],
    ["everything", always, { channel: null }, true],
    ["a flag", is("fee-bearing", "yes"), {}, true],
    ["a flag that is not said", is("paid-online", "yes"), {}, null],
    ["the level of the unit", is("unit-level", "commune"), {}, true],
    ["the scope of a dossier", is("scope", "own"), {}, true],
    ["a flag of desks", is("scanner", "no"), {}, null],
    ["the due day includes its whole day", is("timeliness", "on-time"), {}, true],
    ["the day after", is("timeliness", "on-time"), { endedAt: "2023-04-11" }, false],
    ["an open dossier", is("timeliness", "on-time"), { endedAt: null }, null],
  ] as const)("answers %s", (_, predicate, change, answer) => {
    expect(holds(predicate, { ...dossier, ...change })).toBe(answer);
  });

  it("judges an open dossier by the 766 rule on the last day of the period only", () => {
    const open = { ...dossier, endedAt: null };
    const onTime = is("timeliness-766", "on-time");
    expect(holds(onTime, open, parseLocalDate("2023-04-10"))).toBe(true);
    expect(holds(onTime, open, parseLocalDate("2023-04-11"))).toBe(false);
    expect(holds(onTime, open)).toBeNull();
  });
});

describe("dimensions", () => {
  const dimensions = Object.keys(dimensionValues) as Dimension[];

  it.each(dimensions)("%s has a phrase in both languages for each value", (dimension) => {
    const { values, unknown } = dimensionPhrases[dimension];
    expect(Object.keys(values)).toEqual(dimensionValues[dimension] ?? ["*"]);
    for (const { vi, en } of [...Object.values(values), unknown]) {
      expect(vi.trim()).not.toBe("");
      expect(en.trim()).not.toBe("");
    }
  });

  it.each(dimensions)("%s of a dossier is one of its values or unknown", (dimension) => {
    const value = dimensionValue(dossier, dimension);
    if (value !== null) expect(dimensionValues[dimension] ?? [value]).toContain(value);
  });
});

describe("describePredicate", () => {
  it.each([
    [is("channel", "online"), "nộp trực tuyến", "submitted online"],
    [
      is("channel", "direct", null),
      "nộp trực tiếp hoặc không ghi kênh nộp",
      "submitted at the counter or without a recorded channel",
    ],
    [is("unit", "25159"), "tại đơn vị 25159", "at unit 25159"],
    [not(is("channel", null)), "có ghi kênh nộp", "with a recorded channel"],
    [not(is("status", null)), "không phải (chưa rõ trạng thái)", "not (of unknown status)"],
    [not(is("status", "not-received")), "không phải (không được tiếp nhận)", "not (not accepted)"],
    [
      and(is("channel", "online", "direct"), is("service-level", "full")),
      "(nộp trực tuyến hoặc nộp trực tiếp) và thuộc dịch vụ công trực tuyến toàn trình",
      "(submitted online or submitted at the counter) and offered fully online",
    ],
    [
      or(is("channel", "online", "direct"), and(is("scope", "own"), always)),
      "nộp trực tuyến hoặc nộp trực tiếp hoặc (của chính đơn vị và bất kỳ)",
      "submitted online or submitted at the counter or (of the unit itself and of any kind)",
    ],
  ])("says %j", (predicate, vi, en) => {
    expect(describePredicate(predicate, "vi")).toBe(vi);
    expect(describePredicate(predicate, "en")).toBe(en);
  });
});
