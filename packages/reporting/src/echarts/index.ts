export type { JsonObject } from "../vega-lite/vega-lite-spec.ts";
export { toECharts, toEChartsMap } from "./to-echarts.ts";
