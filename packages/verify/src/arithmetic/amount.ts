import {
  exactly,
  figureRange,
  type IntegerRange,
  type Interval,
  integersIn,
  intersect,
  interval,
  type PrintedFigure,
  type Rational,
  type RoundingMode,
  rational,
  roundingRange,
} from "@tyle/core";

/** A count that was rounded to a multiple of some number before it was printed, with all counts that it can stand for. */
export interface RoundedCount extends PrintedFigure {
  readonly counts: IntegerRange;
}

/** An operand: a count that is known, or a figure as it was printed, which stands for an interval. */
export type Amount = PrintedFigure | RoundedCount | bigint;

/** Tells whether a figure is a count that was rounded to a multiple. */
export const isRoundedCount = (amount: Amount): amount is RoundedCount =>
  typeof amount === "object" && "counts" in amount;

/**
 * Takes a whole number for a count that was rounded to a multiple of a base; everything else stays as it is.
 *
 * @example
 * toRoundedCount(parseFigure("35", { language: "vi" }), 5n) // stands for 33 to 37
 */
export function toRoundedCount(figure: PrintedFigure, base: bigint): PrintedFigure {
  if (!isWhole(figure) || base === 1n) return figure;
  const step = rational(base);
  const counts = integersIn(roundingRange(figure.value, step, "half-up"));
  if (!counts) return figure;
  const rounded: RoundedCount = {
    ...figure,
    step,
    counts: { ...counts, min: counts.min < 0n ? 0n : counts.min },
  };
  return rounded;
}

/**
 * All values that an operand may have.
 * A whole number printed in full is taken at its word; whatever was scaled, rounded or qualified is an interval.
 *
 * @example
 * amountRange(5809n)                                              // just 5809
 * amountRange(parseFigure("59,72 ngàn", { language: "vi" }))      // [59715, 59725)
 * amountRange(parseFigure("gần 27.000", { language: "vi" }))      // (26000, 27000)
 */
export function amountRange(amount: Amount, mode: RoundingMode = "half-up"): Interval {
  if (typeof amount === "bigint") return exactly(amount);
  if (isRoundedCount(amount)) return toInterval(amount.counts);
  if (isWhole(amount)) return exactly(amount.value);
  const range = figureRange(amount, mode);
  // "0%" and "0,0 triệu" are what is left of a small count or share, and those are never below 0.
  return amount.value.numerator === 0n ? (intersect(range, notNegative) ?? range) : range;
}

const toInterval = ({ min, max }: IntegerRange): Interval =>
  interval(rational(min), max === null ? null : rational(max));

const notNegative = interval("0", null);

/** The values of an operand that is divided by; where a rounding leaves nothing but 0, the usual one decides. */
export function divisorRange(amount: Amount, mode: RoundingMode): Interval {
  const range = amountRange(amount, mode);
  return range.upper?.value.numerator === 0n ? amountRange(amount) : range;
}

/** Tells whether an operand may be below 0; no share or multiple is made of such. */
export const isNegative = (amount: Amount): boolean => {
  const { lower } = amountRange(amount);
  return lower === null || lower.value.numerator < 0n;
};

/** Tells whether a figure is a whole number printed with its last digit and without a word. */
const isWhole = ({ kind, qualifier, step }: PrintedFigure): boolean =>
  kind === "number" && qualifier === null && step.numerator === 1n && step.denominator === 1n;

/**
 * The value of an operand at face, where it may be taken so: whole numbers, and measured values such as the score
 * "40,62". `null` for what was scaled, qualified or is a percent, which was rounded from something else.
 */
export function faceValue(amount: Amount): Rational | null {
  if (typeof amount === "bigint") return rational(amount);
  const plain = amount.kind === "number" && amount.qualifier === null;
  const scaled = amount.step.numerator !== 1n || isScaledFraction(amount);
  return plain && !scaled ? amount.value : null;
}

/** "4,3512 triệu" has a step of 100, "0,5 nghìn" of 100; a step of 1/10^decimals is no scale. */
const isScaledFraction = ({ step, decimals }: PrintedFigure): boolean =>
  step.denominator !== 10n ** BigInt(decimals);
