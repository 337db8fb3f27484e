import { interval, parseFigure, rate, rational, toFraction } from "@tyle/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCellRange, toInterval } from "./cell-range.ts";
import {
  fromCount,
  fromFigure,
  fromMissing,
  fromRange,
  fromRate,
  withCounts,
} from "./cell-value.ts";

const vi = (text: string) => parseFigure(text, { language: "vi" });

describe("fromFigure", () => {
  it("keeps the text, the face value and the range of a printed figure", () => {
    expect(fromFigure(vi("0,03%"))).toMatchObject({
      value: 0.0003,
      exact: "3/10000",
      text: { vi: "0,03%", en: "0.03%" },
      loExact: "1/4000",
      hiExact: "7/20000",
      ends: "[)",
      missing: null,
      status: "A",
    });
  });

  it("carries both readings of a figure with fewer decimals than its neighbours", () => {
    const { readings, loExact, hiExact } = fromFigure(vi("3%"), { siblingDecimals: 2 });
    expect(readings.map((r) => [r.assumption, r.loExact, r.hiExact])).toEqual([
      ["as-printed", "1/40", "7/200"],
      ["trailing-zeros-dropped", "599/20000", "601/20000"],
    ]);
    expect([loExact, hiExact]).toEqual(["1/40", "7/200"]);
  });

  it.each([
    ["gần 70%", "almost 70%"],
    ["hơn 4,3 triệu", "over 4,300,000"],
    ["5.809", "5,809"],
  ])("says %s in English", (text, english) => {
    expect(fromFigure(vi(text)).text).toEqual({ vi: text, en: english });
  });
});

describe("fromRate", () => {
  it("keeps both counts and prints with the decimals of the measure", () => {
    expect(fromRate(rate(7973n, 8859n), { decimals: 2 })).toMatchObject({
      exact: "7973/8859",
      text: { vi: "90,00%", en: "90.00%" },
      numerator: { min: "7973", max: "7973" },
      denominator: { min: "8859", max: "8859" },
    });
  });

  it("never makes 0 % of a share of nothing", () => {
    expect(fromRate(rate(0n, 0n), { decimals: 2 })).toMatchObject({
      value: null,
      exact: null,
      missing: "not-applicable",
      status: "M",
      denominator: { min: "0", max: "0" },
    });
  });
});

describe("fromCount and fromRange", () => {
  it("prints a count, and a range of counts", () => {
    expect(fromCount(5809n)).toMatchObject({ value: 5809, exact: "5809", text: { vi: "5.809" } });
    expect(fromCount({ min: 8246n, max: 8257n })).toMatchObject({
      value: null,
      exact: null,
      lo: 8246,
      hi: 8257,
      text: { vi: "8.246–8.257", en: "8,246–8,257" },
    });
    expect(fromCount({ min: 5n, max: null }).text.en).toBe("≥ 5");
  });

  it("prints points with a word between the signs", () => {
    const gap = fromRange(interval("-9.65", "-9.55", "[)"), { unit: "points", decimals: 2 });
    expect(gap.text).toEqual({ vi: "−9,65 đến −9,55", en: "−9.65 to −9.55" });
  });

  it.each([
    [interval("88%", null), "≥ 88%"],
    [interval(null, "88%"), "≤ 88%"],
    [interval("88%", "88%"), "88%"],
  ])("prints a range with an open end", (range, text) => {
    expect(fromRange(range, { unit: "percent", decimals: 0 }).text.vi).toBe(text);
  });
});

describe("fromMissing", () => {
  it.each([
    ["not-applicable", "M"],
    ["not-provided", "O"],
    ["suppressed", "Q"],
    ["below-half-unit", "N"],
    ["not-yet-due", "L"],
  ] as const)("gives %s the status %s and no value", (reason, status) => {
    const cell = fromMissing(reason);
    expect(cell).toMatchObject({ value: null, exact: null, status, missing: reason });
    expect(cell.text.vi).toBe(":");
  });
});

it("adds counts, known or within a range", () => {
  const cell = withCounts(fromFigure(vi("70,4%")), {
    numerator: 5809n,
    denominator: { min: 8246n, max: 8257n },
  });
  expect(cell.numerator).toEqual({ min: "5809", max: "5809" });
  expect(cell.denominator).toEqual({ min: "8246", max: "8257" });
});

it("reads every range back as it was", () => {
  const end = fc.tuple(fc.bigInt(-1000n, 1000n), fc.bigInt(1n, 1000n), fc.boolean());
  fc.assert(
    fc.property(end, fc.bigInt(1n, 1000n), fc.boolean(), ([n, d, closed], width, upperClosed) => {
      const lower = { value: rational(n, d), closed };
      const upper = { value: rational(n + width, d), closed: upperClosed };
      const back = toInterval(toCellRange({ lower, upper }));
      expect(back).toEqual({ lower, upper });
      expect(toCellRange(back).loExact).toBe(toFraction(lower.value));
    }),
  );
});
