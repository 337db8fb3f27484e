import { type RationalLike, type Scope, toFraction, toRational } from "@tyle/core";
import type { Dataset } from "../dataset/dataset.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import type { HeatChart } from "./chart.ts";
import { type ChartWords, find, frame, selectCells, toRows } from "./chart-rows.ts";

/** What a heat table shows: one scope, units down, periods across. */
export interface HeatOptions extends ChartWords {
  readonly measure: string;
  readonly scope: Scope;
  readonly units?: readonly string[];
  readonly periods?: readonly string[];
  /** The ends of the classes of colour; a value at an end belongs to the class above. */
  readonly thresholds?: readonly RationalLike[];
}

const shareThresholds = ["20%", "40%", "60%", "80%"];

/** Reads the ends of the classes of colour, fifths of a whole by default. */
export const toThresholds = (
  thresholds: readonly RationalLike[] = shareThresholds,
): readonly string[] => thresholds.map((end) => toFraction(toRational(end)));

/**
 * Shows units by periods as a coloured table with each number. A place without a cell is missing like any other.
 *
 * @throws {TyleError} `argument/invalid` when there is nothing to show.
 */
export function heatChart(dataset: Dataset, options: HeatOptions): HeatChart {
  const measure = find(dataset.measures, options.measure);
  const cells = selectCells(dataset, options);
  const used = new Set(cells.map(({ period }) => period));
  const periods = dataset.periods.filter(({ id }) => used.has(id));
  const scope = scopeLabels[options.scope];
  return {
    kind: "heat",
    ...frame(options, measure, { vi: scope.vi, en: scope.en }),
    periods: periods.map(({ id, label }) => ({ id, label })),
    rows: toRows(dataset, cells),
    thresholds: toThresholds(options.thresholds),
  };
}
