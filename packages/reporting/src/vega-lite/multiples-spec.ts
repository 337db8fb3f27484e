import type { MultiplesChart } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { wrapText } from "../text/text-width.ts";
import { palette } from "./palette.ts";
import { scaleEnd } from "./scale.ts";
import { numberAxis, type SpecOptions, toPeriodValue } from "./spec-values.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

const columns = { wide: 4, narrow: 2 } as const;
const cell = { width: 128, height: 72 } as const;

/** One small trend for each unit on one scale, with the target in each and the last value written. */
export function multiplesSpec(
  chart: MultiplesChart,
  { language, layout }: SpecOptions,
): JsonObject {
  const { rows, targets, periods, unit } = chart;
  const end = scaleEnd(
    [...rows, ...targets].map(({ exact }) => scaled(exact, unit)),
    unit,
  );
  const known = rows.filter(({ missing }) => missing === null);
  const last = new Map(known.map((row) => [row.unit, row]));
  const labels = periods.map(({ label }) => label[language]);
  const x = {
    field: "period",
    type: "nominal",
    scale: { type: "point", domain: labels, padding: 0.5 },
    axis: null,
  };
  const y = {
    field: "shown",
    type: "quantitative",
    scale: { domain: [0, end] },
    axis: { ...numberAxis(unit), tickCount: 2 },
  };
  const values = known.map((row) => ({
    ...toPeriodValue(row, unit, language),
    ...nameOf(row.label[language]),
    line: row.line,
    last: last.get(row.unit) === row ? row.text[language] : "",
  }));
  const names = [...new Set(values.map(({ name }) => name))];

  const description = { field: "description" };
  const target = targets.map(({ period, exact }) => ({
    period: periods.find(({ id }) => id === period)?.label[language] ?? period,
    shown: scaled(exact, unit),
  }));
  const step = cell.width / Math.max(1, periods.length);
  const tick = {
    type: "tick",
    orient: "horizontal",
    thickness: 1.5,
    opacity: 1,
    size: step,
    color: palette.target,
    aria: false,
  };
  const breaks = chart.breaks.map(({ before }) => ({
    period: periods.find(({ id }) => id === before)?.label[language] ?? before,
  }));
  const rule = {
    type: "rule",
    color: palette.muted,
    strokeDash: [2, 3],
    xOffset: -step / 2,
    aria: false,
  };
  return {
    data: { values },
    facet: { field: "name", type: "nominal", sort: names, header: noHeader },
    columns: columns[layout],
    spacing: { row: 4, column: 12 },
    spec: {
      ...cell,
      layer: [
        ...(breaks.length > 0 ? [{ data: { values: breaks }, mark: rule, encoding: { x } }] : []),
        ...(target.length > 0
          ? [{ data: { values: target }, mark: tick, encoding: { x, y } }]
          : []),
        {
          mark: { type: "line", color: palette.value, aria: false },
          encoding: { x, y, detail: { field: "line" } },
        },
        {
          mark: { type: "point", color: palette.value, filled: true, size: 18, opacity: 1 },
          encoding: { x, y, description },
        },
        {
          mark: {
            type: "text",
            baseline: "bottom",
            dy: -5,
            fontSize: 11,
            fontWeight: 600,
            color: palette.ink,
            aria: false,
          },
          encoding: { x, y, text: { field: "last" } },
        },
        nameMark,
      ],
    },
  };
}

/** A name in lines that end above the plot, with room for a value at its top. */
function nameOf(name: string): { readonly label: string; readonly nameAt: number } {
  const lines = wrapText(name, cell.width - 10, { size: 11, weight: 600 });
  return { label: lines.join("\n"), nameAt: -15 - 13 * lines.length };
}

/** A header of Vega-Lite would stand higher in one cell than in the next; a text stands where it is put. */
const noHeader: JsonObject = { title: null, labelExpr: "''", labelPadding: 0 };

const nameMark: JsonObject = {
  transform: [{ filter: "datum.last !== ''" }],
  mark: {
    ...{ type: "text", align: "left", baseline: "top", lineBreak: "\n", lineHeight: 13 },
    ...{ fontSize: 11, fontWeight: 600, color: palette.ink, aria: false },
  },
  encoding: {
    x: { value: 0 },
    y: { field: "nameAt", type: "quantitative", scale: null },
    text: { field: "label" },
  },
};
