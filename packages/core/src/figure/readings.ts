import { type Bound, type Interval, intersect } from "../exact/interval.ts";
import {
  add,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
} from "../exact/rational.ts";
import type { RoundingMode } from "../exact/rounding.ts";
import type { PrintedFigure } from "./printed-figure.ts";

/**
 * Why a figure may stand for other values than its own digits say.
 * `as-printed`: it has the decimals it was computed with. `trailing-zeros-dropped`: its neighbours have more decimals,
 * so "3%" may be 3.00 % with the zeros left off.
 */
export type ReadingAssumption = "as-printed" | "trailing-zeros-dropped";

/** One way to understand a printed figure, with all values that it then stands for. */
export interface Reading {
  readonly assumption: ReadingAssumption;
  readonly decimals: number;
  readonly range: Interval;
}

/** How figures around this one are printed. */
export interface ReadingOptions {
  /** How the publisher rounds; "half-up" is by far the most common. */
  readonly mode?: RoundingMode;
  /** The most decimals among the figures of the same list. */
  readonly siblingDecimals?: number;
}

/**
 * All values that a printed figure may stand for, by each reading of it.
 *
 * @example
 * figureReadings(parseFigure("3%", { language: "vi" }), { siblingDecimals: 2 })
 * // as-printed [2.5 %, 3.5 %), trailing-zeros-dropped [2.995 %, 3.005 %)
 */
export function figureReadings(
  figure: PrintedFigure,
  { mode = "half-up", siblingDecimals = 0 }: ReadingOptions = {},
): readonly [Reading, ...Reading[]] {
  const printed: Reading = {
    assumption: "as-printed",
    decimals: figure.decimals,
    range: figureRange(figure, mode),
  };
  if (siblingDecimals <= figure.decimals || figure.qualifier) return [printed];
  const step = divide(figure.step, rational(10n ** BigInt(siblingDecimals - figure.decimals)));
  const dropped = figureRange({ ...figure, step, decimals: siblingDecimals }, mode);
  return [
    printed,
    { assumption: "trailing-zeros-dropped", decimals: siblingDecimals, range: dropped },
  ];
}

/**
 * One unit of the digit to which a word such as "gần" or "hơn" refers: the last that is not 0 in a number printed
 * without decimals ("gần 27.000" means thousands), else the last that is printed.
 *
 * @example
 * significantStep(parseFigure("hơn 43.500", { language: "vi" })) // 100
 * significantStep(parseFigure("gần 90%", { language: "vi" }))    // 10 %
 */
export function significantStep({ value, step, decimals, tolerance }: PrintedFigure): Rational {
  if (tolerance) return step;
  let units = divide(value, step).numerator;
  let significant = step;
  while (decimals === 0 && units !== 0n && units % 10n === 0n) {
    units /= 10n;
    significant = multiply(significant, rational(10n));
  }
  return significant;
}

/**
 * All values that a figure stands for at face: those that round to it, or that its qualifier allows.
 * "over" reaches up to the next digit and "almost" down to the one before, as they are used in practice. In a count
 * that is the last digit other than 0: "hơn 13.000" is anything between 13.000 and 14.000.
 *
 * @example
 * figureRange(parseFigure("70,4%", { language: "vi" }), "half-up") // [70.35 %, 70.45 %)
 */
export function figureRange(figure: PrintedFigure, mode: RoundingMode = "half-up"): Interval {
  const { value, qualifier, kind } = figure;
  const step = qualifier && kind === "number" ? significantStep(figure) : figure.step;
  switch (qualifier) {
    case null:
      return roundingRange(value, step, mode);
    case "over":
      return span(value, false, add(value, step), false);
    case "almost":
      return span(subtract(value, step), false, value, false);
    case "about":
      return span(subtract(value, step), true, add(value, step), true);
    case "at-least":
      return { lower: { value, closed: true }, upper: null };
    case "at-most":
    case "under": {
      const upper: Bound = { value, closed: qualifier === "at-most" };
      // Counts and shares start at 0; a change in points may be negative.
      const lower = kind === "percentage-points" ? null : { value: rational(0n), closed: true };
      return { lower, upper };
    }
  }
}

/**
 * All values that round to `value` when the last digit counts `step`.
 *
 * @example
 * roundingRange(toRational("70.4%"), toRational("0.1%"), "truncate") // [70.4 %, 70.5 %)
 */
export function roundingRange(value: Rational, step: Rational, mode: RoundingMode): Interval {
  if (value.numerator < 0n) {
    const { lower, upper } = roundingRange(negate(value), step, mode);
    return { lower: mirror(upper), upper: mirror(lower) };
  }
  const half = divide(step, rational(2n));
  const next = add(value, step);
  switch (mode) {
    case "half-up":
      // 0 is what is left of values on both sides; a tie goes away from it.
      return value.numerator === 0n
        ? span(negate(half), false, half, false)
        : span(subtract(value, half), true, add(value, half), false);
    case "half-even": {
      const even = divide(value, step).numerator % 2n === 0n;
      return span(subtract(value, half), even, add(value, half), even);
    }
    case "truncate":
      return value.numerator === 0n
        ? span(negate(step), false, step, false)
        : span(value, true, next, false);
    case "away":
      return value.numerator === 0n
        ? span(value, true, value, true)
        : span(subtract(value, step), false, value, true);
  }
}

const mirror = (end: Bound | null): Bound | null =>
  end && { value: negate(end.value), closed: end.closed };

const span = (
  lower: Rational,
  lowerClosed: boolean,
  upper: Rational,
  upperClosed: boolean,
): Interval => ({
  lower: { value: lower, closed: lowerClosed },
  upper: { value: upper, closed: upperClosed },
});

const share: Interval = {
  lower: { value: rational(0n), closed: true },
  upper: { value: rational(1n), closed: true },
};

/** Cuts a range to what a share of a whole can be: from 0 to 1. `null` when nothing is left. */
export const clipToShare = (range: Interval): Interval | null => intersect(range, share);
