export type { VegaLiteOptions } from "../vega-lite/to-vega-lite.ts";
export { renderSvg, renderVegaLite } from "./render-svg.ts";
