import { TyleError } from "@tyle/core";
import type { Chart } from "../chart/chart.ts";
import { escapeMarkup } from "../text/escape-markup.ts";
import { assertBarAxes } from "../truth/assert-bar-axes.ts";
import { barAxes } from "../vega-lite/bar-axes.ts";
import { toVegaLite, type VegaLiteOptions } from "../vega-lite/to-vega-lite.ts";
import type { VegaLiteSpec } from "../vega-lite/vega-lite-spec.ts";
import { compactSvg } from "./compact-svg.ts";
import { withMeasuredText } from "./text-metrics.ts";

/**
 * Draws a chart as SVG with Vega, without a browser. The same chart gives the same bytes on every machine.
 *
 * @throws {TyleError} `io/not-found` when `vega` and `vega-lite` are not installed.
 * @example
 * await renderSvg(rankedChart(dataset, { … }), { language: "vi" }) // "<svg xmlns=…"
 */
export const renderSvg = (chart: Chart, options: VegaLiteOptions = {}): Promise<string> =>
  renderVegaLite(toVegaLite(chart, options));

/**
 * Draws a specification that was made by `toVegaLite`, changed or not.
 *
 * @throws {TyleError} `argument/invalid` when its bars do not start at 0, and nothing says so.
 */
export async function renderVegaLite(spec: VegaLiteSpec): Promise<string> {
  assertBarAxes(barAxes(spec));
  const { vega, vegaLite } = await loadVega();
  // The types of Vega-Lite want literal types all the way down; the schema test vouches for the shape.
  const { spec: compiled } = vegaLite.compile(composed(spec) as never);
  return withMeasuredText(vega, async () => {
    const view = new vega.View(vega.parse(compiled), { renderer: "none" });
    try {
      return compactSvg(
        withRole(await view.toSVG(), String(spec.description ?? "").normalize("NFC")),
      );
    } finally {
      view.finalize();
    }
  });
}

/** Letters and their marks as one character each, so that a name gives the same bytes however it was typed. */
const composed = (spec: VegaLiteSpec): unknown => JSON.parse(JSON.stringify(spec).normalize("NFC"));

/**
 * In a browser Vega puts role and description on the element around the picture; here the picture has to carry them.
 * The groups that Vega draws in have no name, so they are kept from being announced, in English, one by one.
 */
const withRole = (svg: string, description: string): string =>
  svg
    .replace("<svg ", `<svg role="graphics-document" aria-label="${escapeMarkup(description)}" `)
    .replace(
      / role="graphics-(?:object|symbol)" aria-roledescription="[\w ]+ mark container"/g,
      "",
    );

/** Vega is large, and not everybody draws: it is loaded when the first picture is asked for. */
async function loadVega() {
  try {
    const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
    return { vega, vegaLite };
  } catch (cause) {
    throw new TyleError(
      "io/not-found",
      {
        en: 'Pictures need the packages "vega" and "vega-lite". Install them beside @tyle/reporting.',
        vi: 'Vẽ biểu đồ cần hai gói "vega" và "vega-lite". Hãy cài đặt cùng với @tyle/reporting.',
      },
      { cause },
    );
  }
}
