import type { Language } from "@tyle/core";
import type { Chart } from "../chart/chart.ts";
import { describe } from "../chart/describe.ts";
import { wrapText } from "../text/text-width.ts";
import { assertBarAxes } from "../truth/assert-bar-axes.ts";
import { assertTruthful } from "../truth/check-chart.ts";
import { barAxes } from "./bar-axes.ts";
import { bulletSpec } from "./bullet-spec.ts";
import { heatSpec } from "./heat-spec.ts";
import { mapSpec } from "./map-spec.ts";
import { multiplesSpec } from "./multiples-spec.ts";
import { fontFamily, palette } from "./palette.ts";
import { rankedSpec } from "./ranked-spec.ts";
import { slopeSpec } from "./slope-spec.ts";
import type { ChartLayout, SpecOptions } from "./spec-values.ts";
import { trendSpec } from "./trend-spec.ts";
import type { JsonObject, VegaLiteSpec } from "./vega-lite-spec.ts";

/** What a specification is made for. */
export interface VegaLiteOptions {
  readonly language?: Language;
  /** `wide` for pages, `narrow` for telephones. */
  readonly layout?: ChartLayout;
  /** `all` has title, subtitle and notes in the picture; `body` leaves them, font and background to the page around it. */
  readonly text?: "all" | "body";
}

/** With room for fonts that are wider than the one measured. */
const textWidths = { wide: 600, narrow: 285 } as const;

/**
 * Writes a chart as a Vega-Lite 6 specification with its data inside. Each mark is described to screen readers by
 * its printed text: left to itself, Vega would say "0%" for 0.03 %.
 */
export function toVegaLite(
  chart: Chart,
  { language = "vi", layout = "wide", text = "all" }: VegaLiteOptions = {},
): VegaLiteSpec {
  assertTruthful(chart);
  const body = bodySpec(chart, { language, layout });
  assertBarAxes(barAxes(body));
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: describe(chart, { language, level: "short" }),
    ...(text === "body" ? body : withWords(chart, body, { language, layout })),
    config: { ...config(language), ...(text === "body" ? bodyLook : printLook) },
  };
}

function bodySpec(chart: Chart, options: SpecOptions): JsonObject {
  switch (chart.kind) {
    case "ranked":
      return rankedSpec(chart, options);
    case "bullet":
      return bulletSpec(chart, options);
    case "map":
      return mapSpec(chart, options);
    case "trend":
      return trendSpec(chart, options);
    case "multiples":
      return multiplesSpec(chart, options);
    case "heat":
      return heatSpec(chart, options);
    case "slope":
      return slopeSpec(chart, options);
  }
}

/** Vega-Lite has no place for notes: the title of an inner view, set below it, carries them. */
function withWords(
  chart: Chart,
  body: JsonObject,
  { language, layout }: { readonly language: Language; readonly layout: ChartLayout },
): JsonObject {
  const width = textWidths[layout];
  const notes = [...chart.notes, ...(chart.source ? [chart.source] : [])];
  const title = {
    text: wrapText(chart.title[language], width, { size: 16, weight: 600 }),
    subtitle: wrapText(chart.subtitle[language], width, { size: 12 }),
    anchor: "start",
    frame: "bounds",
    offset: 16,
  };
  if (notes.length === 0) return { title, ...("data" in body ? { vconcat: [body] } : body) };
  const footer = {
    text: notes.flatMap((note) => wrapText(note[language], width, { size: 11 })),
    orient: "bottom",
    anchor: "start",
    frame: "bounds",
    fontSize: 11,
    fontWeight: 400,
    color: palette.muted,
    offset: 12,
  };
  return { title, vconcat: [{ title: footer, vconcat: [body] }] };
}

const printLook = { font: fontFamily, background: palette.page };
const bodyLook = { font: "sans-serif", background: "transparent" };

const config = (language: Language): JsonObject => ({
  view: { stroke: null },
  // The bars say each value; axes would add their own words, in English.
  axis: {
    aria: false,
    domain: false,
    ticks: false,
    gridColor: palette.grid,
    labelColor: palette.ink,
    labelFontSize: 12,
    labelPadding: 6,
    labelFlush: false,
  },
  text: { fontSize: 12 },
  title: {
    aria: false,
    anchor: "start",
    color: palette.ink,
    fontSize: 16,
    fontWeight: 600,
    subtitleColor: palette.muted,
    subtitleFontSize: 12,
    subtitlePadding: 4,
  },
  legend: { labelColor: palette.ink, labelFontSize: 11 },
  concat: { spacing: 24 },
  locale: { number: numberLocale[language] },
});

const numberLocale = {
  vi: { decimal: ",", thousands: ".", grouping: [3], currency: ["", " ₫"], minus: "\u2212" },
  en: { decimal: ".", thousands: ",", grouping: [3], currency: ["₫", ""], minus: "\u2212" },
} as const;
