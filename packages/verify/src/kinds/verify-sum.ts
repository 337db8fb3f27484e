import { compare, type PrintedFigure, rational } from "@tyle/core";
import { faceValue } from "../arithmetic/amount.ts";
import { checkSum } from "../arithmetic/check-sum.ts";
import { asPercent } from "../claim/printed-claim.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import { isWholeOf, smallestWhole } from "../joint/smallest-whole.ts";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { notCheckable } from "./missing.ts";

/** Checks a total against its parts. A sum in which one sign is printed is a sum of percents. */
export function verifySum(read: ReadFigure): CheckResult {
  const { claim, parts, figure } = read;
  if (!parts || parts.length === 0) return notCheckable(figure.printed, "parts");
  const isPercent =
    [claim.figure, ...parts].some(({ kind }) => kind === "percent") || isHundred(read);
  if (!isPercent) return checkSum(claim.figure, parts);
  const shares = parts.map((part) => asPercent(part));
  const total: PrintedFigure = { ...asPercent(claim.figure), text: figure.printed };
  const result = checkSum(total, shares);
  const isAll = compare(total.value, rational(1n)) === 0 && !total.qualifier;
  return isAll && result.verdict !== "contradicted" ? checkWhole(read, shares, result) : result;
}

/** Decimals that add up to 100 are percents without their sign. */
const isHundred = ({ claim, parts }: ReadFigure): boolean =>
  compare(claim.figure.value, rational(100n)) === 0 &&
  claim.unit === "" &&
  (parts ?? []).some(({ value }) => value.denominator !== 1n);

/** Shares that make up a whole must be those of whole numbers that add up to its count, where that is known. */
function checkWhole(
  { denominator, figure: { printed } }: ReadFigure,
  shares: readonly PrintedFigure[],
  result: CheckResult,
): CheckResult {
  const total = denominator && faceValue(denominator);
  const isCounted = total?.denominator === 1n;
  if (isCounted && isWholeOf(shares, total.numerator)) return result;
  const smallest = smallestWhole(shares);
  if (isCounted) {
    const reason = verifyDiagnostics["sum/no-counts"]({
      printed,
      total: total.numerator,
      smallest,
    });
    return { verdict: "contradicted", reason, interval: null, difference: null, rounding: null };
  }
  if (smallest === null || result.rounding !== "exact") return result;
  return { ...result, reason: verifyDiagnostics["sum/smallest-whole"]({ printed, smallest }) };
}
