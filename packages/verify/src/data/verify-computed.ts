import { type Interval, singleValue } from "@tyle/core";
import { comparePrinted } from "../arithmetic/compare-printed.ts";
import { asPercent } from "../claim/printed-claim.ts";
import { readFigure } from "../claim/read-figure.ts";
import type { Figure, FiguresFile } from "../figures-file/figures-file.ts";
import { notCheckable } from "../kinds/missing.ts";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import type { FigureCheck } from "../verify-figure.ts";
import { type CountedPart, countedRange, type FigureData } from "./counted-definition.ts";

/** Which number of its indicator a figure prints. */
export const partOf = ({ kind, compute }: Figure): CountedPart =>
  compute?.part ?? (kind === "count" || kind === "sum" ? "numerator" : "rate");

/**
 * Checks a figure against the data. What the file gives as operands does not count here: text and file could have
 * been changed together, the data are counted anew.
 */
export function verifyComputed(
  figure: Figure,
  settings: Pick<FiguresFile, "language" | "percentMeansPoints" | "roundedTo">,
  { own }: Pick<FigureData, "own">,
): FigureCheck {
  const reading = readFigure(figure, settings, "count");
  if (!reading.ok) {
    const none = { interval: null, difference: null, rounding: null };
    return {
      result: { verdict: "not-checkable", reason: reading.diagnostic, ...none },
      read: null,
    };
  }
  const { read } = reading;
  const part = partOf(figure);
  const range = countedRange(own, part);
  return { read, result: range ? compare(read.claim.figure, part, range) : zero(figure) };
}

function compare(
  printed: Parameters<typeof comparePrinted>[0],
  part: CountedPart,
  range: Interval,
): CheckResult {
  const isRate = part === "rate";
  return comparePrinted(isRate ? asPercent(printed) : printed, {
    range: () => range,
    face: singleValue(range),
    unit: isRate ? "percent" : "number",
  });
}

const zero = ({ printed }: Figure): CheckResult => ({
  ...notCheckable(printed, "denominator"),
  reason: verifyDiagnostics["check/zero-total"]({ printed }),
});
