import {
  add,
  type IntegerRange,
  type Interval,
  integersIn,
  interval,
  type PrintedFigure,
  rational,
  roundingRange,
  scaleInterval,
  subtract,
} from "@tyle/core";
import { totalsFor } from "../arithmetic/totals-for.ts";

/** A share as printed, of a count that was printed and a total that was not. */
export interface CountedShare {
  readonly count: bigint;
  readonly share: PrintedFigure;
}

/** How sure the rounding of shares is: all half-up, or each in a way of its own. */
export type RoundingHypothesis = "half-up" | "any";

/**
 * The totals that several shares can have in common.
 *
 * @returns `null` when there is none.
 * @example
 * commonTotals([{ count: 448n, share: "94,71%" }, { count: 3n, share: "0,63%" }], "half-up") // 473
 */
export function commonTotals(
  shares: readonly CountedShare[],
  hypothesis: RoundingHypothesis,
): IntegerRange | null {
  let common: IntegerRange | null = { min: 1n, max: null };
  for (const { count, share } of shares) {
    const totals = totalsFor(count, shareRange(share, hypothesis));
    common = common && totals && intersectRanges(common, totals);
  }
  return common;
}

/** All values that round to a share half-up, or in any way at all. */
function shareRange({ value, step }: PrintedFigure, hypothesis: RoundingHypothesis): Interval {
  if (hypothesis === "half-up") return roundingRange(value, step, "half-up");
  return interval(subtract(value, step), add(value, step), "()");
}

function intersectRanges(a: IntegerRange, b: IntegerRange): IntegerRange | null {
  const min = a.min > b.min ? a.min : b.min;
  const max = a.max === null ? b.max : b.max === null || a.max < b.max ? a.max : b.max;
  return max !== null && max < min ? null : { min, max };
}

/**
 * The smallest total of which each printed share is that of a whole number, all of them adding up to the total.
 * Shares that add up to 100,0 % can still be those of no small group at all.
 *
 * @example
 * smallestWhole(["28,6%", "28,6%", "42,8%"].map(percent)) // 269n
 */
export function smallestWhole(shares: readonly PrintedFigure[]): bigint | null {
  const steps = shares.map(({ step }) => step.denominator / step.numerator);
  const most = steps.reduce((a, b) => (a > b ? a : b), 1n) * BigInt(shares.length + 1);
  for (let total = 1n; total <= most; total += 1n) {
    if (isWholeOf(shares, total)) return total;
  }
  return null;
}

/** Tells whether shares can be those of whole numbers that add up to a total. */
export function isWholeOf(shares: readonly PrintedFigure[], total: bigint): boolean {
  let [least, most] = [0n, 0n];
  for (const share of shares) {
    const counts = integersIn(scaleInterval(shareRange(share, "half-up"), rational(total)));
    if (!counts || counts.max === null || counts.max < 0n) return false;
    least += counts.min < 0n ? 0n : counts.min;
    most += counts.max;
  }
  return least <= total && total <= most;
}
