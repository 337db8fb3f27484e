import type { Language } from "@tyle/core";
import type { Chart, SnapshotFrame } from "../chart/chart.ts";
import { describe } from "../chart/describe.ts";
import { formatRank } from "../dataset/rank-cells.ts";
import { palette } from "../vega-lite/palette.ts";
import type { ChartSheet } from "./chart-sheet.ts";
import { numberFormat } from "./number-format.ts";
import { columnRange, head, type SheetCell, valueCell } from "./sheet.ts";

const heads = {
  vi: ["Đơn vị", "Giá trị", "Mục tiêu", "Hạng"],
  en: ["Unit", "Value", "Target", "Rank"],
} as const;

/** A ranking as a table, with columns and the line of the target beside it. */
export function rankSheet(
  chart: SnapshotFrame & Chart,
  name: string,
  language: Language,
): ChartSheet {
  const { rows, target, unit } = chart;
  const targetFormat = target ? numberFormat(target.text, unit) : "General";
  const table = rows.map((row): readonly SheetCell[] => [
    { text: row.label[language] },
    valueCell(row, unit, language),
    target ? { number: target.value, format: targetFormat } : null,
    { text: row.rank ? formatRank(row.rank) : "" },
  ]);
  const range = (column: number): string => columnRange(name, column, rows.length);
  const bars = {
    ...{ name: chart.measure[language], range: range(2), color: palette.value },
    values: rows.map(({ value }) => value),
    format: unit === "percent" ? "0.00%" : "General",
  };
  const line = target && {
    ...{ name: heads[language][2], range: range(3), color: palette.target, dashed: true },
    values: rows.map(() => target.value),
    format: targetFormat,
  };
  return {
    sheet: { name, rows: [head(heads[language]), ...table], widths: [28, 12, 12, 10] },
    charts: [
      {
        title: chart.title[language],
        description: describe(chart, { language, level: "short" }),
        names: { range: range(1), values: rows.map(({ label }) => label[language]) },
        bars: [bars],
        lines: line ? [line] : [],
        place: { column: 5, row: 1, width: 11, height: 23 },
      },
    ],
  };
}
