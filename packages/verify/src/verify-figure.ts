import { absolute, compare, type Diagnostic } from "@tyle/core";
import { type Preference, type ReadFigure, readFigure } from "./claim/read-figure.ts";
import type { Figure, FigureClaimKind, FiguresFile } from "./figures-file/figures-file.ts";
import { checkMultiples } from "./kinds/check-multiples.ts";
import { verifyBound } from "./kinds/verify-bound.ts";
import { verifyChange } from "./kinds/verify-change.ts";
import { verifyCount } from "./kinds/verify-count.ts";
import { verifyPair } from "./kinds/verify-pair.ts";
import { verifyPoints } from "./kinds/verify-points.ts";
import { verifyRank } from "./kinds/verify-rank.ts";
import { verifyRate } from "./kinds/verify-rate.ts";
import { verifyRatio } from "./kinds/verify-ratio.ts";
import { verifyShareList } from "./kinds/verify-share-list.ts";
import { verifySum } from "./kinds/verify-sum.ts";
import type { CheckResult } from "./result/check-result.ts";

const checks: Record<FigureClaimKind, (read: ReadFigure) => CheckResult> = {
  count: verifyCount,
  rate: verifyRate,
  sum: verifySum,
  change: verifyChange,
  points: verifyPoints,
  ratio: verifyRatio,
  rank: verifyRank,
  bound: verifyBound,
};

/** What one figure says of itself; `read` is `null` where its texts could not be read as one number each. */
export interface FigureCheck {
  readonly result: CheckResult;
  readonly read: ReadFigure | null;
}

/**
 * Checks one figure against its own operands.
 *
 * @example
 * verifyFigure({ id: "a", kind: "rate", printed: "70,4%", numerator: "5.809", denominator: "8.250" }).result.verdict
 * // "confirmed"
 */
export function verifyFigure(
  figure: Figure,
  settings: Pick<FiguresFile, "language" | "percentMeansPoints" | "roundedTo"> = {},
): FigureCheck {
  const special = verifyPair(figure, settings) ?? verifyShareList(figure, settings);
  if (special) return { result: special, read: null };
  const first = attempt(figure, settings, "count");
  if (first.result.verdict !== "contradicted" || !first.isAmbiguous) return first;
  const second = attempt(figure, settings, "decimal");
  if (second.result.verdict !== "contradicted") return second.read ? second : first;
  return isNearer(second, first) ? second : first;
}

/** "1.234" may be 1,234 % or 1234 %; where neither is right, the nearer is told. */
function isNearer({ result: a }: FigureCheck, { result: b }: FigureCheck): boolean {
  if (!a.difference || !b.difference) return false;
  return compare(absolute(a.difference), absolute(b.difference)) < 0;
}

function attempt(
  figure: Figure,
  settings: Pick<FiguresFile, "language" | "percentMeansPoints" | "roundedTo">,
  prefer: Preference,
): FigureCheck & { readonly isAmbiguous: boolean } {
  const reading = readFigure(figure, settings, prefer);
  if (!reading.ok) {
    return { result: unreadable(reading.diagnostic), read: null, isAmbiguous: false };
  }
  const { read, isAmbiguous } = reading;
  const result = checkMultiples(read) ?? checks[figure.kind](read);
  return { result, read, isAmbiguous };
}

/** Text that is no number says nothing that could be wrong; the diagnostic says what was found. */
const unreadable = (reason: Diagnostic): CheckResult => ({
  verdict: "not-checkable",
  reason,
  interval: null,
  difference: null,
  rounding: null,
});
