import {
  clipToShare,
  divideIntervals,
  exactly,
  type IntegerRange,
  type Interval,
  integersIn,
  intersect,
  interval,
  type Reading,
} from "@tyle/core";

/**
 * The whole numbers that a total can be when so many of it are such a share.
 *
 * @param rate Values that the rate can have, as part of 1, or one reading of a printed rate.
 * @returns `null` when no total fits, and `max: null` where there is no upper end.
 * @example
 * totalsFor(5809n, figureRange(parseFigure("70,4%", { language: "vi" }))) // { min: 8246n, max: 8257n }
 */
export function totalsFor(numerator: bigint, rate: Interval | Reading): IntegerRange | null {
  const share = clipRate("range" in rate ? rate.range : rate);
  if (!share) return null;
  if (numerator === 0n) return includesZero(share) ? { min: 1n, max: null } : null;
  if (share.upper?.value.numerator === 0n) return null;
  return integersIn(divideIntervals(exactly(numerator), share));
}

const notNegative = interval("0", null);

/** A part is never larger than its whole, unless the whole range is above 1, as in results against a plan. */
export const clipRate = (rate: Interval): Interval | null =>
  clipToShare(rate) ?? intersect(rate, notNegative);

const includesZero = ({ lower }: Interval): boolean =>
  lower !== null && lower.value.numerator === 0n && lower.closed;
