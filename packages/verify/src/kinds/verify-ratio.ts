import { divide, divideIntervals } from "@tyle/core";
import { amountRange, divisorRange, faceValue, isNegative } from "../arithmetic/amount.ts";
import { comparePrinted } from "../arithmetic/compare-printed.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import type { CheckResult } from "../result/check-result.ts";
import { negativeOperand, notCheckable } from "./missing.ts";

/** Checks how many times one value is another, or a mean per unit. */
export function verifyRatio(read: ReadFigure): CheckResult {
  const { claim, figure } = read;
  const of = read.numerator ?? read.to;
  const to = read.denominator ?? read.from;
  if (!of || !to)
    return notCheckable(figure.printed, to ? "numerator" : of ? "denominator" : "both");
  const divisor = amountRange(to);
  if (!divisor.upper || divisor.upper.value.numerator <= 0n) {
    return notCheckable(figure.printed, "denominator");
  }
  if (isNegative(of) || isNegative(to)) return negativeOperand(figure.printed);
  const [a, b] = [faceValue(of), faceValue(to)];
  const isPercent = claim.figure.kind === "percent";
  return comparePrinted(claim.figure, {
    range: (mode) => divideIntervals(amountRange(of, mode), divisorRange(to, mode)),
    face: a && b && b.numerator !== 0n ? divide(a, b) : null,
    unit: isPercent ? "percent" : claim.isMultiple ? "times" : "number",
  });
}
