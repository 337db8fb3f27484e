import { percent, percentWithin, pointsBetween, type Text, toRational } from "@tyle/core";
import type { Chart, RankedChart, RankedRow } from "../chart/chart.ts";
import { toInterval } from "../dataset/cell-range.ts";
import { exactRangeText } from "../dataset/cell-text.ts";
import { formatRank } from "../dataset/rank-cells.ts";
import type { ReportColumn, ReportTable } from "./report-page.ts";

/** Writes the numbers of a chart as a table, for those who cannot see the picture or want to check it. */
export function chartTable(chart: Chart): ReportTable {
  const columns: readonly ReportColumn[] = [
    { label: { vi: "Đơn vị", en: "Unit" }, align: "start" },
    { label: { vi: "Hạng", en: "Rank" }, align: "end" },
    { label: { vi: "Giá trị", en: "Value" }, align: "end" },
    {
      label: { vi: "Khoảng mà số làm tròn cho phép", en: "Range that rounding allows" },
      align: "end",
    },
    ...(hasGap(chart) ? [gapColumn] : []),
  ];
  return { caption: chart.subtitle, columns, rows: chart.rows.map((row) => cells(row, chart)) };
}

const gapColumn: ReportColumn = {
  label: { vi: "Chênh lệch so với mục tiêu (điểm %)", en: "Gap to the target (points)" },
  align: "end",
};

const none: Text = { vi: "–", en: "–" };

const hasGap = ({ target, unit }: RankedChart): boolean => target !== null && unit === "percent";

function cells(row: RankedRow, chart: RankedChart): readonly Text[] {
  const rank = row.rank ? formatRank(row.rank) : "–";
  const own = [row.label, { vi: rank, en: rank }, row.text, rangeOf(row, chart)];
  return hasGap(chart) ? [...own, gapOf(row, chart)] : own;
}

const rangeOf = (row: RankedRow, { unit }: RankedChart): Text =>
  row.missing === null ? exactRangeText(toInterval(row), unit) : none;

function gapOf(row: RankedRow, { target }: RankedChart): Text {
  if (!target || row.missing !== null) return none;
  const goal = percent(toRational(target.exact));
  return exactRangeText(pointsBetween(goal, percentWithin(toInterval(row))).range, "points");
}
