// Checks of single figures

export { type Amount, amountRange } from "./arithmetic/amount.ts";
export { checkComparable } from "./arithmetic/check-comparable.ts";
export { checkRate } from "./arithmetic/check-rate.ts";
export { checkSum } from "./arithmetic/check-sum.ts";
export { checkTimes, type TimesClaim, type TimesResult } from "./arithmetic/check-times.ts";
export { type SmallestTotals, smallestTotals } from "./arithmetic/smallest-totals.ts";
export { totalsFor } from "./arithmetic/totals-for.ts";
// What several figures say together
export { type Assessment, assessFigures, type Break } from "./assessment/assess-figures.ts";
export type {
  AssessedRate,
  AssessedReading,
  RankRange,
  RateList,
} from "./assessment/rate-list.ts";
export type { AssessedWhole } from "./assessment/whole.ts";
// What a check says
export type { CheckResult, FigureVerdict } from "./result/check-result.ts";
export { explainRounding, type RoundingExplanation } from "./result/rounding-explanation.ts";
export { verifyDiagnostics } from "./verify-diagnostics.ts";
