import {
  compare,
  contains,
  divide,
  multiply,
  type PrintedFigure,
  type Rational,
  type RoundingMode,
  rational,
  roundingRange,
} from "@tyle/core";

/** How printed digits can come from a value; "padded-zero" is a value rounded to fewer decimals with zeros appended. */
export type RoundingExplanation = "exact" | RoundingMode | "padded-zero";

/** Tried in this order, the usual way first. Rounding up is last: it is seldom meant. */
const explanations = ["half-up", "half-even", "truncate", "padded-zero", "away"] as const;

/**
 * Finds how a value was rounded to the digits that were printed.
 *
 * @example
 * explainRounding(toRational("3399/26030"), parseFigure("13,05%", { language: "vi" })) // "truncate"
 * explainRounding(toRational("182/496"), parseFigure("36,70%", { language: "vi" }))    // "padded-zero"
 * explainRounding(toRational("1/2"), parseFigure("36,70%", { language: "vi" }))        // null
 */
export function explainRounding(
  value: Rational,
  printed: PrintedFigure,
): RoundingExplanation | null {
  if (compare(printed.value, value) === 0) return "exact";
  const explains = (candidate: (typeof explanations)[number]): boolean =>
    candidate === "padded-zero"
      ? isPadded(value, printed)
      : contains(roundingRange(printed.value, printed.step, candidate), value);
  return explanations.find(explains) ?? null;
}

function isPadded(value: Rational, { value: printed, step, decimals }: PrintedFigure): boolean {
  let coarse = step;
  for (let zeros = 1; zeros <= decimals; zeros += 1) {
    coarse = multiply(coarse, rational(10n));
    const endsInZeros =
      (printed.numerator * coarse.denominator) % (printed.denominator * coarse.numerator) === 0n;
    if (!endsInZeros) return false;
    if (contains(roundingRange(printed, coarse, "half-up"), value)) return true;
  }
  return false;
}

/** How far a value may be from what is printed of it, at most: one step, or more where zeros may have been appended. */
export function roundingReach({ value, step, decimals }: PrintedFigure): Rational {
  const coarse = multiply(step, rational(10n));
  const endsInZero = decimals > 0 && divide(value, coarse).denominator === 1n;
  return endsInZero ? multiply(step, rational(10n ** BigInt(decimals))) : step;
}
