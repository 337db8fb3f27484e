import type { Language } from "@tyle/core";
import type { TrendChart } from "../chart/chart.ts";
import { describe } from "../chart/describe.ts";
import type { ChartSheet } from "./chart-sheet.ts";
import { timeTable } from "./time-table.ts";

/** Series over time as lines, with the target. */
export function trendSheet(chart: TrendChart, name: string, language: Language): ChartSheet {
  const { sheet, names, lines, targets } = timeTable(chart, name, language);
  return {
    sheet,
    charts: [
      {
        title: chart.title[language],
        description: describe(chart, { language, level: "short" }),
        ...{ names, bars: [], lines: [...lines, ...targets] },
        place: { column: 0, row: chart.periods.length + 2, width: 8, height: 22 },
      },
    ],
  };
}
