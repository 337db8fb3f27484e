import {
  divide,
  multiply,
  type PrintedFigure,
  rational,
  scaleInterval,
  subtract,
  subtractIntervals,
} from "@tyle/core";
import { amountRange, faceValue } from "../arithmetic/amount.ts";
import { asPercent, type PrintedClaim } from "../claim/printed-claim.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { compareChange, type FromTo } from "./compare-change.ts";
import { notCheckable } from "./missing.ts";

/** Checks a distance of two percents in points; a denominator is the number of steps it is the mean of. */
export function verifyPoints(read: ReadFigure): CheckResult {
  const { claim, figure } = read;
  const { from, to } = read;
  if (!from || !to) return notCheckable(figure.printed, from ? "to" : to ? "from" : "operands");
  const result = comparePoints(claim, { from, to }, read.denominator);
  const isCustom =
    claim.figure.kind === "percent" && from.kind === "percent" && to.kind === "percent";
  return isCustom && result.verdict !== "contradicted" ? saidInPercent(result, claim) : result;
}

/** "Tăng 5%" where points are meant is a custom, and softer than wrong: the unit is to be corrected. */
export const saidInPercent = (result: CheckResult, { figure }: PrintedClaim): CheckResult => ({
  ...result,
  verdict: "possible",
  reason: verifyDiagnostics["change/points-as-percent"]({ printed: figure.text }),
});

/**
 * Compares with points, however they were written: "5 điểm phần trăm", "5%", "5 điểm".
 * Percents are printed rounded, but a difference of two printed percents that fits digit by digit is confirmed.
 */
export function comparePoints(
  claim: PrintedClaim,
  { from, to }: FromTo,
  steps: PrintedFigure | null = null,
): CheckResult {
  const [a, b] = [asPercent(from), asPercent(to)];
  const count = (steps && faceValue(steps)) ?? rational(1n);
  const factor = divide(rational(100n), count);
  return compareChange(
    { ...claim, figure: asPoints(claim.figure) },
    {
      change: (mode) =>
        scaleInterval(subtractIntervals(amountRange(b, mode), amountRange(a, mode)), factor),
      face: multiply(subtract(b.value, a.value), factor),
      isRounded: true,
      unit: "points",
    },
  );
}

function asPoints(figure: PrintedFigure): PrintedFigure {
  if (figure.kind !== "percent") return { ...figure, kind: "percentage-points" };
  const hundred = rational(100n);
  return {
    ...figure,
    kind: "percentage-points",
    value: multiply(figure.value, hundred),
    step: multiply(figure.step, hundred),
  };
}
