import { type Diagnostic, subtractIntervals, type Text } from "@tyle/core";
import type { Chart, ChartRow, SlopePair, SnapshotFrame, TrendRow } from "../chart/chart.ts";
import { directionOf } from "../chart/slope-chart.ts";
import { toInterval } from "../dataset/cell-range.ts";
import { formatRank, rankCells } from "../dataset/rank-cells.ts";
import { reportingDiagnostics } from "../reporting-diagnostics.ts";
import { assertNoErrors } from "./assert-no-errors.ts";
import { checkCell } from "./check-cell.ts";

/**
 * Compares what a chart would show with its exact numbers: a missing point has no value, a drawn value is the exact
 * one, what is printed as 0 is 0, an arrow has the sign of the difference, a rank is no narrower than it is certain,
 * a line stays within one unit and one scope. An empty list means that the chart tells the truth.
 *
 * @example
 * checkChart(rankedChart(dataset, options)) // []
 */
export function checkChart(chart: Chart): readonly Diagnostic[] {
  const found = chart.rows.flatMap((row) => checkCell(row, placeOf(row)));
  switch (chart.kind) {
    case "ranked":
    case "bullet":
    case "map":
      return [...found, ...checkRanks(chart)];
    case "slope":
      return [...found, ...chart.pairs.flatMap(checkArrow)];
    case "trend":
    case "multiples":
      return [...found, ...checkLines(chart.rows)];
    case "heat":
      return found;
  }
}

/** Refuses a chart that does not tell the truth. Each output does this first. @throws {TyleError} `argument/invalid`. */
export const assertTruthful = (chart: Chart): void => assertNoErrors(checkChart(chart));

const placeOf = ({ label, periodLabel }: ChartRow): Text => ({
  vi: `${label.vi}, ${periodLabel.vi}`,
  en: `${label.en}, ${periodLabel.en}`,
});

function checkRanks({ rows, direction }: SnapshotFrame): readonly Diagnostic[] {
  const ranks = rankCells(rows, direction);
  return rows.flatMap((row, index) => {
    const [shown, certain] = [row.rank, ranks[index]];
    if (!shown || !certain || (shown.min <= certain.min && shown.max >= certain.max)) return [];
    const params = { place: placeOf(row), shown: formatRank(shown), certain: formatRank(certain) };
    return [reportingDiagnostics["chart/rank-not-certain"](params)];
  });
}

function checkArrow({ first, last, label, change }: SlopePair): readonly Diagnostic[] {
  const { direction } = change;
  const difference = subtractIntervals(toInterval(last), toInterval(first));
  if (direction === "uncertain" || direction === directionOf(difference)) return [];
  return [reportingDiagnostics["chart/arrow-against-difference"]({ place: label, direction })];
}

function checkLines(rows: readonly TrendRow[]): readonly Diagnostic[] {
  const firsts = new Map<string, TrendRow>();
  return rows.flatMap((row) => {
    const first = firsts.get(row.line);
    if (!first) firsts.set(row.line, row);
    if (!first || (first.unit === row.unit && first.scope === row.scope)) return [];
    return [
      reportingDiagnostics["chart/line-across-scopes"]({ a: placeOf(first), b: placeOf(row) }),
    ];
  });
}
