import { TyleError } from "../diagnostic/tyle-error.ts";
import {
  add as addRational,
  ceiling,
  compare,
  floor,
  multiply,
  negate,
  type Rational,
  type RationalLike,
  rational,
  toFraction,
  toRational,
} from "./rational.ts";

/** One end of an interval. A closed end belongs to it. */
export interface Bound {
  readonly value: Rational;
  readonly closed: boolean;
}

/** All values between two ends; `null` where there is no end. */
export interface Interval {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/** All integers from `min` to `max`, both included; `max` is `null` where there is no end. */
export interface IntegerRange {
  readonly min: bigint;
  readonly max: bigint | null;
}

/** Which ends belong to the interval, in the notation of mathematics. */
export type Ends = "[]" | "[)" | "(]" | "()";

/**
 * Makes an interval.
 *
 * @throws {TyleError} `argument/invalid` when it would be empty.
 * @example
 * interval("70.35%", "70.45%", "[)")
 */
export function interval(
  lower: RationalLike | null,
  upper: RationalLike | null,
  ends: Ends = "[]",
): Interval {
  const result: Interval = {
    lower: lower === null ? null : { value: toRational(lower), closed: ends.startsWith("[") },
    upper: upper === null ? null : { value: toRational(upper), closed: ends.endsWith("]") },
  };
  if (isEmpty(result)) {
    const [from, to] = [toText(lower), toText(upper)];
    throw new TyleError("argument/invalid", {
      en: `The interval ${ends[0]}${from}, ${to}${ends[1]} is empty.`,
      vi: `Khoảng ${ends[0]}${from}; ${to}${ends[1]} rỗng.`,
    });
  }
  return result;
}

const toText = (end: RationalLike | null): string =>
  typeof end === "object" && end !== null ? toFraction(end) : String(end);

const isEmpty = ({ lower, upper }: Interval): boolean => {
  if (!lower || !upper) return false;
  const order = compare(lower.value, upper.value);
  return order > 0 || (order === 0 && !(lower.closed && upper.closed));
};

/** The interval that holds one value. */
export const exactly = (value: RationalLike): Interval => interval(value, value);

/** The value of an interval that holds just one, else `null`. */
export const singleValue = ({ lower, upper }: Interval): Rational | null =>
  lower && upper && compare(lower.value, upper.value) === 0 ? lower.value : null;

/** Tells whether the value lies in the interval. */
export function contains({ lower, upper }: Interval, value: Rational): boolean {
  const low = lower ? compare(value, lower.value) : 1;
  const high = upper ? compare(value, upper.value) : -1;
  return (
    (low > 0 || (low === 0 && !!lower?.closed)) && (high < 0 || (high === 0 && !!upper?.closed))
  );
}

const bound = (value: Rational, closed: boolean): Bound => ({ value, closed });

/** The higher of two lower ends (or, with `sign` -1, the lower of two upper ends). */
function tighter(a: Bound | null, b: Bound | null, sign: 1 | -1): Bound | null {
  if (!a || !b) return a ?? b;
  const order = compare(a.value, b.value) * sign;
  if (order === 0) return a.closed ? b : a;
  return order > 0 ? a : b;
}

/** What two intervals have in common, or `null`. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const both = { lower: tighter(a.lower, b.lower, 1), upper: tighter(a.upper, b.upper, -1) };
  return isEmpty(both) ? null : both;
}

/**
 * The smallest interval that holds all of the given ones.
 *
 * @example
 * hull([interval("2.5%", "3.5%", "[)"), interval("2.995%", "3.005%", "[)")]) // [2.5 %, 3.5 %)
 */
export function hull([first, ...rest]: readonly [Interval, ...Interval[]]): Interval {
  return rest.reduce(
    (all, { lower, upper }) => ({
      lower: wider(all.lower, lower, 1),
      upper: wider(all.upper, upper, -1),
    }),
    first,
  );
}

/** The lower of two lower ends (or, with `sign` -1, the higher of two upper ends). */
function wider(a: Bound | null, b: Bound | null, sign: 1 | -1): Bound | null {
  if (!a || !b) return null;
  return tighter(a, b, sign) === a ? b : a;
}

const combine = (
  a: Bound | null,
  b: Bound | null,
  operation: (x: Rational, y: Rational) => Rational,
): Bound | null => (a && b ? bound(operation(a.value, b.value), a.closed && b.closed) : null);

/** All sums of a value of `a` and a value of `b`. */
export const addIntervals = (a: Interval, b: Interval): Interval => ({
  lower: combine(a.lower, b.lower, addRational),
  upper: combine(a.upper, b.upper, addRational),
});

/** All values of `a` with the other sign. */
export const negateInterval = ({ lower, upper }: Interval): Interval => ({
  lower: upper && bound(negate(upper.value), upper.closed),
  upper: lower && bound(negate(lower.value), lower.closed),
});

/** All differences of a value of `a` and a value of `b`. */
export const subtractIntervals = (a: Interval, b: Interval): Interval =>
  addIntervals(a, negateInterval(b));

/** All values of `a` times one factor. */
export function scaleInterval(a: Interval, factor: Rational): Interval {
  // Nothing is left of open ends: 0 times any value is 0.
  if (factor.numerator === 0n) return exactly(factor);
  if (factor.numerator < 0n) return scaleInterval(negateInterval(a), negate(factor));
  const scale = (end: Bound | null): Bound | null =>
    end && bound(multiply(end.value, factor), end.closed);
  return { lower: scale(a.lower), upper: scale(a.upper) };
}

/**
 * All quotients of a value of `a` and a value of `b`, both not negative, as counts and rates are.
 * Where `b` reaches down to 0 there is no upper end.
 *
 * @throws {TyleError} `argument/invalid` when an interval reaches below 0, or when `b` is just 0.
 * @example
 * divideIntervals(interval("6.655%", "6.665%", "[)"), interval("0.025%", "0.035%", "[)"))
 * // (1331/7, 1333/5): between 190.14 and 266.60 times
 */
export function divideIntervals(a: Interval, b: Interval): Interval {
  if (!a.lower || !b.lower || a.lower.value.numerator < 0n || b.lower.value.numerator < 0n) {
    throw new TyleError("argument/invalid", {
      en: "Only intervals that start at 0 or above can be divided.",
      vi: "Chỉ chia được các khoảng bắt đầu từ 0 trở lên.",
    });
  }
  if (b.upper?.value.numerator === 0n) {
    throw new TyleError("argument/invalid", { en: "Division by 0.", vi: "Chia cho 0." });
  }
  const lowest = b.upper ? combine(a.lower, b.upper, quotient) : bound(rational(0n), false);
  return {
    // A closed 0 stays closed whatever it is divided by.
    lower: lowest && a.lower.value.numerator === 0n ? bound(rational(0n), a.lower.closed) : lowest,
    upper: b.lower.value.numerator === 0n ? zeroOnly(a) : combine(a.upper, b.lower, quotient),
  };
}

/** 0 divided by anything stays 0; all else has no upper end when divided by values down to 0. */
const zeroOnly = ({ upper }: Interval): Bound | null =>
  upper?.value.numerator === 0n ? bound(rational(0n), upper.closed) : null;

const quotient = (x: Rational, y: Rational): Rational =>
  rational(x.numerator * y.denominator, x.denominator * y.numerator);

/**
 * The integers of an interval that starts somewhere, or `null` when it holds none.
 *
 * @example
 * integersIn(interval("8245.5", "8257.2")) // { min: 8246n, max: 8257n }
 */
export function integersIn({ lower, upper }: Interval): IntegerRange | null {
  if (!lower) return null;
  const min = lower.closed ? ceiling(lower.value) : floor(lower.value) + 1n;
  if (!upper) return { min, max: null };
  const max = upper.closed ? floor(upper.value) : ceiling(upper.value) - 1n;
  return min > max ? null : { min, max };
}

/** Whether every, some or no value of the interval is on the wanted side of a limit. */
export type Certainty = "certain" | "possible" | "impossible";

/** How a value may be asked to stand to a limit. */
export type Comparator = ">=" | ">" | "<=" | "<";

/**
 * Compares all values of an interval with a limit.
 *
 * @example
 * compareInterval(interval("190.14", "266.60", "()"), ">", toRational("200")) // "possible"
 */
export function compareInterval(
  range: Interval,
  comparator: Comparator,
  limit: Rational,
): Certainty {
  const wanted = side(comparator, limit);
  const others = side(opposite[comparator], limit);
  if (!intersect(range, wanted)) return "impossible";
  return intersect(range, others) ? "possible" : "certain";
}

const opposite = { ">=": "<", ">": "<=", "<=": ">", "<": ">=" } as const;

function side(comparator: Comparator, limit: Rational): Interval {
  const end = bound(limit, comparator.endsWith("="));
  return comparator.startsWith(">") ? { lower: end, upper: null } : { lower: null, upper: end };
}
