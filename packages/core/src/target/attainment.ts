import { compareInterval, type IntegerRange, scaleInterval } from "../exact/interval.ts";
import type { Multiple, Percent, PercentagePoints } from "../exact/quantity.ts";
import { percent, pointsBetween } from "../exact/quantity.ts";
import type { Rate } from "../exact/rate.ts";
import { knownPercent } from "../exact/rate-range.ts";
import { ceiling, divide, floor, multiply, rational } from "../exact/rational.ts";
import type { IndicatorResult } from "../indicator/evaluate.ts";
import type { Target } from "./target.ts";

/** Whether a target is met: for sure, not, or not to be told from what is known. */
export type Verdict = "met" | "not-met" | "undetermined";

/** A value set against its target. Exact operands decide; nothing is rounded. */
export interface Attainment {
  readonly verdict: Verdict;
  /** The value minus the target, in points: negative below it. */
  readonly gap: PercentagePoints;
  /** The value as a multiple of the target; `null` where the target is 0. */
  readonly attainment: Multiple | null;
}

/**
 * Sets a percent, exact or known within a range, against a target.
 *
 * @example
 * attain(percentWithin(interval("70.35%", "70.45%", "[)")), target80)
 * // { verdict: "not-met", gap: [-9.65, -9.55) points, attainment: [0.879375, 0.880625) }
 */
export function attain(value: Percent, target: Target): Attainment {
  const goal = percent(target.value);
  const answer = compareInterval(value.range, target.comparator, target.value);
  const verdicts = { certain: "met", possible: "undetermined", impossible: "not-met" } as const;
  return {
    verdict: verdicts[answer],
    gap: pointsBetween(goal, value),
    attainment:
      target.value.numerator === 0n
        ? null
        : {
            kind: "multiple",
            range: scaleInterval(value.range, divide(rational(1n), target.value)),
          },
  };
}

/**
 * How many more (for ">=") or fewer (for "<=") of the numerator were needed, the total staying as it is.
 *
 * @example
 * shortfall(rate(7973n, 8859n), target90) // 1n: one dossier short of 90 %
 */
export function shortfall({ numerator, denominator }: Rate, target: Target): bigint {
  const product = multiply(target.value, rational(denominator));
  const missing =
    target.comparator === ">=" ? ceiling(product) - numerator : numerator - floor(product);
  return missing > 0n ? missing : 0n;
}

/**
 * The same where the counts are known only within ranges: the least and the most that may be missing.
 *
 * @example
 * shortfallWithin(5809n, { min: 8246n, max: 8257n }, target80) // { min: 788n, max: 797n }
 */
export function shortfallWithin(
  numerator: bigint | IntegerRange,
  total: IntegerRange,
  target: Target,
): IntegerRange {
  const part = typeof numerator === "bigint" ? { min: numerator, max: numerator } : numerator;
  const at = (count: bigint, denominator: bigint): bigint =>
    shortfall({ kind: "rate", numerator: count, denominator }, target);
  // What is missing grows with the total and falls with the part for ">="; the other way round for "<=".
  if (target.comparator === ">=") {
    const most = total.max === null ? null : at(part.min, total.max);
    return { min: part.max === null ? 0n : at(part.max, total.min), max: most };
  }
  const most = part.max === null ? null : at(part.max, total.min);
  return { min: total.max === null ? 0n : at(part.min, total.max), max: most };
}

/** A rate with its counts set against a target. */
export interface CountedAttainment extends Attainment {
  /** How many more, or fewer, of the numerator were needed. */
  readonly missing: IntegerRange;
}

/**
 * Sets an evaluated indicator against a target; `null` for a share of nothing, which has no verdict.
 *
 * @example
 * attainResult({ rate: rate(7973n, 8859n), numerator, denominator }, target90)
 * // { verdict: "not-met", gap: …, attainment: …, missing: { min: 1n, max: 1n } }
 */
export function attainResult(
  { rate, numerator, denominator }: Pick<IndicatorResult, "rate" | "numerator" | "denominator">,
  target: Target,
): CountedAttainment | null {
  const value = knownPercent(rate);
  if (!value) return null;
  return {
    ...attain(value, target),
    missing: shortfallWithin(numerator, denominator, target),
  };
}
