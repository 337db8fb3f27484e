import { multiply, type PrintedFigure, rational } from "@tyle/core";
import { isRoundedCount } from "../arithmetic/amount.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";

/** Where counts were rounded to a multiple, each must be one. @returns `null` when all are. */
export function checkMultiples(read: ReadFigure): CheckResult | null {
  const { claim, numerator, denominator, parts, from, to, roundedTo } = read;
  if (roundedTo === null) return null;
  const all = [claim.figure, numerator, denominator, from, to, ...(parts ?? [])];
  const wrong = all.find((count) => count && isRoundedCount(count) && !isMultiple(count));
  if (!wrong) return null;
  const reason = verifyDiagnostics["count/not-multiple"]({ count: wrong.text, roundedTo });
  return { verdict: "contradicted", reason, interval: null, difference: null, rounding: null };
}

const isMultiple = ({ value, step }: PrintedFigure): boolean =>
  multiply(value, rational(step.denominator, step.numerator)).denominator === 1n;
