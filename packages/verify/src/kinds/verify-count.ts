import { amountRange, faceValue } from "../arithmetic/amount.ts";
import { comparePrinted } from "../arithmetic/compare-printed.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { notCheckable } from "./missing.ts";
import { verifyChange } from "./verify-change.ts";
import { verifySum } from "./verify-sum.ts";

/** Checks a count: against its parts, a difference, or the same count as it was printed elsewhere. */
export function verifyCount(read: ReadFigure): CheckResult {
  const { claim, figure, numerator, denominator } = read;
  if (read.parts && read.parts.length > 0) return verifySum(read);
  if (read.from || read.to) return verifyChange(read);
  if (claim.figure.kind !== "number") return notCheckable(figure.printed, "operands");
  if (isFraction(read)) {
    const reason = verifyDiagnostics["count/not-whole"]({ printed: figure.printed });
    return { verdict: "contradicted", reason, interval: null, difference: null, rounding: null };
  }
  const same = numerator ?? denominator;
  if (!same) return notCheckable(figure.printed, "operands");
  return comparePrinted(claim.figure, {
    range: (mode) => amountRange(same, mode),
    face: faceValue(same),
    unit: "number",
  });
}

/** A count has no decimals unless a scale word stands behind it. */
function isFraction({ claim: { figure } }: ReadFigure): boolean {
  return figure.value.denominator !== 1n && figure.qualifier === null;
}
