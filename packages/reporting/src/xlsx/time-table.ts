import type { Language } from "@tyle/core";
import type { ChartRow, ChartTarget, TimeFrame } from "../chart/chart.ts";
import { targetRuns } from "../chart/target-runs.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import { palette } from "../vega-lite/palette.ts";
import type { Series } from "./chart-xml.ts";
import { numberFormat } from "./number-format.ts";
import { seriesColor } from "./series-colors.data.ts";
import { columnRange, head, type Sheet, type SheetCell, valueCell } from "./sheet.ts";

/** A table of periods by series, with columns for the targets, as Excel draws lines of it. */
export interface TimeTable {
  readonly sheet: Sheet;
  readonly names: { readonly range: string; readonly values: readonly string[] };
  /** A line for each unit and scope, which are never joined to one another. */
  readonly lines: readonly Series[];
  /** A line for each run of periods with one target. */
  readonly targets: readonly Series[];
}

/** Periods down, units across. A place without a value stays empty, so that the line stops there. */
export function timeTable(chart: TimeFrame, name: string, language: Language): TimeTable {
  const { periods, rows, targets, unit } = chart;
  const several = new Set(rows.map(({ scope }) => scope)).size > 1;
  const series = [...new Map(rows.map((row) => [seriesOf(row), row])).entries()];
  const label = (row: ChartRow): string =>
    several ? `${row.label[language]} (${scopeLabels[row.scope][language]})` : row.label[language];
  const at = new Map(rows.map((row) => [`${seriesOf(row)} ${row.period}`, row]));
  const runs = targetRuns(targets, periods);
  const names = periods.map((period) => period.label[language]);
  const table = periods.map(({ id, label: period }, index): readonly SheetCell[] => [
    { text: period[language] },
    ...series.map(([key]): SheetCell => {
      const row = at.get(`${key} ${id}`);
      // Excel would draw a text as 0.
      return row && row.value !== null ? valueCell(row, unit, language) : null;
    }),
    ...runs.map(
      ({ from, until, target }): SheetCell =>
        index >= from && index < until
          ? { number: target.value, format: numberFormat(target.text, unit) }
          : null,
    ),
  ]);
  const goal = ({ text }: ChartTarget): string =>
    `${{ vi: "Mục tiêu", en: "Target" }[language]} ${text[language]}`;
  const heads = [...series.map(([, row]) => label(row)), ...runs.map(({ target }) => goal(target))];
  const range = (column: number): string => columnRange(name, column, periods.length);
  const format = unit === "percent" ? "0.0%" : "General";
  return {
    sheet: {
      name,
      rows: [head([{ vi: "Kỳ", en: "Period" }[language], ...heads]), ...table],
      widths: [22, ...heads.map(({ length }) => Math.max(10, length + 2))],
    },
    names: { range: range(1), values: names },
    lines: series.map(([key, row], index) => ({
      ...{ name: label(row), range: range(index + 2), format },
      values: periods.map(({ id }) => at.get(`${key} ${id}`)?.value ?? null),
      color: seriesColor(index),
    })),
    targets: runs.map(({ from, until, target }, index) => ({
      ...{ name: goal(target), range: range(series.length + index + 2), format },
      ...{ color: palette.target, dashed: true },
      values: periods.map((_, place) => (place >= from && place < until ? target.value : null)),
    })),
  };
}

const seriesOf = ({ unit, scope }: ChartRow): string => `${unit} ${scope}`;
