import type { Language } from "@tyle/core";
import { cellAddress } from "@tyle/core";
import type { HeatChart } from "../chart/chart.ts";
import type { ChartSheet } from "./chart-sheet.ts";
import { head, type SheetCell, valueCell } from "./sheet.ts";

/** Units down, periods across, coloured by a scale that follows the numbers; what is missing is hatched. */
export function heatSheet(chart: HeatChart, name: string, language: Language): ChartSheet {
  const { rows, periods, unit } = chart;
  const units = [...new Map(rows.map((row) => [row.unit, row.label[language]]))];
  const at = new Map(rows.map((row) => [`${row.unit} ${row.period}`, row]));
  const table = units.map(([id, label]): readonly SheetCell[] => [
    { text: label },
    ...periods.map((period): SheetCell => {
      const row = at.get(`${id} ${period.id}`);
      return row && row.value !== null
        ? valueCell(row, unit, language)
        : { text: row?.text[language] ?? ":", hatched: true };
    }),
  ]);
  const labels = periods.map(({ label }) => label[language]);
  return {
    sheet: {
      name,
      rows: [head([{ vi: "Đơn vị", en: "Unit" }[language], ...labels]), ...table],
      widths: [28, ...periods.map(() => 13)],
      colorScale: {
        range: `B2:${cellAddress(units.length + 1, periods.length + 1)}`,
        ends: unit === "percent" ? [0, 1] : null,
      },
    },
    charts: [],
  };
}
