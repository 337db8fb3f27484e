import type { Language } from "@tyle/core";
import type { Chart } from "../chart/chart.ts";
import { describe } from "../chart/describe.ts";
import type { LanguageOption } from "../tidy/to-tidy.ts";
import { assertBarAxes } from "../truth/assert-bar-axes.ts";
import { assertTruthful } from "../truth/check-chart.ts";
import { fontFamily, palette } from "../vega-lite/palette.ts";
import type { Json, JsonObject } from "../vega-lite/vega-lite-spec.ts";
import { barOption } from "./bar-option.ts";
import { gridOption } from "./grid-option.ts";
import { multiplesOption } from "./multiples-option.ts";
import { slopeOption } from "./slope-option.ts";
import { trendOption } from "./trend-option.ts";

/**
 * Writes a chart as an ECharts 6 option without functions, so that it survives JSON. Each datum carries its printed
 * text as its name, which labels show by `{b}`; percents are percents. A map needs `toEChartsMap` registered as "tyle".
 */
export function toECharts(chart: Chart, { language = "vi" }: LanguageOption = {}): JsonObject {
  assertTruthful(chart);
  const { title = [], ...body } = bodyOption(chart, language);
  return {
    title: [
      { text: chart.title[language], subtext: chart.subtitle[language], left: 0 },
      ...[title].flat(),
    ],
    textStyle: { fontFamily, color: palette.ink },
    color: [palette.value],
    animation: false,
    aria: { enabled: true, label: { description: describe(chart, { language, level: "full" }) } },
    ...body,
  };
}

function bodyOption(chart: Chart, language: Language): JsonObject {
  switch (chart.kind) {
    case "ranked":
    case "bullet":
      return withTrueBars(barOption(chart, language));
    case "trend":
      return trendOption(chart, language);
    case "multiples":
      return multiplesOption(chart, language);
    case "slope":
      return slopeOption(chart, language);
    case "heat":
    case "map":
      return gridOption(chart, language);
  }
}

function withTrueBars(option: JsonObject): JsonObject {
  const axes = [option.xAxis].flat() as readonly JsonObject[];
  assertBarAxes(axes.map(({ min, name }) => ({ start: min, title: name })));
  return option;
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
