// The dataset

// Charts
export type {
  BulletChart,
  ChangeDirection,
  Chart,
  ChartFrame,
  ChartRow,
  ChartTarget,
  HeatChart,
  MapChart,
  MultiplesChart,
  PeriodLabel,
  PeriodTarget,
  RankedChart,
  RankedRow,
  ScopeBreak,
  SlopeChart,
  SlopePair,
  SnapshotFrame,
  TilePlace,
  TimeFrame,
  Trajectory,
  TrendChart,
  TrendRow,
} from "./chart/chart.ts";
export type { ChartWords } from "./chart/chart-rows.ts";
export { type DescribeOptions, describe, headline } from "./chart/describe.ts";
export { type HeatOptions, heatChart } from "./chart/heat-chart.ts";
export { type MapFeature, type MapFeatures, type MapOptions, mapChart } from "./chart/map-chart.ts";
export { bulletChart, type RankedChartOptions, rankedChart } from "./chart/ranked-chart.ts";
export { type SlopeOptions, slopeChart } from "./chart/slope-chart.ts";
export type { SnapshotOptions } from "./chart/snapshot.ts";
export {
  multiplesChart,
  type TimeOptions,
  type TrajectoryPoint,
  type TrendOptions,
  trendChart,
} from "./chart/trend-chart.ts";
// Claims
export {
  atLeastTimes,
  attainment,
  type Claim,
  type ClaimSubject,
  type ClaimTarget,
  gapAtLeast,
  rankCertain,
} from "./claim/claims.ts";
// Data out
export { type CsvOptions, toCsv } from "./csv/to-csv.ts";
export { type DataPackage, toDataPackage } from "./data-package/to-data-package.ts";
export { toCellRange, toInterval } from "./dataset/cell-range.ts";
export { type CellStatus, missingStatus, statusLabels } from "./dataset/cell-status.ts";
export {
  fromCount,
  fromFigure,
  fromMissing,
  fromRange,
  fromRate,
  type StatusOption,
  withCounts,
} from "./dataset/cell-value.ts";
export {
  type CellInput,
  createDataset,
  type DatasetInput,
  type TargetInput,
} from "./dataset/create-dataset.ts";
export type {
  CellRange,
  CellReading,
  CellValue,
  CountRange,
  DataCell,
  DataNote,
  DataSource,
  Dataset,
  DataTarget,
  MeasureDimension,
  MeasureUnit,
  Obstacle,
  PeriodDimension,
  Revision,
  UnitDimension,
} from "./dataset/dataset.ts";
export { periodLabel } from "./dataset/period-label.ts";
export { formatRank, type RankRange, rankCells } from "./dataset/rank-cells.ts";
export { scopeLabels } from "./dataset/scope-labels.ts";
export {
  fromJsonStat,
  type JsonStat,
  type JsonStatDimension,
  toJsonStat,
} from "./json-stat/json-stat.ts";
export { toECharts } from "./lazy/to-echarts.ts";
export { toSdmxJson } from "./lazy/to-sdmx-json.ts";
export { toVegaLite } from "./lazy/to-vega-lite.ts";
// Truth
export { reportingDiagnostics } from "./reporting-diagnostics.ts";
export type { SdmxOptions } from "./sdmx/to-sdmx-json.ts";
export { type Apportionment, apportion } from "./share/apportion.ts";
export { roundingNote, type Share, type SharePart, sharesOf } from "./share/shares.ts";
export { type LanguageOption, type TidyRow, toTidy } from "./tidy/to-tidy.ts";
export { assertTruthful, checkChart } from "./truth/check-chart.ts";
export type { ChartLayout } from "./vega-lite/spec-values.ts";
export type { VegaLiteOptions } from "./vega-lite/to-vega-lite.ts";
export type { Json, JsonObject, VegaLiteSpec } from "./vega-lite/vega-lite-spec.ts";
