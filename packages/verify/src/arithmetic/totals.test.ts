import {
  contains,
  figureRange,
  floor,
  type Interval,
  interval,
  multiply,
  parseFigure,
  rational,
} from "@tyle/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallestTotals } from "./smallest-totals.ts";
import { totalsFor } from "./totals-for.ts";

const range = (text: string) => figureRange(parseFigure(text, { language: "vi" }));

/** Shares as they are printed: so many units of 1/10, 1/100, … percent. */
const printedShares = fc
  .record({ decimals: fc.integer({ min: 0, max: 2 }), part: fc.bigInt(0n, 10_000n) })
  .map(({ decimals, part }) => {
    const most = 100n * 10n ** BigInt(decimals);
    const units = part % (most + 1n);
    const at = (halves: bigint) => rational(halves, 2n * most);
    return interval(at(2n * units - 1n), at(2n * units + 1n), "[)");
  });

describe("totalsFor", () => {
  it("gives the totals of Cát Tiên", () => {
    expect(totalsFor(5809n, range("70,4%"))).toEqual({ min: 8246n, max: 8257n });
  });

  it.each([
    ["0%", 0n, { min: 1n, max: null }],
    ["0%", 3n, { min: 601n, max: null }],
    ["0,03%", 0n, null],
    ["100%", 7n, { min: 7n, max: 7n }],
    ["100%", 1000n, { min: 1000n, max: 1005n }],
    ["33,4%", 4n, null],
  ])("handles %s of which %s were counted", (text, count, expected) => {
    expect(totalsFor(count, range(text))).toEqual(expected);
  });

  it("keeps results against a plan, which may be above 100 %", () => {
    expect(totalsFor(12516n, range("205,6%"))).toEqual({ min: 6087n, max: 6089n });
  });

  it("holds exactly the totals that fit", () => {
    fc.assert(
      fc.property(printedShares, fc.bigInt(0n, 300n), fc.bigInt(1n, 400n), (rate, count, total) => {
        const totals = totalsFor(count, rate);
        const inside =
          totals !== null && total >= totals.min && (totals.max === null || total <= totals.max);
        const fits = count <= total && contains(rate, rational(count, total));
        expect(inside).toBe(fits);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("smallestTotals", () => {
  it.each([
    ["0,03%", 1n, { min: 2858n, max: 4000n }, rational(1n, 2858n)],
    ["0%", 1n, { min: 201n, max: null }, rational(0n, 1n)],
    ["100%", 12n, { min: 12n, max: 12n }, rational(1n, 1n)],
    ["50%", 1n, { min: 2n, max: 2n }, rational(1n, 2n)],
    ["61,3%", 92n, { min: 150n, max: 150n }, rational(19n, 31n)],
  ])("%s with a count of %s", (text, count, forCount, smallest) => {
    expect(smallestTotals(range(text), { count })).toEqual({ forCount, smallest });
  });

  it("says nothing about counts that were not asked for", () => {
    expect(smallestTotals(range("50%")).forCount).toBeNull();
  });

  it("finds no smaller denominator by trying them all", () => {
    fc.assert(
      fc.property(printedShares, (rate) => {
        const found = smallestTotals(rate).smallest;
        expect(found).toEqual(firstFraction(rate));
      }),
      { numRuns: 2000 },
    );
  });
});

/** The same by trying one denominator after the other. */
function firstFraction(rate: Interval) {
  for (let denominator = 1n; ; denominator += 1n) {
    const low = rate.lower && multiply(rate.lower.value, rational(denominator));
    const first = low && low.numerator > 0n ? floor(low) : 0n;
    for (const numerator of [first, first + 1n]) {
      if (contains(rate, rational(numerator, denominator))) return rational(numerator, denominator);
    }
  }
}
