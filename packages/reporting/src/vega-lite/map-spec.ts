import type { MapChart, RankedRow } from "../chart/chart.ts";
import { textWidth, wrapText } from "../text/text-width.ts";
import { type ColorClasses, colorClasses } from "./color-classes.ts";
import { palette } from "./palette.ts";
import { type SpecOptions, toValue } from "./spec-values.ts";
import type { Json, JsonObject } from "./vega-lite-spec.ts";

const mapSize = { wide: { width: 620, height: 460 }, narrow: { width: 300, height: 300 } } as const;

/** Shapes on a map where there are some, else tiles on a grid. */
export function mapSpec(chart: MapChart, options: SpecOptions): JsonObject {
  const classes = colorClasses(chart.thresholds, { unit: chart.unit, ...options });
  return chart.shapes ? shapeSpec(chart, classes, options) : tileSpec(chart, classes, options);
}

const datum = (
  row: RankedRow,
  chart: MapChart,
  { language }: SpecOptions,
  classes: ColorClasses,
) => {
  const { label, ink } = classes.classOf(row.exact);
  const missing = row.missing !== null;
  return {
    ...toValue(row, chart.unit, language),
    missing,
    class: label,
    ink: missing ? palette.ink : ink,
  };
};

function shapeSpec(chart: MapChart, classes: ColorClasses, options: SpecOptions): JsonObject {
  const shapes = chart.shapes ?? {};
  const values = chart.rows
    .filter(({ unit }) => unit in shapes)
    .map((row) => ({
      ...datum(row, chart, options, classes),
      type: "Feature",
      // The caller's GeoJSON goes through as it came.
      geometry: shapes[row.unit] as Json,
    }));
  const outline = { stroke: palette.page, strokeWidth: 1 };
  return {
    data: { values },
    ...mapSize[options.layout],
    // In the plane, whatever way round the rings run: on a sphere a ring the wrong way round is all but the unit.
    projection: { type: "identity", reflectY: true },
    layer: [
      {
        transform: [{ filter: "!datum.missing" }],
        mark: { type: "geoshape", ...outline },
        encoding: { color: classes.encoding, description },
      },
      {
        transform: [{ filter: "datum.missing" }],
        mark: { type: "geoshape", fill: "transparent", stroke: palette.muted, strokeDash: [3, 2] },
        encoding: { description },
      },
    ],
  };
}

/** Square tiles with name and number; on telephones the number only, since the table below has the names. */
function tileSpec(chart: MapChart, classes: ColorClasses, options: SpecOptions): JsonObject {
  const narrow = options.layout === "narrow";
  const texts = chart.rows.map(({ text }) =>
    textWidth(text[options.language], { size: 10, weight: 600 }),
  );
  const side = narrow ? Math.max(36, Math.ceil(Math.max(...texts)) + 4) : 82;
  const values = chart.rows.map((row) => ({
    ...datum(row, chart, options, classes),
    ...(chart.tiles?.[row.unit] ?? { column: 0, row: 0 }),
    tileName: wrapText(row.label[options.language], side - 6, { size: 10 }).join("\n"),
  }));
  const lines = Math.max(...values.map(({ tileName }) => tileName.split("\n").length));
  const height = narrow ? 28 : 64 + 12 * Math.max(0, lines - 3);
  return {
    data: { values },
    width: { step: side },
    height: { step: height },
    layer: [
      {
        transform: [{ filter: "!datum.missing" }],
        mark: { type: "rect" },
        encoding: { ...place, color: classes.encoding, description },
      },
      {
        transform: [{ filter: "datum.missing" }],
        mark: { type: "rect", fill: "transparent", stroke: palette.muted, strokeDash: [3, 2] },
        encoding: { ...place, description },
      },
      ...(narrow
        ? [tileText("text", { fontWeight: 600, fontSize: 10, dy: 0 })]
        : [
            tileText("tileName", {
              ...{ baseline: "top", dy: 6 - height / 2, fontSize: 10, lineHeight: 12 },
            }),
            tileText("text", { fontWeight: 600, fontSize: 12, dy: height / 2 - 10 }),
          ]),
    ],
  };
}

const description = { field: "description" };

const onGrid = (field: string): JsonObject => ({
  ...{ field, type: "ordinal", axis: null, scale: { paddingInner: 0.05 } },
});

/** Where a tile stands. */
const place = { x: onGrid("column"), y: onGrid("row") };

const tileText = (field: string, look: JsonObject): JsonObject => ({
  mark: { type: "text", aria: false, lineBreak: "\n", ...look },
  encoding: { ...place, text: { field }, color: { field: "ink", type: "nominal", scale: null } },
});
