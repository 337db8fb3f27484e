export type { ChartLayout } from "./spec-values.ts";
export { toVegaLite, type VegaLiteOptions } from "./to-vega-lite.ts";
export type { Json, JsonObject, VegaLiteSpec } from "./vega-lite-spec.ts";
