import type { Language } from "@tyle/core";
import type { MultiplesChart } from "../chart/chart.ts";
import { palette } from "../vega-lite/palette.ts";
import { valueScale } from "../vega-lite/scale.ts";
import type { ChartSheet } from "./chart-sheet.ts";
import { timeTable } from "./time-table.ts";

const columns = 4;
const size = { width: 3, height: 10 } as const;

/** A small chart for each unit, all on the same scale, below their table. */
export function multiplesSheet(
  chart: MultiplesChart,
  name: string,
  language: Language,
): ChartSheet {
  const { sheet, names, lines, targets } = timeTable(chart, name, language);
  const values = [...chart.rows, ...chart.targets].map(({ value }) => value ?? 0);
  const { start, end } = valueScale(values, "multiple");
  const charts = lines.map((line, index) => ({
    title: line.name,
    description: `${line.name}: ${chart.subtitle[language]}`,
    ...{ names, bars: [], start, end, legend: false },
    lines: [{ ...line, color: palette.value }, ...targets],
    place: {
      column: (index % columns) * size.width,
      row: chart.periods.length + 2 + Math.floor(index / columns) * size.height,
      ...size,
    },
  }));
  return { sheet, charts };
}
