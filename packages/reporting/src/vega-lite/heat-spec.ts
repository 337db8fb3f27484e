import type { HeatChart } from "../chart/chart.ts";
import { textWidth, wrapText } from "../text/text-width.ts";
import { colorClasses } from "./color-classes.ts";
import { palette } from "./palette.ts";
import { nameAxis, type SpecOptions, toPeriodValue } from "./spec-values.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

const strokeGap = 7;

/**
 * Diagonal strokes within a cell, in pixels, with room for the mark in the middle. A pattern fill would make pages
 * heavy to print.
 */
function hatch(width: number, height: number): string {
  const [right, low] = [width / 2, height / 2];
  const starts = Array.from(
    { length: Math.floor((width - height) / strokeGap) + 1 },
    (_, i) => i * strokeGap - right,
  );
  return starts
    .filter((start) => Math.abs(start + low) > strokeGap)
    .map((start) => `M${start},${low}L${start + height},${-low}`)
    .join("");
}

/** A coloured table: units down, periods across, each cell with its number, missing cells hatched and marked ":". */
export function heatSpec(chart: HeatChart, { language, layout }: SpecOptions): JsonObject {
  const narrow = layout === "narrow";
  const periods = chart.periods.map(({ label }) => label[language]);
  const widest = Math.max(...chart.rows.map(({ text }) => textWidth(text[language], { size: 10 })));
  const column = narrow
    ? Math.max(36, Math.ceil(widest) + 3, Math.floor(288 / periods.length))
    : Math.max(58, Math.min(96, Math.floor(520 / periods.length)));
  const classes = colorClasses(chart.thresholds, { unit: chart.unit, language, layout });
  const values = fullGrid(chart, language).map((value) => ({
    ...value,
    ...pick(classes.classOf(value.exact)),
  }));
  const lines = Math.max(...values.map(({ label }) => label.split("\n").length));
  const row = narrow ? 36 : 24 + (lines - 1) * 14;
  const plane = { periods, narrow, axes: axesOf(periods, column, narrow) };
  return {
    data: { values },
    width: { step: column },
    height: { step: row },
    layer: [
      valueMark(plane, classes.encoding),
      ...gapMarks(plane, hatch(column, narrow ? 18 : row - 2)),
      numberMark(plane),
      ...(narrow ? [nameMark(plane)] : []),
    ],
  };
}

/** What the layers of a heat table share. */
interface Plane {
  readonly periods: readonly string[];
  /** On telephones names stand above their cells. */
  readonly narrow: boolean;
  readonly axes: { readonly x: JsonObject; readonly y: JsonObject };
}

const axesOf = (periods: readonly string[], column: number, narrow: boolean): Plane["axes"] => ({
  x: {
    field: "period",
    type: "nominal",
    scale: { domain: periods, paddingInner: 0.04 },
    axis: periodAxis(periods, column),
  },
  y: {
    field: "label",
    type: "nominal",
    sort: null,
    axis: narrow ? null : nameAxis,
    scale: { paddingInner: 0.08 },
  },
});

const boxOf = ({ narrow }: Plane): JsonObject => (narrow ? { height: 18, yOffset: 8 } : {});

const described = { description: { field: "description" } };

const valueMark = (plane: Plane, color: JsonObject): JsonObject => ({
  transform: [{ filter: "datum.exact !== null || datum.text !== ':'" }],
  mark: { type: "rect", ...boxOf(plane) },
  encoding: { ...plane.axes, color, ...described },
});

/** A frame and strokes where a value is missing. */
function gapMarks(plane: Plane, shape: string): readonly JsonObject[] {
  const { narrow, axes } = plane;
  const transform = [{ filter: "datum.exact === null && datum.text === ':'" }];
  return [
    {
      transform,
      mark: { type: "rect", fill: "transparent", stroke: palette.grid, ...boxOf(plane) },
      encoding: { ...axes, ...described },
    },
    {
      transform,
      mark: {
        ...{ type: "point", shape, filled: false },
        // At this size Vega takes the path as it is.
        size: 4,
        ...{ stroke: palette.muted, strokeWidth: 0.7, opacity: 0.8, aria: false },
        ...(narrow ? { yOffset: 8 } : {}),
      },
      encoding: { ...axes },
    },
  ];
}

const numberMark = ({ narrow, axes }: Plane): JsonObject => ({
  mark: {
    ...{ type: "text", aria: false },
    ...(narrow ? { yOffset: 8, fontSize: 10 } : { fontSize: 11 }),
  },
  encoding: {
    ...axes,
    text: { field: "text" },
    color: { field: "ink", type: "nominal", scale: null },
  },
});

/** The name of a unit above its first cell. */
const nameMark = ({ periods, axes }: Plane): JsonObject => ({
  transform: [{ filter: `datum.period === ${JSON.stringify(periods[0])}` }],
  mark: {
    ...{ type: "text", align: "left", baseline: "bottom", dy: -2 },
    ...{ color: palette.ink, aria: false },
  },
  encoding: { y: axes.y, x: { value: 0 }, text: { field: "name" } },
});

const pick = ({ label, ink }: { readonly label: string; readonly ink: string }) => ({
  class: label,
  ink,
});

const periodAxis = (periods: readonly string[], column: number): JsonObject => {
  const lines = Object.fromEntries(
    periods.map((period) => [
      period,
      wrapText(inPieces(period, column), column - 2, { size: 11 }).join("\n"),
    ]),
  );
  return {
    title: null,
    orient: "top",
    labelAngle: 0,
    labelFontSize: 11,
    labelLimit: 0,
    // Vega hangs further lines below the first, into the table.
    labelPadding:
      5 + 13 * (Math.max(...Object.values(lines).map((text) => text.split("\n").length)) - 1),
    grid: false,
    labelExpr: `split((${JSON.stringify(lines)})[datum.value], '\\n')`,
  };
};

/** In a narrow column a name such as "III/2024" may break at its stroke. */
const inPieces = (period: string, column: number): string =>
  column < 50 ? period.replaceAll("/", "/ ") : period;

/** Every unit in every period: what the dataset does not hold is missing, and is shown so. */
function fullGrid({ rows, periods, unit }: HeatChart, language: "vi" | "en") {
  const units = new Map(rows.map((row) => [row.unit, row]));
  const byPlace = new Map(rows.map((row) => [`${row.unit} ${row.period}`, row]));
  return [...units.values()].flatMap((any) =>
    periods.map(({ id, label }) => {
      const row = byPlace.get(`${any.unit} ${id}`) ?? {
        ...any,
        ...{
          period: id,
          periodLabel: label,
          value: null,
          exact: null,
          loExact: null,
          hiExact: null,
        },
        text: { vi: ":", en: ":" },
      };
      return toPeriodValue(row, unit, language);
    }),
  );
}
