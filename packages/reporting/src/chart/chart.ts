import type { MissingReason, Scope, Text } from "@tyle/core";
import type { CellRange, MeasureUnit } from "../dataset/dataset.ts";
import type { RankRange } from "../dataset/rank-cells.ts";

/** What all charts have: words that tell the finding, and words that tell what is drawn. */
export interface ChartFrame {
  /** The finding, as a sentence. */
  readonly title: Text;
  /** What is shown: measure, units, period, scope. */
  readonly subtitle: Text;
  /** Said under the picture. */
  readonly notes: readonly Text[];
  readonly source: Text | null;
}

/** One bar of a ranking. */
export interface RankedRow extends CellRange {
  readonly unit: string;
  readonly label: Text;
  /** `null` where the value is missing: there is no bar then. */
  readonly value: number | null;
  readonly exact: string | null;
  readonly text: Text;
  /** The ranks that the unit may have, as far as the values are known; `null` where the value is missing. */
  readonly rank: RankRange | null;
  readonly missing: MissingReason | null;
}

/** A line to be reached. */
export interface ChartTarget {
  readonly value: number;
  readonly exact: string;
  readonly text: Text;
  readonly comparator: ">=" | "<=";
}

/** Units in the order of one measure in one period and one scope, with the target. */
export interface RankedChart extends ChartFrame {
  readonly kind: "ranked";
  readonly measure: Text;
  readonly unit: MeasureUnit;
  readonly period: Text;
  readonly scope: Scope;
  readonly rows: readonly RankedRow[];
  readonly target: ChartTarget | null;
  /** The end of the second panel that enlarges values which are tiny beside the target; `null` for one panel. */
  readonly zoomTo: number | null;
}

/** A chart as data, before any library draws it. Plain JSON. */
export type Chart = RankedChart;
