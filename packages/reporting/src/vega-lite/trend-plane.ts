import type { TrendChart, TrendRow } from "../chart/chart.ts";
import { wrapText } from "../text/text-width.ts";
import type { ValueScale } from "./scale.ts";
import { labelSize, numberAxis, type SpecOptions, toPeriodValue } from "./spec-values.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

/** The height of the plot in pixels. */
export const height = 260;

/** What the layers of a trend share. */
export interface Plane extends SpecOptions {
  readonly chart: TrendChart;
  readonly width: number;
  readonly scale: ValueScale;
  /** Whether names stand to the right of the last period. */
  readonly named: boolean;
}

/** A row of the chart as a datum. */
export const toLineValue = (row: TrendRow, { chart, language }: Plane) => ({
  ...toPeriodValue(row, chart.unit, language),
  line: row.line,
});

export type LineValue = ReturnType<typeof toLineValue>;

/** The room of one period. */
export const stepOf = ({ width, chart }: Plane): number =>
  width / Math.max(1, chart.periods.length);

/** Periods along the lower edge, their names in lines that fit. */
export function x(plane: Plane): JsonObject {
  const { chart, language } = plane;
  const step = stepOf(plane);
  const label = (text: string): string => wrapText(text, step - 4, { size: labelSize }).join("\n");
  const lines = Object.fromEntries(
    chart.periods.map((period) => [period.label[language], label(period.label[language])]),
  );
  return {
    field: "period",
    type: "nominal",
    // Beside a tick Vega-Lite would take bands, whose steps are not what `stepOf` says.
    scale: { type: "point", domain: Object.keys(lines), padding: 0.5 },
    axis: {
      title: null,
      grid: false,
      labelAngle: 0,
      labelOverlap: true,
      labelExpr: `split((${JSON.stringify(lines)})[datum.value], '\\n')`,
    },
  };
}

/** Values up the left edge. */
export const y = ({ chart, scale }: Plane, field = "shown"): JsonObject => ({
  field,
  type: "quantitative",
  scale: { domain: [scale.start, scale.end] },
  axis: numberAxis(chart.unit),
});
