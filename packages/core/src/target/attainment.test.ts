import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Interval, interval } from "../exact/interval.ts";
import { percentWithin } from "../exact/quantity.ts";
import { type Rate, rate, ratePercent } from "../exact/rate.ts";
import { compare, rational, toFraction, toRational } from "../exact/rational.ts";
import { parseFigure } from "../figure/parse-figure.ts";
import { figureRange } from "../figure/readings.ts";
import { attain, attainResult, shortfall, shortfallWithin } from "./attainment.ts";
import type { Target } from "./target.ts";

const target = (value: string, comparator: Target["comparator"] = ">="): Target => ({
  indicator: "test",
  comparator,
  value: toRational(value),
  source: { vi: "kiểm thử", en: "test" },
});
const of = (numerator: bigint, denominator: bigint): Rate => rate(numerator, denominator) as Rate;
const write = ({ lower, upper }: Interval): string =>
  `${lower?.closed ? "[" : "("}${lower && toFraction(lower.value)}, ${upper && toFraction(upper.value)}${upper?.closed ? "]" : ")"}`;

describe("attain", () => {
  test.each([
    [7973n, 8859n, "90%", "not-met", 1n],
    [8672n, 8760n, "99%", "not-met", 1n],
    [17258n, 19176n, "90%", "not-met", 1n],
    [64436n, 65087n, "99%", "not-met", 1n],
    [4195n, 5244n, "80%", "not-met", 1n],
    [51811n, 51813n, "100%", "not-met", 2n],
    [58n, 100n, "58%", "met", 0n],
    [0n, 7n, "0%", "met", 0n],
  ] as const)(
    "decides %i of %i against %s on exact operands",
    (part, whole, goal, verdict, missing) => {
      expect(attain(ratePercent(of(part, whole)), target(goal)).verdict).toBe(verdict);
      expect(shortfall(of(part, whole), target(goal))).toBe(missing);
    },
  );

  it("sets a printed rate against its target over the whole interval", () => {
    const result = attain(percentWithin(interval("70.35%", "70.45%", "[)")), target("80%"));
    expect(result.verdict).toBe("not-met");
    expect(write(result.gap.range)).toBe("[-193/20, -191/20)");
    expect(result.attainment && write(result.attainment.range)).toBe("[1407/1600, 1409/1600)");
  });

  it("says that it cannot tell when the target lies inside the interval", () => {
    const around80 = percentWithin(interval("79.95%", "80.05%", "[)"));
    expect(attain(around80, target("80%")).verdict).toBe("undetermined");
    expect(attain(around80, target("79.95%")).verdict).toBe("met");
    expect(attain(around80, target("80.05%")).verdict).toBe("not-met");
  });

  it("has no attainment of a target of 0, and keeps lower-is-better apart", () => {
    const result = attain(ratePercent(of(3n, 100n)), target("0%", "<="));
    expect(result).toMatchObject({ verdict: "not-met", attainment: null });
    expect(shortfall(of(3n, 100n), target("0%", "<="))).toBe(3n);
  });

  it("sets what was printed as 0% against a target", () => {
    const zero = percentWithin(figureRange(parseFigure("0%", { language: "vi" })));
    expect(attain(zero, target("80%")).verdict).toBe("not-met");
  });

  it("agrees with the shortfall: met if and only if nothing is missing, and met once it is made up", () => {
    const property = fc.property(
      fc.bigInt({ min: 0n, max: 5000n }),
      fc.bigInt({ min: 1n, max: 5000n }),
      fc.bigInt({ min: 0n, max: 1000n }),
      fc.constantFrom(">=" as const, "<=" as const),
      (part, whole, permille, comparator) => {
        const goal = target(toFraction(rational(permille, 1000n)), comparator);
        const missing = shortfall(of(part, whole), goal);
        const { verdict } = attain(ratePercent(of(part, whole)), goal);
        expect(verdict).toBe(missing === 0n ? "met" : "not-met");
        const made = comparator === ">=" ? part + missing : part - missing;
        expect(attain(ratePercent(of(made, whole)), goal).verdict).toBe("met");
      },
    );
    fc.assert(property, { numRuns: 10_000 });
  });
});

describe("shortfallWithin", () => {
  it("bounds what is missing in the district of Cát Tiên", () => {
    expect(shortfallWithin(5809n, { min: 8246n, max: 8257n }, target("80%"))).toEqual({
      min: 788n,
      max: 797n,
    });
    expect(shortfallWithin(5809n, { min: 8246n, max: null }, target("80%"))).toEqual({
      min: 788n,
      max: null,
    });
  });

  it("bounds the shortfall of every total in the range", () => {
    const property = fc.property(
      fc.bigInt({ min: 0n, max: 500n }),
      fc.bigInt({ min: 1n, max: 500n }),
      fc.bigInt({ min: 0n, max: 50n }),
      fc.constantFrom(">=" as const, "<=" as const),
      (part, least, width, comparator) => {
        const goal = target("80%", comparator);
        const { min, max } = shortfallWithin(part, { min: least, max: least + width }, goal);
        for (let whole = least; whole <= least + width; whole += 1n) {
          const missing = shortfall(of(part, whole), goal);
          expect(missing >= min && max !== null && missing <= max).toBe(true);
        }
        expect(compare(rational(min), rational(max ?? -1n))).toBeLessThanOrEqual(0);
      },
    );
    fc.assert(property, { numRuns: 2_000 });
  });
});

describe("attainResult", () => {
  const just = (count: bigint) => ({ min: count, max: count });

  it("adds what is missing in counts", () => {
    const result = { rate: of(7973n, 8859n), numerator: just(7973n), denominator: just(8859n) };
    expect(attainResult(result, target("90%"))).toMatchObject({
      verdict: "not-met",
      missing: just(1n),
    });
  });

  it("keeps to ranges where the counts are ranges, for both directions", () => {
    const range = interval("40%", "60%");
    const result = {
      rate: { kind: "rate-range", range },
      numerator: { min: 4n, max: 6n },
      denominator: just(10n),
    } as const;
    expect(attainResult(result, target("50%"))).toMatchObject({
      verdict: "undetermined",
      missing: { min: 0n, max: 1n },
    });
    expect(attainResult(result, target("30%", "<="))).toMatchObject({
      verdict: "not-met",
      missing: { min: 1n, max: 3n },
    });
    const open = { ...result, numerator: { min: 4n, max: null } };
    expect(attainResult(open, target("50%"))?.missing).toEqual({ min: 0n, max: 1n });
    expect(attainResult(open, target("30%", "<="))?.missing).toEqual({ min: 1n, max: null });
  });

  it("has no verdict on a share of nothing", () => {
    const nothing = { rate: rate(0n, 0n), numerator: just(0n), denominator: just(0n) };
    expect(attainResult(nothing, target("90%"))).toBeNull();
  });
});
