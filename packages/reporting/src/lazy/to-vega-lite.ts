import type { Chart } from "../chart/chart.ts";
import type { VegaLiteOptions } from "../vega-lite/to-vega-lite.ts";
import type { VegaLiteSpec } from "../vega-lite/vega-lite-spec.ts";

/**
 * Writes a chart as a Vega-Lite 6 specification with its data inside, as `toVegaLite` of `@tyle/reporting/vega-lite`
 * does at once. Here the specifications are loaded when the first one is asked for, so that whoever wants the data
 * only does not load them.
 *
 * @throws {TyleError} `argument/invalid` when the chart does not tell the truth.
 * @example
 * (await toVegaLite(chart)).$schema // "https://vega.github.io/schema/vega-lite/v6.json"
 */
export async function toVegaLite(chart: Chart, options?: VegaLiteOptions): Promise<VegaLiteSpec> {
  const loaded = await import("../vega-lite/index.ts");
  return loaded.toVegaLite(chart, options);
}
