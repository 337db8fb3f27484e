import {
  divide,
  divideIntervals,
  exactly,
  rational,
  subtract,
  subtractIntervals,
} from "@tyle/core";
import { amountRange, divisorRange, faceValue, isNegative } from "../arithmetic/amount.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { compareChange, type FromTo } from "./compare-change.ts";
import { checkImpliedBase } from "./implied-base.ts";
import { negativeOperand, notCheckable } from "./missing.ts";
import { comparePoints, saidInPercent } from "./verify-points.ts";
import { verifyRatio } from "./verify-ratio.ts";

/**
 * Checks a change between two values: a difference of counts ("tăng 451 việc"), a relative change ("giảm 22,1%"),
 * or a multiple ("tăng gấp 2,5 lần").
 */
export function verifyChange(read: ReadFigure): CheckResult {
  const { claim, figure } = read;
  const from = read.from ?? read.denominator;
  const to = read.to ?? read.numerator;
  const isPercent = claim.figure.kind === "percent";
  if (!from || !to) {
    if (isPercent && (from || to)) return checkImpliedBase(claim, { from, to });
    return notCheckable(figure.printed, from ? "to" : to ? "from" : "operands");
  }
  if (claim.isMultiple) return verifyRatio({ ...read, from, to });
  const between = { from, to };
  if (claim.figure.kind === "percentage-points") return comparePoints(claim, between);
  const result = isPercent ? relative(claim, between) : absoluteChange(claim, between);
  if (result.verdict !== "contradicted" || !isPercent) return result;
  return explainPoints(read, between, result);
}

/** "Tăng 5%" from 20 % to 25 % means 5 points: wrong as it stands, a custom where the file says so. */
function explainPoints(read: ReadFigure, between: FromTo, result: CheckResult): CheckResult {
  const bothPercent = [between.from, between.to].every(({ kind }) => kind === "percent");
  if (!bothPercent) return result;
  const points = comparePoints(read.claim, between);
  if (points.verdict === "contradicted") return result;
  const soft = saidInPercent(points, read.claim);
  return read.percentMeansPoints ? soft : { ...result, reason: soft.reason };
}

function absoluteChange(claim: ReadFigure["claim"], { from, to }: FromTo): CheckResult {
  const [a, b] = [faceValue(from), faceValue(to)];
  return compareChange(claim, {
    change: (mode) => subtractIntervals(amountRange(to, mode), amountRange(from, mode)),
    face: a && b && subtract(b, a),
    unit: "number",
  });
}

function relative(claim: ReadFigure["claim"], { from, to }: FromTo): CheckResult {
  // Percents were rounded before they were printed, but a change that fits them digit by digit is confirmed.
  const isRounded = from.kind === "percent" && to.kind === "percent";
  const [a, b] = isRounded ? [from.value, to.value] : [faceValue(from), faceValue(to)];
  if (amountRange(from).upper?.value.numerator === 0n) return changeFromZero(claim.figure.text);
  if (isNegative(from) || isNegative(to)) return negativeOperand(claim.figure.text);
  const one = rational(1n);
  return compareChange(claim, {
    change: (mode) =>
      subtractIntervals(
        divideIntervals(amountRange(to, mode), divisorRange(from, mode)),
        exactly(one),
      ),
    face: a && b && a.numerator !== 0n ? subtract(divide(b, a), one) : null,
    isRounded,
    unit: "percent",
  });
}

const changeFromZero = (printed: string): CheckResult => ({
  ...notCheckable(printed, "from"),
  reason: verifyDiagnostics["change/zero-base"]({ printed }),
});
