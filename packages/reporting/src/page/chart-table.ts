import { percent, percentWithin, pointsBetween, type Text, toRational } from "@tyle/core";
import type {
  Chart,
  ChartRow,
  PeriodLabel,
  RankedRow,
  SlopeChart,
  SnapshotFrame,
} from "../chart/chart.ts";
import { toInterval } from "../dataset/cell-range.ts";
import { exactRangeText } from "../dataset/cell-text.ts";
import { formatRank } from "../dataset/rank-cells.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import type { ReportColumn, ReportTable } from "./report-page.ts";

/** Writes the numbers of a chart as a table, for those who cannot see the picture or want to check it. */
export function chartTable(chart: Chart): ReportTable {
  switch (chart.kind) {
    case "ranked":
    case "bullet":
    case "map":
      return rankTable(chart);
    case "slope":
      return changeTable(chart);
    case "trend":
    case "multiples":
    case "heat":
      return periodTable(chart.subtitle, chart.rows, chart.periods);
  }
}

const unitColumn: ReportColumn = { label: { vi: "Đơn vị", en: "Unit" }, align: "start" };

const numbers = (vi: string, en: string): ReportColumn => ({ label: { vi, en }, align: "end" });

const none: Text = { vi: "–", en: "–" };

function rankTable(chart: SnapshotFrame): ReportTable {
  const gap = chart.target !== null && chart.unit === "percent";
  const ranges = chart.rows.some(({ loExact, hiExact }) => loExact !== hiExact);
  const columns = [
    unitColumn,
    numbers("Hạng", "Rank"),
    numbers("Giá trị", "Value"),
    ...(ranges ? [numbers("Khoảng mà số làm tròn cho phép", "Range that rounding allows")] : []),
    ...(gap ? [numbers("Chênh lệch so với mục tiêu (điểm %)", "Gap to the target (points)")] : []),
  ];
  const rows = chart.rows.map((row) => {
    const rank = row.rank ? formatRank(row.rank) : "–";
    return [
      row.label,
      { vi: rank, en: rank },
      row.text,
      ...(ranges ? [rangeOf(row, chart)] : []),
      ...(gap ? [gapOf(row, chart)] : []),
    ];
  });
  return { caption: chart.subtitle, columns, rows };
}

const rangeOf = (row: RankedRow, { unit, decimals }: SnapshotFrame): Text =>
  row.missing === null ? exactRangeText(toInterval(row), unit, decimals + 1) : none;

function gapOf(row: RankedRow, { target, decimals }: SnapshotFrame): Text {
  if (!target || row.missing !== null) return none;
  const goal = percent(toRational(target.exact));
  const { range } = pointsBetween(goal, percentWithin(toInterval(row)));
  return exactRangeText(range, "points", decimals + 1);
}

function changeTable({ subtitle, pairs, periods, unit }: SlopeChart): ReportTable {
  const change =
    unit === "percent"
      ? numbers("Thay đổi (điểm %)", "Change (points)")
      : numbers("Thay đổi", "Change");
  return {
    caption: subtitle,
    columns: [unitColumn, ...periods.map(({ label }) => numbers(label.vi, label.en)), change],
    rows: pairs.map((pair) => [pair.label, pair.first.text, pair.last.text, pair.change.text]),
  };
}

/**
 * Units down, periods across; a place without a cell is shown as missing, not as an empty box. Values of several
 * scopes stand in rows of their own.
 */
function periodTable(
  caption: Text,
  rows: readonly ChartRow[],
  periods: readonly PeriodLabel[],
): ReportTable {
  const several = new Set(rows.map(({ scope }) => scope)).size > 1;
  const labels = new Map(rows.map((row) => [seriesOf(row), several ? withScope(row) : row.label]));
  const texts = new Map(rows.map((row) => [`${seriesOf(row)} ${row.period}`, row.text]));
  const missing: Text = { vi: ":", en: ":" };
  return {
    caption,
    columns: [unitColumn, ...periods.map(({ label }) => numbers(label.vi, label.en))],
    rows: [...labels].map(([series, label]) => [
      label,
      ...periods.map(({ id }) => texts.get(`${series} ${id}`) ?? missing),
    ]),
  };
}

const seriesOf = ({ unit, scope }: ChartRow): string => `${unit} ${scope}`;

const withScope = ({ label, scope }: ChartRow): Text => ({
  vi: `${label.vi} (${scopeLabels[scope].vi})`,
  en: `${label.en} (${scopeLabels[scope].en})`,
});
