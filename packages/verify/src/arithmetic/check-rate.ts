import { divide, divideIntervals, type PrintedFigure } from "@tyle/core";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { type Amount, amountRange, divisorRange, faceValue, isNegative } from "./amount.ts";
import { comparePrinted } from "./compare-printed.ts";

/**
 * Checks a rate as printed against its two operands, and names the rounding that explains it.
 *
 * @example
 * checkRate(parseFigure("70,4%", { language: "vi" }), 5809n, 8250n).verdict   // "confirmed"
 * checkRate(parseFigure("13,05%", { language: "vi" }), 3399n, 26030n).rounding // "truncate"
 * checkRate(parseFigure("88,9%", { language: "vi" }), 238n, 316n).verdict     // "contradicted"
 */
export function checkRate(
  printed: PrintedFigure,
  numerator: Amount,
  denominator: Amount,
): CheckResult {
  if (isNegative(numerator) || isNegative(denominator)) {
    return undefinedRate(printed, "check/negative-operand");
  }
  const whole = amountRange(denominator);
  if (!whole.upper || whole.upper.value.numerator <= 0n)
    return undefinedRate(printed, "check/zero-total");
  const [part, total] = [faceValue(numerator), faceValue(denominator)];
  const hasFace = part && total && total.numerator !== 0n;
  return comparePrinted(printed, {
    range: (mode) => divideIntervals(amountRange(numerator, mode), divisorRange(denominator, mode)),
    face: hasFace ? divide(part, total) : null,
    unit: printed.kind === "percent" ? "percent" : "number",
  });
}

const undefinedRate = (
  { text }: PrintedFigure,
  code: "check/zero-total" | "check/negative-operand",
): CheckResult => ({
  verdict: "not-checkable",
  reason: verifyDiagnostics[code]({ printed: text }),
  interval: null,
  difference: null,
  rounding: null,
});
