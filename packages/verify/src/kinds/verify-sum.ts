import { compare, type PrintedFigure, rational } from "@tyle/core";
import { faceValue } from "../arithmetic/amount.ts";
import { checkSum } from "../arithmetic/check-sum.ts";
import { asPercent } from "../claim/printed-claim.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import { isWholeOf } from "../joint/common-totals.ts";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { notCheckable } from "./missing.ts";

/** Checks a total against its parts. A sum in which one sign is printed is a sum of percents. */
export function verifySum(read: ReadFigure): CheckResult {
  const { claim, parts, figure, roundedTo } = read;
  if (!parts || parts.length === 0) return notCheckable(figure.printed, "parts");
  const options = roundedTo === null ? {} : { roundedTo };
  const all = [claim.figure, ...parts];
  const isPercent = all.some(({ kind }) => kind === "percent");
  if (!isPercent) return checkSum(claim.figure, parts, options);
  const shares = parts.map((part) => asPercent(part));
  const total: PrintedFigure = { ...asPercent(claim.figure), text: figure.printed };
  return checkCounts(read, total, shares) ?? checkSum(total, shares, options);
}

/** Shares of a known total must be those of whole numbers that add up to it. */
function checkCounts(
  { denominator, figure: { printed } }: ReadFigure,
  sum: PrintedFigure,
  shares: readonly PrintedFigure[],
): CheckResult | null {
  const total = denominator && faceValue(denominator);
  const isAll = compare(sum.value, rational(1n)) === 0;
  if (total?.denominator !== 1n || !isAll || isWholeOf(shares, total.numerator)) return null;
  const reason = verifyDiagnostics["sum/no-counts"]({ printed, total: total.numerator });
  return { verdict: "contradicted", reason, interval: null, difference: null, rounding: null };
}
