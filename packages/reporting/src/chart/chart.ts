import type { MissingReason, Scope, Text } from "@tyle/core";
import type { CellStatus } from "../dataset/cell-status.ts";
import type { CellRange, MeasureUnit } from "../dataset/dataset.ts";
import type { RankRange } from "../dataset/rank-cells.ts";

/** One value of a chart, with the words for its place. */
export interface ChartRow extends CellRange {
  readonly unit: string;
  readonly code: string;
  readonly label: Text;
  readonly period: string;
  readonly periodLabel: Text;
  readonly scope: Scope;
  /** `null` where the value is missing: nothing is drawn as a number then. */
  readonly value: number | null;
  readonly exact: string | null;
  readonly text: Text;
  readonly missing: MissingReason | null;
  readonly status: CellStatus;
}

/** What all charts have: words that tell the finding, words that tell what is drawn, and the values. */
export interface ChartFrame<Row extends ChartRow = ChartRow> {
  /** The finding, as a sentence. */
  readonly title: Text;
  /** What is shown: measure, units, period, scope. */
  readonly subtitle: Text;
  /** Said under the picture. */
  readonly notes: readonly Text[];
  readonly source: Text | null;
  readonly measure: Text;
  readonly unit: MeasureUnit;
  readonly decimals: number;
  readonly rows: readonly Row[];
}

/** A line to be reached. */
export interface ChartTarget {
  readonly value: number;
  readonly exact: string;
  readonly text: Text;
  readonly comparator: ">=" | "<=";
}

/** One bar of a ranking. */
export interface RankedRow extends ChartRow {
  /** The ranks that the unit may have, as far as the values are known; `null` where the value is missing. */
  readonly rank: RankRange | null;
}

/** What is common to charts of one period and one scope, the best value first and what is missing last. */
export interface SnapshotFrame extends ChartFrame<RankedRow> {
  readonly period: Text;
  readonly scope: Scope;
  /** Whether the best value is the highest or the lowest. */
  readonly direction: "up" | "down";
  readonly target: ChartTarget | null;
}

/** Units in the order of one measure in one period and one scope, with the target. */
export interface RankedChart extends SnapshotFrame {
  readonly kind: "ranked";
  /** The end of the second panel that enlarges values which are tiny beside the target; `null` for one panel. */
  readonly zoomTo: number | null;
}

/** Each unit as a bar on its own track, with a tick for the target. */
export interface BulletChart extends SnapshotFrame {
  readonly kind: "bullet";
}

/** A place of a unit on a grid, counted from 0. */
export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

/** Units coloured on a map, or on a grid of tiles where there is no map. */
export interface MapChart extends SnapshotFrame {
  readonly kind: "map";
  /** The ends of the classes of colour, as part of 1 for shares. */
  readonly thresholds: readonly string[];
  /** A GeoJSON geometry for each unit by its id, where a map was given. */
  readonly shapes: Readonly<Record<string, unknown>> | null;
  /** A place for each unit by its id, where there is no map. */
  readonly tiles: Readonly<Record<string, TilePlace>> | null;
}

/** The target in force in a period. */
export interface PeriodTarget extends ChartTarget {
  readonly period: string;
}

/** The straight way from a value to a target. */
export interface Trajectory {
  readonly from: { readonly period: string; readonly value: number; readonly exact: string };
  readonly to: { readonly period: string; readonly value: number; readonly exact: string };
}

/** Two neighbouring periods that no line may join, and why. */
export interface ScopeBreak {
  /** The first period after the break. */
  readonly before: string;
  readonly text: Text;
}

/** A value of a series over time. */
export interface TrendRow extends ChartRow {
  /** Values of one line share its name; a line never crosses a break or a missing value. */
  readonly line: string;
}

/** Periods in their order, with the words for each. */
export interface PeriodLabel {
  readonly id: string;
  readonly label: Text;
}

/** What is common to charts with time along one side. */
export interface TimeFrame extends ChartFrame<TrendRow> {
  readonly periods: readonly PeriodLabel[];
  readonly targets: readonly PeriodTarget[];
  readonly breaks: readonly ScopeBreak[];
}

/** Series over time with targets, the way to a target, and breaks. */
export interface TrendChart extends TimeFrame {
  readonly kind: "trend";
  readonly trajectory: Trajectory | null;
}

/** One small trend for each unit, all on the same scale. */
export interface MultiplesChart extends TimeFrame {
  readonly kind: "multiples";
}

/** Units by periods, coloured by classes, each with its number. */
export interface HeatChart extends ChartFrame {
  readonly kind: "heat";
  readonly periods: readonly PeriodLabel[];
  /** The ends of the classes of colour, as part of 1 for shares. */
  readonly thresholds: readonly string[];
}

/** How a value changed. `uncertain` where the ranges do not tell. */
export type ChangeDirection = "up" | "down" | "none" | "uncertain";

/** One unit at two times. */
export interface SlopePair {
  readonly unit: string;
  readonly label: Text;
  readonly first: ChartRow;
  readonly last: ChartRow;
  /** The change in points (or counts) as it is to be shown, with its range. */
  readonly change: CellRange & { readonly text: Text; readonly direction: ChangeDirection };
}

/** Each unit at two times of the same scope, with the change between them. */
export interface SlopeChart extends ChartFrame {
  readonly kind: "slope";
  readonly periods: readonly PeriodLabel[];
  readonly pairs: readonly SlopePair[];
}

/** A chart as data, before any library draws it. Plain JSON. */
export type Chart =
  | RankedChart
  | BulletChart
  | MapChart
  | TrendChart
  | MultiplesChart
  | HeatChart
  | SlopeChart;
