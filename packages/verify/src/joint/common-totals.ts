import {
  add,
  type IntegerRange,
  type Interval,
  interval,
  type PrintedFigure,
  roundingRange,
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
export const commonTotals = (
  shares: readonly CountedShare[],
  hypothesis: RoundingHypothesis,
): IntegerRange | null =>
  shares
    .map(({ count, share }) => totalsFor(count, shareRange(share, hypothesis)))
    .reduce(intersectRanges, { min: 1n, max: null });

/** All values that round to a share half-up, or in any way at all. */
export function shareRange(
  { value, step }: PrintedFigure,
  hypothesis: RoundingHypothesis,
): Interval {
  if (hypothesis === "half-up") return roundingRange(value, step, "half-up");
  return interval(subtract(value, step), add(value, step), "()");
}

/** The integers that two ranges have in common; `null` stands for none. */
export function intersectRanges(
  a: IntegerRange | null,
  b: IntegerRange | null,
): IntegerRange | null {
  if (!a || !b) return null;
  const min = a.min > b.min ? a.min : b.min;
  const max = a.max === null ? b.max : b.max === null || a.max < b.max ? a.max : b.max;
  return max !== null && max < min ? null : { min, max };
}
