import type { MultiplesChart } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { wrapText } from "../text/text-width.ts";
import { palette } from "./palette.ts";
import { valueScale } from "./scale.ts";
import { numberAxis, type SpecOptions, toPeriodValue } from "./spec-values.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

const columns = { wide: 4, narrow: 2 } as const;
const cell = { width: 128, height: 72 } as const;

/** One small trend for each unit on one scale, with the target in each and the last value written. */
export function multiplesSpec(chart: MultiplesChart, options: SpecOptions): JsonObject {
  const values = toValues(chart, options);
  const axes = axesOf(chart, options);
  return {
    data: { values },
    facet: {
      ...{ field: "name", type: "nominal" },
      sort: [...new Set(values.map(({ name }) => name))],
      header: noHeader,
    },
    columns: columns[options.layout],
    spacing: { row: 4, column: 12 },
    spec: {
      ...cell,
      layer: [
        ...breakMarks(chart, options, axes),
        ...targetMarks(chart, options, axes),
        {
          mark: { type: "line", color: palette.value, aria: false },
          encoding: { ...axes, detail: { field: "line" } },
        },
        {
          mark: { type: "point", color: palette.value, filled: true, size: 18, opacity: 1 },
          encoding: { ...axes, description: { field: "description" } },
        },
        {
          mark: {
            ...{ type: "text", baseline: "bottom", dy: -5, fontSize: 11, fontWeight: 600 },
            ...{ color: palette.ink, aria: false },
          },
          encoding: { ...axes, text: { field: "last" } },
        },
        nameMark,
        missingMark,
      ],
    },
  };
}

/** The known rows, and one of each unit without any; the last of a unit carries its text. */
function toValues({ rows, unit }: MultiplesChart, { language }: SpecOptions) {
  const known = rows.filter(({ missing }) => missing === null);
  const last = new Map([...rows, ...known].map((row) => [row.unit, row]));
  const withoutAny = [...last.values()].filter(({ missing }) => missing !== null);
  return [...known, ...withoutAny].map((row) => ({
    ...toPeriodValue(row, unit, language),
    ...nameOf(row.label[language]),
    line: row.line,
    last: last.get(row.unit) === row ? row.text[language] : "",
  }));
}

/** The axes that all small trends share. */
interface Axes {
  readonly x: JsonObject;
  readonly y: JsonObject;
}

function axesOf({ rows, targets, periods, unit }: MultiplesChart, { language }: SpecOptions): Axes {
  const shown = [...rows, ...targets].map(({ exact }) => scaled(exact, unit));
  const { start, end } = valueScale(shown, unit);
  const domain = periods.map(({ label }) => label[language]);
  return {
    x: {
      field: "period",
      type: "nominal",
      scale: { type: "point", domain, padding: 0.5 },
      axis: null,
    },
    y: {
      field: "shown",
      type: "quantitative",
      scale: { domain: [start, end] },
      axis: { ...numberAxis(unit), tickCount: 2 },
    },
  };
}

/** The room of one period. */
const stepOf = ({ periods }: MultiplesChart): number => cell.width / Math.max(1, periods.length);

const periodName = ({ periods }: MultiplesChart, id: string, { language }: SpecOptions): string =>
  periods.find((period) => period.id === id)?.label[language] ?? id;

function breakMarks(
  chart: MultiplesChart,
  options: SpecOptions,
  { x }: Axes,
): readonly JsonObject[] {
  if (chart.breaks.length === 0) return [];
  const values = chart.breaks.map(({ before }) => ({ period: periodName(chart, before, options) }));
  const mark = {
    ...{ type: "rule", color: palette.muted, strokeDash: [2, 3] },
    ...{ xOffset: -stepOf(chart) / 2, aria: false },
  };
  return [{ data: { values }, mark, encoding: { x } }];
}

function targetMarks(
  chart: MultiplesChart,
  options: SpecOptions,
  axes: Axes,
): readonly JsonObject[] {
  if (chart.targets.length === 0) return [];
  const values = chart.targets.map(({ period, exact }) => ({
    period: periodName(chart, period, options),
    shown: scaled(exact, chart.unit),
  }));
  const mark = {
    ...{ type: "tick", orient: "horizontal", thickness: 1.5, opacity: 1 },
    ...{ size: stepOf(chart), color: palette.target, aria: false },
  };
  return [{ data: { values }, mark, encoding: { ...axes } }];
}

/** A name in lines that end above the plot, with room for a value at its top. */
function nameOf(name: string): { readonly label: string; readonly nameAt: number } {
  const lines = wrapText(name, cell.width - 10, { size: 11, weight: 600 });
  return { label: lines.join("\n"), nameAt: -15 - 13 * lines.length };
}

/** A header of Vega-Lite would stand higher in one cell than in the next; a text stands where it is put. */
const noHeader: JsonObject = { title: null, labelExpr: "''", labelPadding: 0 };

/** A unit without any value keeps its place, and says so in the middle of it. */
const missingMark: JsonObject = {
  transform: [{ filter: "datum.shown === null && datum.text === ':'" }],
  mark: { type: "text", color: palette.muted },
  encoding: {
    x: { value: cell.width / 2 },
    y: { value: cell.height / 2 },
    text: { field: "text" },
    description: { field: "description" },
  },
};

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
