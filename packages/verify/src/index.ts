// Checks of single figures

export { type Amount, amountRange, type RoundedCount } from "./arithmetic/amount.ts";
export { checkComparable } from "./arithmetic/check-comparable.ts";
export { checkRate } from "./arithmetic/check-rate.ts";
export { checkSum, type SumOptions } from "./arithmetic/check-sum.ts";
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
// Numbers of documents that are bound to figures
export {
  type Binding,
  type BoundDocument,
  bindDocument,
  type DocumentCoverage,
  type StaleReason,
  unusedFigures,
} from "./bind/bind-document.ts";
export type { Surface } from "./bind/surface-at.ts";
// Figures files
export type { Direction, PrintedClaim } from "./claim/printed-claim.ts";
export type { ReadFigure } from "./claim/read-figure.ts";
// Figures that are computed from data
export type {
  CountedDefinition,
  CountedPart,
  CountedScope,
  DataByFigure,
  FigureData,
} from "./data/counted-definition.ts";
export { matchDefinitions } from "./data/match-definitions.ts";
// From text to claims
export {
  type CheckedClaim,
  type CheckedText,
  checkText,
  languageOfText,
} from "./extract/check-text.ts";
export { extractClaims } from "./extract/extract-claims.ts";
export type { ExtractedClaim, Extraction } from "./extract/extracted-claim.ts";
export type { FoundNumber, NumberRole, Span } from "./extract/found-number.ts";
export { type MarkedPiece, type MarkTone, markText } from "./extract/marked-text.ts";
export {
  type JsonClaim,
  type JsonExtraction,
  type JsonNumber,
  toJsonExtraction,
} from "./extract/to-extraction-json.ts";
export { toFigure } from "./extract/to-figure.ts";
export { type CheckPageOptions, toCheckPage } from "./extract/to-html.ts";
export { type TerminalOptions, toTerminal } from "./extract/to-terminal.ts";
export type {
  Computation,
  Figure,
  FigureClaimKind,
  FigureSource,
  FiguresFile,
  LocatedFiguresFile,
  Operand,
} from "./figures-file/figures-file.ts";
// Several shares of one whole
export {
  type CountedShare,
  commonTotals,
  type RoundingHypothesis,
} from "./joint/common-totals.ts";
export { isWholeOf, smallestWhole } from "./joint/smallest-whole.ts";
export { type FiguresLock, type LockedFigure, type LockFile, toLock } from "./lock/figures-lock.ts";
export { type Mutant, type MutationReport, mutateFigures } from "./mutate-figures.ts";
export type { Repair, RepairKind } from "./repairs/repair.ts";
// Their verification
export { type FailLevel, failLevels, findingsAt, levelOf } from "./report/fail-level.ts";
export type {
  ComputedValue,
  DefinitionMatch,
  FigureReport,
  VerificationReport,
} from "./report/figure-report.ts";
export { toGithub } from "./report/to-github.ts";
export {
  type JsonBound,
  type JsonReport,
  type JsonResult,
  toJsonReport,
} from "./report/to-json.ts";
export { type JunitOptions, toJunit } from "./report/to-junit.ts";
export { toMarkdown } from "./report/to-markdown.ts";
export { formatPretty, type PrettyOptions } from "./report/to-pretty.ts";
export { type SarifOptions, toSarif } from "./report/to-sarif.ts";
export { verdictSigns, verdictWords } from "./report/verdict-words.ts";
// What a check says
export type { CheckResult, FigureVerdict } from "./result/check-result.ts";
export type { Power } from "./result/power.ts";
export { explainRounding, type RoundingExplanation } from "./result/rounding-explanation.ts";
export {
  type Attainable,
  type Claimed,
  type Compared,
  type NoCounts,
  type OtherRounding,
  type SmallestTotal,
  type Spoken,
  verifyDiagnostics,
} from "./verify-diagnostics.ts";
export { type FigureCheck, verifyFigure } from "./verify-figure.ts";
export { summarise, type VerifyOptions, verifyFigures } from "./verify-figures.ts";
