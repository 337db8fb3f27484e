import type { Dataset } from "../dataset/dataset.ts";
import type { BulletChart, RankedChart, SnapshotFrame } from "./chart.ts";
import { type SnapshotOptions, snapshot } from "./snapshot.ts";

/** What is ranked, and what is said about it. */
export interface RankedChartOptions extends SnapshotOptions {
  /** `auto` adds a panel that enlarges the values where they are tiny beside the target. */
  readonly zoom?: "auto" | "none";
}

/**
 * Ranks the units of a dataset by one measure in one period and one scope, the best first, what is missing last.
 *
 * @throws {TyleError} `argument/invalid` when there is nothing to rank.
 */
export function rankedChart(dataset: Dataset, options: RankedChartOptions): RankedChart {
  const shown = snapshot(dataset, options);
  return { kind: "ranked", ...shown, zoomTo: options.zoom === "none" ? null : zoomEnd(shown) };
}

/**
 * Sets each unit beside its target on a track of its own, the numbers in their own column.
 *
 * @throws {TyleError} `argument/invalid` when there is nothing to show.
 */
export const bulletChart = (dataset: Dataset, options: SnapshotOptions): BulletChart => ({
  kind: "bullet",
  ...snapshot(dataset, options),
});

/** Below a sixth of the scale, bars are slivers that cannot be told apart. */
const sliver = 6;

/** The highest value, when even that is a sliver beside the target. */
function zoomEnd({ rows, target }: SnapshotFrame): number | null {
  const highest = Math.max(...rows.map(({ value, hi }) => hi ?? value ?? 0));
  return target && highest > 0 && highest * sliver < target.value ? highest : null;
}
