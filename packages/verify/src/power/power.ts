import {
  absolute,
  add,
  ceiling,
  divide,
  floor,
  type Interval,
  intersect,
  interval,
  type PrintedFigure,
  type Rational,
  rational,
  round,
  type SpokenFraction,
  significantStep,
  spokenFractions,
  subtract,
} from "@tyle/core";
import { isRoundedCount } from "../arithmetic/amount.ts";
import { asPercent } from "../claim/printed-claim.ts";
import type { FigureClaimKind } from "../figures-file/figures-file.ts";
import type { CheckResult } from "../result/check-result.ts";
import type { Power } from "../result/power.ts";

/** The figures of one form: those with the decimals of a printed one, from 0 to `count` - 1 steps. */
interface Form {
  readonly figure: PrintedFigure;
  readonly count: bigint;
}

/**
 * The power of a check that passed.
 *
 * @returns `null` where nothing was computed or the figure did not pass.
 * @example
 * attainablePower(12n, 1)   // { passing: 13n, of: 1001n, vacuous: false }
 * attainablePower(1000n, 1) // { passing: 1001n, of: 1001n, vacuous: true }
 */
export const attainablePower = (total: bigint, decimals: number): Power =>
  countedPower(total + 1n, decimals);

/** The power of a check that every percent would have passed. */
export const vacuousPower = (decimals: number): Power =>
  countedPower(percentForms(decimals), decimals);

/** The power of a check that only whole counts, so many of them, could pass. */
export const countedPower = (counts: bigint, decimals: number): Power =>
  power(counts, percentForms(decimals));

/** The power of a check that one number of so many digits passes. */
export const digitsPower = (digits: number): Power => power(1n, 10n ** BigInt(digits));

/** The power of a check that compared a printed figure with the values its operands allow. */
export function intervalPower(
  { verdict, interval: values }: CheckResult,
  printed: PrintedFigure,
  kind: FigureClaimKind,
): Power | null {
  if (!values || verdict === "contradicted" || verdict === "not-checkable") return null;
  if (printed.tolerance) return spokenPower(printed, values);
  const form = formOf(kind === "rate" ? asPercent(printed) : printed);
  return power(passingOf(form, values), form.count);
}

const power = (passing: bigint, of: bigint): Power => {
  const counted = passing < of ? passing : of;
  return { passing: counted, of, vacuous: counted === of };
};

const percentForms = (decimals: number): bigint => 100n * 10n ** BigInt(decimals) + 1n;

/** Percents have the forms from 0 to 100; numbers those with as many digits, or the multiples among them. */
function formOf(figure: PrintedFigure): Form {
  if (figure.kind !== "number") return { figure, count: percentForms(figure.decimals) };
  const digits = isRoundedCount(figure) ? figure.value : divide(figure.value, figure.step);
  const { numerator } = absolute(digits);
  const all = rational(10n ** BigInt(numerator.toString().length));
  return {
    figure,
    count: isRoundedCount(figure) ? ceiling(divide(all, figure.step)) : all.numerator,
  };
}

/** Words are of the form of all fractions that are said: how many of those the values allow. */
function spokenPower({ kind }: PrintedFigure, range: Interval): Power {
  const alike = spokenFractions.filter(
    ({ numerator, denominator }) => numerator < denominator === (kind === "percent"),
  );
  const passing = alike.filter((fraction) => intersect(reachOf(fraction), range));
  return power(BigInt(passing.length), BigInt(alike.length));
}

function reachOf({ numerator, denominator, nearest }: SpokenFraction): Interval {
  const value = rational(numerator, denominator);
  const reach = divide(absolute(subtract(value, rational(...nearest))), rational(2n));
  return interval(subtract(value, reach), add(value, reach));
}

function passingOf({ figure, count }: Form, { lower, upper }: Interval): bigint {
  const { step, qualifier } = figure;
  const inSteps = (value: Rational): Rational => divide(value, step);
  const low = lower ? floor(inSteps(lower.value)) : 0n;
  const high = upper ? ceiling(inSteps(upper.value)) : count - 1n;
  if (isRoundedCount(figure)) {
    const nearest = (value: Rational): bigint =>
      round(inSteps(value), { decimals: 0, mode: "half-up" }).units;
    return (upper ? nearest(upper.value) : high) - (lower ? nearest(lower.value) : low) + 1n;
  }
  const wide = floor(divide(significantStep(figure), multiplied(step, 2n)));
  switch (qualifier) {
    case null:
      return high - low + 1n;
    case "over":
    case "at-least":
      return high;
    case "under":
    case "at-most":
      return count - low - 1n;
    case "almost":
      return high - low + wide;
    case "about":
      return high - low + 2n * wide + 1n;
  }
}

const multiplied = ({ numerator, denominator }: Rational, factor: bigint): Rational =>
  rational(numerator * factor, denominator);
