import type { Chart } from "../chart/chart.ts";
import type { LanguageOption } from "../tidy/to-tidy.ts";
import type { JsonObject } from "../vega-lite/vega-lite-spec.ts";

/**
 * Writes a chart as an ECharts 6 option without functions, as `toECharts` of `@tyle/reporting/echarts` does at once.
 * Here the options are loaded when the first one is asked for.
 *
 * @throws {TyleError} `argument/invalid` when the chart does not tell the truth.
 * @example
 * (await toECharts(chart)).series // [{ type: "bar", … }]
 */
export async function toECharts(chart: Chart, options?: LanguageOption): Promise<JsonObject> {
  const loaded = await import("../echarts/index.ts");
  return loaded.toECharts(chart, options);
}
