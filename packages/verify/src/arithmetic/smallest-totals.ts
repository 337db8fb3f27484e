import {
  ceiling,
  compare,
  contains,
  divide,
  floor,
  type IntegerRange,
  type Interval,
  type Rational,
  rational,
  subtract,
} from "@tyle/core";
import { clipRate, totalsFor } from "./totals-for.ts";

/** The totals that a rate printed without counts can have. */
export interface SmallestTotals {
  /** The totals for the count that was asked about; `null` when none fits or no count was given. */
  readonly forCount: IntegerRange | null;
  /** The fraction with the least denominator of all that fits; `null` when the rate is none that a count can have. */
  readonly smallest: { readonly numerator: bigint; readonly denominator: bigint } | null;
}

/**
 * Finds the smallest totals that could give a rate.
 *
 * @example
 * smallestTotals(figureRange(parseFigure("0,03%", { language: "vi" })), { count: 1n })
 * // { forCount: { min: 2858n, max: 4000n }, smallest: { numerator: 1n, denominator: 2858n } }
 */
export function smallestTotals(
  rate: Interval,
  { count }: { readonly count?: bigint } = {},
): SmallestTotals {
  const share = clipRate(rate);
  return {
    forCount: count === undefined ? null : totalsFor(count, rate),
    smallest: share && simplestFraction(share),
  };
}

const zero = rational(0n);
const one = rational(1n);

/** The fraction with the least denominator in an interval from 0 up, found along its continued fraction. */
function simplestFraction({ lower, upper }: Interval): Rational {
  const low = lower ?? { value: zero, closed: true };
  const least = low.closed ? ceiling(low.value) : floor(low.value) + 1n;
  if (contains({ lower: low, upper }, rational(least))) return rational(least);
  // No integer fits, so both ends lie between the same two integers: what is left over them is turned upside down.
  const whole = rational(floor(low.value));
  const [rest, restUpper] = [subtract(low.value, whole), upper && subtract(upper.value, whole)];
  const inverse = simplestFraction({
    lower: restUpper && { value: divide(one, restUpper), closed: upper?.closed ?? false },
    upper: compare(rest, zero) === 0 ? null : { value: divide(one, rest), closed: low.closed },
  });
  return rational(whole.numerator * inverse.numerator + inverse.denominator, inverse.numerator);
}
