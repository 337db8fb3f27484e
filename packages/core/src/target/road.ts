import { TyleError } from "../diagnostic/tyle-error.ts";
import {
  type Certainty,
  compareInterval,
  exactly,
  type IntegerRange,
  type Interval,
  scaleInterval,
  subtractIntervals,
} from "../exact/interval.ts";
import type { Percent } from "../exact/quantity.ts";
import {
  ceiling,
  compare,
  floor,
  multiply,
  type Rational,
  rational,
  subtract,
} from "../exact/rational.ts";
import type { Target } from "./target.ts";

/** The counts of the part of a period that is over. */
export interface SoFar {
  readonly numerator: IntegerRange;
  readonly denominator: IntegerRange;
}

/** What the rest of a period must bring. */
export interface Road {
  /** Whether the target can still be reached. */
  readonly reachable: Certainty;
  /**
   * The rate of the rest at which the target is just met, as part of 1. Above 1, or below 0 for a target of at most,
   * it is out of reach; on the other side nothing can go wrong any more. `null` when nothing is left, and the range for
   * a rest of at least one where the rest may be nothing.
   */
  readonly required: Interval | null;
  /** The same in counts: how many of the rest must (for ">=") or may at most (for "<=") be in the numerator. */
  readonly count: { readonly min: bigint; readonly max: bigint };
}

/** One possible state of the counts, where ranges have ends. */
interface Corner {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly rest: bigint;
}

/**
 * The road to a target for an expected number of dossiers in the rest of the period.
 *
 * @throws {TyleError} `argument/invalid` when a range has no upper end.
 * @example
 * roadToTarget({ numerator: exact(5809n), denominator: exact(8250n) }, exact(8250n), target80)
 * // { reachable: "certain", required: 7391/8250 (89.59 %), count: { min: 7391n, max: 7391n } }
 */
export function roadToTarget(soFar: SoFar, remaining: IntegerRange, target: Target): Road {
  const corners = cornersOf(soFar, remaining);
  const counts = corners.map((corner) => countAt(corner, target));
  const possible = corners.map(({ rest }, index) => fits(counts[index] ?? 0n, rest, target));
  const rates = cornersOf(soFar, someOf(remaining)).flatMap(
    (corner) => requiredAt(corner, target) ?? [],
  );
  return {
    reachable: certainty(possible),
    required: span(rates),
    count: { min: extreme(counts, -1n), max: extreme(counts, 1n) },
  };
}

/** Every figure below grows or falls steadily with each count, so its ends lie where all counts are at an end. */
function cornersOf({ numerator, denominator }: SoFar, remaining: IntegerRange): readonly Corner[] {
  return endsOf(numerator).flatMap((n) =>
    endsOf(denominator).flatMap((d) =>
      endsOf(remaining).map((rest) => ({ numerator: n, denominator: d, rest })),
    ),
  );
}

/** A rest of nothing has no rate; where the rest may be nothing, its rates are those from a rest of one on. */
const someOf = (remaining: IntegerRange): IntegerRange =>
  remaining.min === 0n && remaining.max !== 0n ? { ...remaining, min: 1n } : remaining;

function endsOf({ min, max }: IntegerRange): readonly bigint[] {
  if (max !== null) return min === max ? [min] : [min, max];
  throw new TyleError("argument/invalid", {
    en: "The road to a target needs counts with an upper end.",
    vi: "Muốn tính lộ trình đạt mục tiêu, các số đếm phải có cận trên.",
  });
}

function countAt({ numerator, denominator, rest }: Corner, { value, comparator }: Target): bigint {
  const product = multiply(value, rational(denominator + rest));
  return (comparator === ">=" ? ceiling(product) : floor(product)) - numerator;
}

const fits = (count: bigint, rest: bigint, { comparator }: Target): boolean =>
  comparator === ">=" ? count <= rest : count >= 0n;

const requiredAt = (
  { numerator, denominator, rest }: Corner,
  { value }: Target,
): Rational | null =>
  rest === 0n
    ? null
    : multiply(
        subtract(multiply(value, rational(denominator + rest)), rational(numerator)),
        rational(1n, rest),
      );

const certainty = (answers: readonly boolean[]): Certainty =>
  answers.every(Boolean) ? "certain" : answers.some(Boolean) ? "possible" : "impossible";

const extreme = (values: readonly bigint[], sign: bigint): bigint =>
  values.reduce((a, b) => (b * sign > a * sign ? b : a));

function span(values: readonly Rational[]): Interval | null {
  const [first, ...others] = values;
  if (!first) return null;
  const pick = (sign: number): Rational =>
    others.reduce((a, b) => (compare(b, a) === sign ? b : a), first);
  return { lower: { value: pick(-1), closed: true }, upper: { value: pick(1), closed: true } };
}

/**
 * The road where only a rate was printed: `done` is the share of the period's dossiers that are in already.
 *
 * @throws {TyleError} `argument/invalid` unless `done` is at least 0 and less than 1.
 * @example
 * roadFromRate(percentWithin(interval("70.35%", "70.45%", "[)")), toRational("50%"), target80)
 * // { reachable: "certain", required: (89.55 %, 89.65 %] }
 */
export function roadFromRate(
  rate: Percent,
  done: Rational,
  target: Target,
): Pick<Road, "reachable"> & { readonly required: Interval } {
  const rest = subtract(rational(1n), done);
  if (done.numerator < 0n || rest.numerator <= 0n) {
    throw new TyleError("argument/invalid", {
      en: "The share that is done must be at least 0 and less than 1.",
      vi: "Tỷ trọng đã thực hiện phải từ 0 đến dưới 1.",
    });
  }
  const goal = exactly(target.value);
  const required = scaleInterval(
    subtractIntervals(goal, scaleInterval(rate.range, done)),
    rational(rest.denominator, rest.numerator),
  );
  const [comparator, limit] =
    target.comparator === ">=" ? (["<=", 1n] as const) : ([">=", 0n] as const);
  return { required, reachable: compareInterval(required, comparator, rational(limit)) };
}
