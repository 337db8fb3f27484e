import type { Language } from "@tyle/core";
import type { Chart } from "../chart/chart.ts";
import { describe } from "../chart/describe.ts";
import type { LanguageOption } from "../tidy/to-tidy.ts";
import { assertTruthful } from "../truth/check-chart.ts";
import { fontFamily, palette } from "../vega-lite/palette.ts";
import type { Json, JsonObject } from "../vega-lite/vega-lite-spec.ts";
import { barOption } from "./bar-option.ts";
import { gridOption } from "./grid-option.ts";
import { lineOption } from "./line-option.ts";

/**
 * Writes a chart as an ECharts 6 option without functions, so that it survives JSON. Each datum carries its printed
 * text as its name, which labels show by `{b}`; percents are percents. A map needs `toEChartsMap` registered as "tyle".
 */
export function toECharts(chart: Chart, { language = "vi" }: LanguageOption = {}): JsonObject {
  assertTruthful(chart);
  return {
    title: { text: chart.title[language], subtext: chart.subtitle[language], left: 0 },
    textStyle: { fontFamily, color: palette.ink },
    color: [palette.value],
    animation: false,
    aria: { enabled: true, label: { description: describe(chart, { language, level: "full" }) } },
    ...bodyOption(chart, language),
  };
}

function bodyOption(chart: Chart, language: Language): JsonObject {
  switch (chart.kind) {
    case "ranked":
    case "bullet":
      return barOption(chart, language);
    case "trend":
    case "multiples":
    case "slope":
      return lineOption(chart, language);
    case "heat":
    case "map":
      return gridOption(chart, language);
  }
}

/**
 * The map of a chart as GeoJSON, for `echarts.registerMap("tyle", …)`; `null` for any other chart.
 */
export function toEChartsMap(chart: Chart): JsonObject | null {
  if (chart.kind !== "map" || !chart.shapes) return null;
  const { shapes, rows } = chart;
  const features = rows
    .filter(({ unit }) => unit in shapes)
    .map(({ unit, code }) => ({
      type: "Feature",
      properties: { name: code },
      // The caller's GeoJSON goes through as it came.
      geometry: shapes[unit] as Json,
    }));
  return { type: "FeatureCollection", features };
}
