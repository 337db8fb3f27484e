// Long, since it is the list of what core exports, grouped by concept.

// Change between periods
export { type BreakKind, findBreaks, type Measured, type SeriesBreak } from "./change/breaks.ts";
export {
  type Change,
  type ChangeOptions,
  changeInPoints,
  changeInProportion,
} from "./change/change.ts";
export {
  type ChangePolicy,
  type PrintedChange,
  type PrintedChangeOptions,
  printChange,
} from "./change/printed-change.ts";
// Lists
export { groupBy } from "./collection/group-by.ts";
// Units across reforms
export {
  type Crosswalk,
  type CrosswalkParts,
  createCrosswalk,
  type LinkFact,
} from "./crosswalk/crosswalk.ts";
export { crosswalkDiagnostics } from "./crosswalk/crosswalk-diagnostics.ts";
export type { MoveDirection } from "./crosswalk/move.ts";
export {
  type ReaggregateOptions,
  type Reaggregation,
  type RefusedCluster,
  reaggregate,
} from "./crosswalk/reaggregate.ts";
export {
  type EstimatedRate,
  type MovedRate,
  type RateCounts,
  type RateReaggregation,
  reaggregateRates,
  type UnknownRate,
} from "./crosswalk/reaggregate-rates.ts";
export { type CountBasis, type UnitCluster, unitClusters } from "./crosswalk/unit-cluster.ts";
export type {
  EstimatedCount,
  ExactCount,
  MovedCount,
  UnitCounts,
} from "./crosswalk/unit-counts.ts";
export type { UnitEvent, UnitEventType } from "./crosswalk/unit-event.ts";
export {
  type Evidence,
  type LinkScope,
  type UnitLink,
  weakerEvidence,
} from "./crosswalk/unit-link.ts";
// Texts, findings, errors
export { coreDiagnostics } from "./diagnostic/core-diagnostics.ts";
export {
  type Diagnostic,
  type DiagnosticCatalogue,
  type DiagnosticContext,
  type DiagnosticDefinition,
  type DiagnosticFactory,
  defineDiagnostics,
  diagnostic,
  hasErrors,
  type RelatedLocation,
  type Report,
  type Severity,
} from "./diagnostic/diagnostic.ts";
export { formatDiagnostic } from "./diagnostic/format-diagnostic.ts";
export { cellAddress, formatLocation, type SourceLocation } from "./diagnostic/source-location.ts";
export type { Language, Text } from "./diagnostic/text.ts";
export { TyleError, type TyleErrorCode, type TyleErrorOptions } from "./diagnostic/tyle-error.ts";
export { visibleText } from "./diagnostic/visible-text.ts";
// Dossiers
export { describePredicate } from "./dossier/describe-predicate.ts";
export { dimensionValues } from "./dossier/dimension.data.ts";
export {
  type Channel,
  type Dossier,
  type DossierFlag,
  dossierFlags,
  type LocalMoment,
  type ServiceLevel,
  type StatusClass,
  type Supplement,
} from "./dossier/dossier.ts";
export { type DossierFlow, dossierFlow } from "./dossier/flow.ts";
export {
  always,
  and,
  type Dimension,
  dimensionValue,
  holds,
  holdsFor,
  is,
  not,
  or,
  type Predicate,
} from "./dossier/predicate.ts";
export {
  type Clock,
  clock766,
  type Timeliness,
  timeliness,
  timeliness766,
} from "./dossier/timeliness.ts";
// Engines
export { columnsEngine, type EncodedDossiers } from "./engine/columns/columns-engine.ts";
export type { ColumnNeeds, DossierColumns } from "./engine/columns/dossier-columns.ts";
export type { ValueDictionary } from "./engine/columns/value-dictionary.ts";
export { packedDay } from "./engine/csv/byte-moment.ts";
export { type CountCsvOptions, type CsvRowOptions, countCsv } from "./engine/csv/count-csv.ts";
export { type CsvEngineOptions, csvEngine } from "./engine/csv/csv-engine.ts";
export type { CsvProof, MomentColumn, ScannedRows } from "./engine/csv/csv-proof.ts";
export {
  type CodedColumn,
  type CodedDimension,
  canonicalText,
  type DossierLayout,
  type DossierMoment,
  type TextMeaning,
} from "./engine/csv/dossier-layout.ts";
export { type EncodeOptions, encodeCsv } from "./engine/csv/encode-csv.ts";
export { type DossierRow, readDossierRow } from "./engine/csv/read-dossier-row.ts";
export {
  type ControlTotals,
  type Cube,
  type CubeRow,
  type CubeWithControl,
  compareKeys,
  type Tally,
} from "./engine/cube.ts";
export {
  type CubeColumns,
  cubeOfColumns,
  type KeyColumn,
  orderByKeys,
  type TallyColumn,
} from "./engine/cube-columns.ts";
export { type CubeCounter, createCubeCounter } from "./engine/cube-counter.ts";
export type { AggregateOptions, Engine, EngineCapabilities } from "./engine/engine.ts";
export { memoryEngine } from "./engine/memory-engine.ts";
export type {
  AggregatePlan,
  GroupKey,
  Measure,
  PeriodBasis,
} from "./engine/plan.ts";
// Exact numbers
export { toCount } from "./exact/count.ts";
export {
  addIntervals,
  type Bound,
  type Certainty,
  type Comparator,
  compareInterval,
  contains,
  divideIntervals,
  type Ends,
  exactly,
  hull,
  type IntegerRange,
  type Interval,
  integersIn,
  intersect,
  interval,
  negateInterval,
  scaleInterval,
  singleValue,
  subtractIntervals,
} from "./exact/interval.ts";
export {
  type Multiple,
  multipleOf,
  type Percent,
  type PercentagePoints,
  percent,
  percentWithin,
  pointsBetween,
  type RelativeChange,
  relativeChange,
} from "./exact/quantity.ts";
export {
  type Rate,
  rate,
  ratePercent,
  rateValue,
  rollUpRates,
  type UndefinedRate,
} from "./exact/rate.ts";
export {
  type KnownRate,
  knownPercent,
  type RateRange,
  ratioWithin,
  shareWithin,
} from "./exact/rate-range.ts";
export {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  negate,
  type Rational,
  type RationalLike,
  rational,
  subtract,
  toDrawingNumber,
  toFraction,
  toRational,
} from "./exact/rational.ts";
export {
  fromRounded,
  outwardMode,
  type RoundedDecimal,
  type RoundingMode,
  type RoundOptions,
  round,
} from "./exact/rounding.ts";
// Printed figures and printing
export {
  type FigureOptions,
  type FigureResult,
  parseFigure,
  safeParseFigure,
} from "./figure/parse-figure.ts";
export type { FigureKind, PrintedFigure, Qualifier } from "./figure/printed-figure.ts";
export {
  clipToShare,
  figureRange,
  figureReadings,
  type Reading,
  type ReadingAssumption,
  type ReadingOptions,
  roundingRange,
  significantStep,
} from "./figure/readings.ts";
export { type SpokenFraction, spokenFractions } from "./figure/spoken-fractions.data.ts";
export { formatCounted } from "./format/format-counted.ts";
export {
  formatCount,
  formatExactPercent,
  formatNumber,
  formatPercent,
  formatPercentBeside,
  formatRounded,
  type NumberFormat,
} from "./format/format-number.ts";
// Indicators
export {
  type DefaultedField,
  type DefinitionInput,
  defineIndicator,
} from "./indicator/define-indicator.ts";
export { describe } from "./indicator/describe.ts";
export {
  evaluate,
  type IndicatorResult,
  indicatorMeasures,
  numeratorOf,
} from "./indicator/evaluate.ts";
export { evaluateObservations, sumWhere } from "./indicator/evaluate-observations.ts";
export type {
  CountIndicator,
  Definition,
  Direction,
  Indicator,
  IndicatorKind,
  Subject,
  ZeroRule,
} from "./indicator/indicator.ts";
// Files in
export {
  chooseReader,
  type Ingested,
  type IngestOptions,
  type IngestSummary,
  ingest,
  ingestEach,
  type RowLedger,
} from "./io/ingest.ts";
export { plainDecimal } from "./io/plain-decimal.ts";
export type { MapContext, MappedBatch, Profile, RejectedRow } from "./io/profile.ts";
export type { CancelSignal, Confidence, Progress, ReadContext, TableReader } from "./io/reader.ts";
export {
  cellText,
  type LocatedRow,
  locateCell,
  type MergedRange,
  type MissingSymbols,
  type RawCell,
  type RowBatch,
  type SheetInfo,
} from "./io/row.ts";
export { memorySource, type Source } from "./io/source.ts";
export { throwIfAborted } from "./io/throw-if-aborted.ts";
// Legal bases
export type { LegalBasis, LegalConfidence } from "./law/legal-basis.ts";
// What was observed
export {
  type Cell,
  hasValue,
  type MissingReason,
  missingCell,
  sumCells,
  valueCell,
} from "./observation/cell.ts";
export { isAbout, type Observation } from "./observation/observation.ts";
export { observeProcedures, type Procedure } from "./observation/observe-procedures.ts";
export type { FigurePart, PublishedFigure, Scope } from "./observation/published-figure.ts";
// Causes of low rates
export {
  type Explained,
  explainResults,
  type Located,
  type Obstacle,
  type ObstacleNote,
  obstaclesOf,
} from "./obstacle/obstacle.ts";
// Time
export {
  addDays,
  type LocalDate,
  parseLocalDate,
  safeParseLocalDate,
} from "./period/local-date.ts";
export { firstMonths, type MonthRule } from "./period/months-period.ts";
export {
  type PeriodTextOptions,
  type PeriodTextResult,
  parsePeriodText,
  safeParsePeriodText,
} from "./period/parse-period-text.ts";
export {
  customPeriod,
  dayCount,
  definePeriod,
  isSameSpan,
  isWithin,
  lastDay,
  type Period,
  type PeriodKind,
  type PeriodRule,
} from "./period/period.ts";
export { recognisePeriod } from "./period/recognise-period.ts";
// Where a value comes from
export {
  type CellProvenance,
  cellsBehind,
  type DerivedProvenance,
  derivedFrom,
  type Provenance,
  type QueryProvenance,
  type StatedProvenance,
} from "./provenance/provenance.ts";
// What may be published
export {
  decidePublication,
  type Publication,
  type PublicationRule,
  type PublicationStatus,
  rankUnits,
  type UnitRank,
  type UnitReport,
} from "./publication/publication.ts";
// Scores
export {
  type GroupScore,
  type RowScore,
  type Score,
  type ScoreInput,
  type ScoreReason,
  score,
  scoreRow,
} from "./scoring/score.ts";
export type {
  ScoreBand,
  ScoreGroup,
  ScoreRow,
  ScoringProfile,
} from "./scoring/scoring-profile.ts";
// Tables with a row of headings, for profiles
export {
  type HeaderTableOptions,
  readHeaderTables,
  type TablePlace,
} from "./table/header-table.ts";
export { nearMisses, normaliseHeading } from "./table/heading.ts";
export { headersEndingAt } from "./table/headings-above.ts";
export { type ColumnIndex, type HeadingMatch, matchHeadings } from "./table/match-headings.ts";
export {
  type HeadingPlace,
  type RepeatedHeading,
  repeatedHeadings,
  tellRepeated,
} from "./table/repeated-headings.ts";
export {
  type RowOutcome,
  type SettledRow,
  toMappedBatch,
} from "./table/row-outcome.ts";
// Targets
export {
  type Attainment,
  attain,
  attainResult,
  type CountedAttainment,
  shortfall,
  shortfallWithin,
  type Verdict,
} from "./target/attainment.ts";
export { checkTargets, findTargets, type TargetKey } from "./target/find-targets.ts";
export { type Road, roadFromRate, roadToTarget, type SoFar } from "./target/road.ts";
export type { Target } from "./target/target.ts";
export {
  attainTrajectory,
  type Milestone,
  milestonesOn,
  onTrajectory,
  type TrajectoryCheck,
} from "./target/trajectory.ts";
// Units
export type { AdminUnit } from "./unit/admin-unit.ts";
export { rollUp } from "./unit/roll-up.ts";
export {
  parseUnitCode,
  safeParseUnitCode,
  type UnitCode,
  type UnitId,
  unitId,
} from "./unit/unit-code.ts";
export { createUnitTree, type UnitTree } from "./unit/unit-tree.ts";
// Competing definitions
export {
  type Composition,
  contributionOf,
  type OriginProposal,
  type PartOptions,
  proposeTotalOrigin,
  type TotalOrigin,
} from "./variant/composition.ts";
export { indicatorLedger } from "./variant/indicator-ledger.ts";
export { checkVariantNamed, matchVariants } from "./variant/match-variants.ts";
export {
  type Cause,
  type Contribution,
  type Difference,
  type LedgerEntry,
  type LedgerInput,
  type Variant,
  variantLedger,
} from "./variant/variant-ledger.ts";
