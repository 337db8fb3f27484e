import type { MultiplesChart } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { wrapText } from "../text/text-width.ts";
import { palette } from "./palette.ts";
import { numberAxis, type SpecOptions, scaleEnd, toPeriodValue } from "./spec-values.ts";
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
    scale: { domain: labels, padding: 0.5 },
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
    label: wrapText(row.label[language], cell.width - 10, { size: 11, weight: 600 }).join("\n"),
    line: row.line,
    last: last.get(row.unit) === row ? row.text[language] : "",
  }));
  const names = [...new Set(values.map(({ label }) => label))];
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
    facet: { field: "label", type: "nominal", sort: names, header: facetHeader },
    columns: columns[layout],
    spacing: { row: 14, column: 12 },
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
      ],
    },
  };
}

const facetHeader: JsonObject = {
  title: null,
  labelExpr: "split(datum.label, '\\n')",
  labelAnchor: "start",
  labelColor: palette.ink,
  labelFontSize: 11,
  labelFontWeight: 600,
  labelPadding: 3,
  labelLimit: 0,
};
