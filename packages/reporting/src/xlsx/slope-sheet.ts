import {
  type Language,
  multiply,
  rational,
  subtract,
  toDrawingNumber,
  toRational,
} from "@tyle/core";
import type { ChartRow, SlopeChart } from "../chart/chart.ts";
import { describe } from "../chart/describe.ts";
import type { ChartSheet } from "./chart-sheet.ts";
import { seriesColor } from "./series-colors.data.ts";
import { head, type SheetCell, valueCell } from "./sheet.ts";

const words = { vi: ["Đơn vị", "Thay đổi"], en: ["Unit", "Change"] } as const;

/** The change as a formula, in points for shares, with its exact value. */
function changeCell(
  { exact: from }: ChartRow,
  { exact: to }: ChartRow,
  { isShare, row }: { readonly isShare: boolean; readonly row: number },
): SheetCell {
  if (from === null || to === null) return null;
  const difference = subtract(toRational(to), toRational(from));
  return {
    number: toDrawingNumber(isShare ? multiply(difference, rational(100n)) : difference),
    format: isShare ? "+0.0;\u22120.0;0.0" : "+#,##0;\u2212#,##0;0",
    formula: isShare ? `(C${row}-B${row})*100` : `C${row}-B${row}`,
  };
}

/** Two periods side by side, the change as a live formula, and a line for each unit between them. */
export function slopeSheet(chart: SlopeChart, name: string, language: Language): ChartSheet {
  const { pairs, periods, unit } = chart;
  const isShare = unit === "percent";
  const points = isShare ? { vi: " (điểm %)", en: " (points)" }[language] : "";
  const [first, change] = words[language];
  const labels = periods.map(({ label }) => label[language]);
  // What is known as a range only has no place on a line, and Excel would draw a text as 0.
  const cell = (row: ChartRow): SheetCell =>
    row.value === null ? null : valueCell(row, unit, language);
  const table = pairs.map(({ label, first: from, last: to }, index): readonly SheetCell[] => [
    { text: label[language] },
    cell(from),
    cell(to),
    changeCell(from, to, { isShare, row: index + 2 }),
  ]);
  return {
    sheet: {
      name,
      rows: [head([first, ...labels, `${change}${points}`]), ...table],
      widths: [28, 14, 14, 18],
    },
    charts: [
      {
        title: chart.title[language],
        description: describe(chart, { language, level: "short" }),
        names: { range: `'${name}'!$B$1:$C$1`, values: labels },
        bars: [],
        lines: pairs.map(({ label, first: from, last: to }, index) => ({
          ...{ name: label[language], color: seriesColor(index) },
          range: `'${name}'!$B$${index + 2}:$C$${index + 2}`,
          values: [from.value, to.value],
          format: isShare ? "0.0%" : "General",
        })),
        place: { column: 5, row: 1, width: 9, height: 26 },
      },
    ],
  };
}
