import type { PrintedFigure } from "@tyle/core";
import { amountRange, faceValue } from "../arithmetic/amount.ts";
import { comparePrinted } from "../arithmetic/compare-printed.ts";
import { asPercent } from "../claim/printed-claim.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import type { CheckResult } from "../result/check-result.ts";
import { notCheckable } from "./missing.ts";
import { verifyChange } from "./verify-change.ts";
import { rateOperands, verifyRate } from "./verify-rate.ts";
import { verifyRatio } from "./verify-ratio.ts";
import { verifySum } from "./verify-sum.ts";

/**
 * Checks a limit such as "hơn 200 lần", "trên 90%" or "ít nhất 43.500" against whatever operands are given:
 * parts to add, two values to divide, an earlier and a later value, or the value itself.
 */
export function verifyBound(read: ReadFigure): CheckResult {
  const { claim, figure, from, to } = read;
  const { numerator, denominator } = rateOperands(read);
  if (numerator && denominator) {
    return claim.figure.kind === "percent" ? verifyRate(read) : verifyRatio(read);
  }
  if (read.parts && read.parts.length > 0) return verifySum(read);
  if (from && to) return claim.isMultiple ? verifyRatio(read) : verifyChange(read);
  const value = numerator ?? to ?? from;
  return value ? compareValue(claim.figure, value) : notCheckable(figure.printed, "operands");
}

function compareValue(printed: PrintedFigure, value: PrintedFigure): CheckResult {
  const isPercent = printed.kind === "percent" || value.kind === "percent";
  const [limit, known] = isPercent ? [asPercent(printed), asPercent(value)] : [printed, value];
  return comparePrinted(limit, {
    range: (mode) => amountRange(known, mode),
    face: isPercent ? known.value : faceValue(known),
    unit: isPercent ? "percent" : "number",
  });
}
