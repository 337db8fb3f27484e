import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { TyleError } from "@tyle/core";
import type { Chart } from "../chart/chart.ts";
import { renderSvg } from "../svg/render-svg.ts";
import { trueTypeWidths } from "../text/true-type-widths.ts";
import type { VegaLiteOptions } from "../vega-lite/to-vega-lite.ts";

/** What a picture of points is made for. */
export interface PngOptions extends VegaLiteOptions {
  /** Pixels of the picture for each pixel of the chart; 2 by default, as sharp screens and paper want. */
  readonly scale?: number;
}

const require = createRequire(import.meta.url);

/**
 * Draws a chart as PNG with resvg and Be Vietnam Pro; the fonts of the machine are not used.
 *
 * @throws {TyleError} `io/not-found` when `@resvg/resvg-js` or `@expo-google-fonts/be-vietnam-pro` is not installed,
 * `argument/invalid` when the font lacks a character: it would be left blank.
 */
export async function renderPng(
  chart: Chart,
  { scale = 2, ...options }: PngOptions = {},
): Promise<Uint8Array> {
  const svg = await renderSvg(chart, options);
  const { Resvg } = await loadResvg();
  const fontFiles = [
    "400Regular/BeVietnamPro_400Regular.ttf",
    "600SemiBold/BeVietnamPro_600SemiBold.ttf",
  ].map(fontPath);
  assertGlyphs(svg, fontFiles[0] ?? "");
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Be Vietnam Pro" },
  });
  return image.render().asPng();
}

async function loadResvg() {
  try {
    return await import("@resvg/resvg-js");
  } catch (cause) {
    throw notInstalled("@resvg/resvg-js", cause);
  }
}

function fontPath(file: string): string {
  try {
    return require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`);
  } catch (cause) {
    throw notInstalled("@expo-google-fonts/be-vietnam-pro", cause);
  }
}

const notInstalled = (name: string, cause: unknown): TyleError =>
  new TyleError(
    "io/not-found",
    {
      en: `PNG pictures need the package "${name}". Install it beside @tyle/reporting.`,
      vi: `Xuất ảnh PNG cần gói "${name}". Hãy cài đặt cùng với @tyle/reporting.`,
    },
    { cause },
  );

/** resvg leaves what it has no glyph for blank, without a word. */
function assertGlyphs(svg: string, fontFile: string): void {
  const { widthOf } = trueTypeWidths(readFileSync(fontFile));
  const written = [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)]
    .map(([, inner = ""]) => inner.replace(/<[^>]*>|&#?\w+;/g, ""))
    .join("");
  const lacking = [...new Set(written.normalize("NFC"))].filter(
    (character) => !/\s/u.test(character) && widthOf(character) === null,
  );
  if (lacking.length === 0) return;
  throw new TyleError("argument/invalid", {
    en: `The font has no glyph for ${lacking.join(" ")}.`,
    vi: `Phông chữ không có ký tự ${lacking.join(" ")}.`,
  });
}
