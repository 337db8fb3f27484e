import type { Bound, IntegerRange, Interval } from "./interval.ts";
import { type Percent, percentWithin } from "./quantity.ts";
import { type Rate, rate, ratePercent, type UndefinedRate } from "./rate.ts";
import { type Rational, rational } from "./rational.ts";

/** A rate of which some dossiers or parts are unknown: it lies somewhere in the range. */
export interface RateRange {
  readonly kind: "rate-range";
  readonly range: Interval;
}

/** A rate as far as it is known. */
export type KnownRate = Rate | UndefinedRate | RateRange;

const single = ({ min, max }: IntegerRange): bigint | null => (min === max ? min : null);

/**
 * The share of a part in the whole of part and rest. Where one of them has no upper end, neither has the range:
 * it then ends, open, at 0 or 1.
 *
 * @example
 * shareWithin({ min: 3n, max: 5n }, { min: 5n, max: 5n })   // [3/8, 1/2]
 * shareWithin({ min: 3n, max: null }, { min: 5n, max: 5n }) // [3/8, 1)
 */
export function shareWithin(part: IntegerRange, rest: IntegerRange): KnownRate {
  const [inside, outside] = [single(part), single(rest)];
  if (inside !== null && outside !== null) return rate(inside, inside + outside);
  const none = { value: rational(0n), closed: part.min === 0n };
  const all = { value: rational(1n), closed: rest.min === 0n };
  const lower = rest.max === null ? none : end(part.min, part.min + rest.max, none.value);
  const upper = part.max === null ? all : end(part.max, part.max + rest.min, all.value);
  return { kind: "rate-range", range: { lower, upper } };
}

/**
 * The ratio of two counts of their own. It has no upper end where the denominator may be 0.
 *
 * @example
 * ratioWithin({ min: 3n, max: 5n }, { min: 4n, max: 8n }) // [3/8, 5/4]
 */
export function ratioWithin(part: IntegerRange, whole: IntegerRange): KnownRate {
  const [top, bottom] = [single(part), single(whole)];
  if (top !== null && bottom !== null) return rate(top, bottom);
  const zero = rational(0n);
  const lower =
    whole.max === null ? { value: zero, closed: part.min === 0n } : end(part.min, whole.max, zero);
  const upper = part.max === null || whole.min === 0n ? null : end(part.max, whole.min, zero);
  return { kind: "rate-range", range: { lower, upper } };
}

const end = (part: bigint, whole: bigint, ofNothing: Rational): Bound => ({
  value: whole === 0n ? ofNothing : rational(part, whole),
  closed: true,
});

/** The rate as a percent, exact or within its range; `null` for a share of nothing. */
export function knownPercent(value: KnownRate): Percent | null {
  if (value.kind === "undefined-rate") return null;
  return value.kind === "rate" ? ratePercent(value) : percentWithin(value.range);
}
