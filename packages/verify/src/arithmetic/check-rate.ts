import { divide, divideIntervals, type PrintedFigure } from "@tyle/core";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { type Amount, amountRange, faceValue } from "./amount.ts";
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
  const whole = amountRange(denominator);
  if (!whole.upper || whole.upper.value.numerator <= 0n) return zeroTotal(printed);
  const [part, total] = [faceValue(numerator), faceValue(denominator)];
  return comparePrinted(printed, {
    range: (mode) => divideIntervals(amountRange(numerator, mode), amountRange(denominator, mode)),
    face: part && total && divide(part, total),
    unit: printed.kind === "percent" ? "percent" : "number",
  });
}

const zeroTotal = ({ text }: PrintedFigure): CheckResult => ({
  verdict: "not-checkable",
  reason: verifyDiagnostics["check/zero-total"]({ printed: text }),
  interval: null,
  difference: null,
  rounding: null,
});
