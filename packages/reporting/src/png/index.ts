export type { VegaLiteOptions } from "../vega-lite/to-vega-lite.ts";
export { type PngOptions, renderPng } from "./render-png.ts";
