import type { Language } from "@tyle/core";
import type { Chart, SnapshotFrame } from "../chart/chart.ts";
import { describe } from "../chart/describe.ts";
import { formatRank } from "../dataset/rank-cells.ts";
import type { NativeChart } from "./chart-xml.ts";
import { numberFormat } from "./number-format.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

const heads = {
  vi: ["Đơn vị", "Giá trị", "Mục tiêu", "Hạng"],
  en: ["Unit", "Value", "Target", "Rank"],
} as const;

/** A ranking as a table with its chart beside it. */
export function chartSheet(chart: SnapshotFrame & Chart, name: string, language: Language) {
  const { rows, target, unit } = chart;
  const targetFormat = target ? numberFormat(target.text, unit) : "General";
  const table = rows.map((row): readonly SheetCell[] => [
    { text: row.label[language] },
    row.value === null
      ? { text: row.text[language] }
      : { number: row.value, format: numberFormat(row.text, unit) },
    target ? { number: target.value, format: targetFormat } : null,
    { text: row.rank ? formatRank(row.rank) : "" },
  ]);
  const head = heads[language].map((label): SheetCell => ({ text: label, bold: true }));
  const sheet: Sheet = { name, rows: [head, ...table], widths: [28, 12, 12, 10], chart: name };
  const range = (column: string): string => `'${name}'!$${column}$2:$${column}$${rows.length + 1}`;
  const native: NativeChart = {
    title: chart.title[language],
    description: describe(chart, { language, level: "short" }),
    names: { range: range("A"), values: rows.map(({ label }) => label[language]) },
    bars: {
      name: chart.measure[language],
      range: range("B"),
      values: rows.map(({ value }) => value),
      format: unit === "percent" ? "0.00%" : "General",
    },
    line: target && {
      name: heads[language][2],
      range: range("C"),
      values: rows.map(() => target.value),
      format: targetFormat,
    },
  };
  return { sheet, chart: native, column: 5 };
}
