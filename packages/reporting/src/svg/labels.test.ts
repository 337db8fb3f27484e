import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { interval, rate } from "@tyle/core";
import type { Browser } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { heatChart } from "../chart/heat-chart.ts";
import { mapChart } from "../chart/map-chart.ts";
import { bulletChart, rankedChart } from "../chart/ranked-chart.ts";
import { slopeChart } from "../chart/slope-chart.ts";
import { multiplesChart, trendChart } from "../chart/trend-chart.ts";
import { fromMissing, fromRange, fromRate } from "../dataset/cell-value.ts";
import { allCharts } from "../testing/all-charts.ts";
import { findBrowser } from "../testing/find-browser.ts";
import { province } from "../testing/province.ts";
import { renderSvg } from "./render-svg.ts";

const browser = await findBrowser();
afterAll(() => browser?.close());

const require = createRequire(import.meta.url);
const face = (file: string, weight: number): string => {
  const path = require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`);
  const font = readFileSync(path).toString("base64");
  return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};src:url(data:font/ttf;base64,${font})}`;
};
const style = `<style>body{margin:0}${face("400Regular/BeVietnamPro_400Regular.ttf", 400)}${face("600SemiBold/BeVietnamPro_600SemiBold.ttf", 600)}</style>`;

interface Found {
  readonly outside: readonly string[];
  readonly covered: readonly string[];
}

/** The labels of a picture that leave it, and those that lie on one another. */
async function look(svg: string): Promise<Found> {
  const page = await (browser as Browser).newPage();
  try {
    await page.setContent(`${style}${svg}`);
    return (await page.evaluate(`(async () => {
      await document.fonts.ready;
      const frame = document.querySelector("svg").getBoundingClientRect();
      const labels = [...document.querySelectorAll("svg text")]
        .filter((text) => text.textContent.trim() !== "" && text.getAttribute("opacity") !== "0")
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      const outside = labels.filter(({ box }) =>
        box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
      const covered = labels.flatMap((a, index) => labels.slice(index + 1).flatMap((b) => {
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // The box of a line is higher than its letters.
        return width > 1 && height > 5 ? [a.text + " | " + b.text] : [];
      }));
      return { outside: outside.map(({ text }) => text), covered };
    })()`)) as Found;
  } finally {
    await page.close();
  }
}

const words = {
  measure: "online-rate",
  scope: "own",
  title: { vi: "Tỉnh", en: "Province" },
} as const;
const large = province(124);
const nine = province(9);
const beyond = {
  ...nine,
  cells: nine.cells.map((cell, index) =>
    index % 5 === 0 ? { ...cell, ...fromRate(rate(250n, 100n), { decimals: 1 }) } : cell,
  ),
};
/** Changes below 0, names as long as they get, a unit without any value, and one that lies on the target. */
const odd = {
  ...nine,
  units: nine.units.map((unit, index) => {
    const name = `Xã Hàm Thuận Bắc Ninh Thuận Quý Cao Nguyên ${index + 1}`;
    return index % 3 === 0 ? { ...unit, label: { vi: name, en: name } } : unit;
  }),
  cells: nine.cells.map((cell, index) => {
    const share = index % 7 === 0 ? "80" : `${(index % 9) * 11 - 44}`;
    const range = interval(`${share}%`, `${share}%`, "[]");
    const value = fromRange(range, { unit: "percent", decimals: 1 });
    return { ...cell, ...(cell.unit === nine.units[1]?.id ? fromMissing("suppressed") : value) };
  }),
};
const quarter = { ...words, period: "2025-Q3" };
const charts = [
  ...allCharts(),
  ["odd, ranked", rankedChart(odd, quarter)],
  ["odd, bullet", bulletChart(odd, quarter)],
  ["odd, tiles", mapChart(odd, quarter)],
  ["odd, heat", heatChart(odd, words)],
  ["odd, small multiples", multiplesChart(odd, words)],
  ["odd, trend", trendChart(odd, { ...words, units: odd.units.slice(0, 4).map(({ id }) => id) })],
  ["odd, slope", slopeChart(odd, { ...words, from: "2024-Q3", to: "2026-Q2" })],
  ["beyond 100%, ranked", rankedChart(beyond, { ...words, period: "2025-Q3" })],
  ["beyond 100%, over time", trendChart(beyond, { ...words, units: [nine.units[0]?.id ?? ""] })],
  ["nine over time", trendChart(nine, words)],
  ["124 units", rankedChart(large, { ...words, period: "2025-Q3" })],
  ["slope of 12", slopeChart(province(12), { ...words, from: "2024-Q3", to: "2026-Q2" })],
] as const;

describe.skipIf(!browser)("labels", () => {
  const cases = charts.flatMap(([name, chart]) =>
    (["vi", "en"] as const).flatMap((language) =>
      (["wide", "narrow"] as const).map((layout) => ({ name, chart, language, layout })),
    ),
  );

  it.each(cases)(
    "stay in the picture and off one another: $name, $language, $layout",
    async ({ chart, language, layout }) => {
      expect(await look(await renderSvg(chart, { language, layout }))).toEqual({
        outside: [],
        covered: [],
      });
    },
    60_000,
  );

  it("are seen where they are cut off or covered", async () => {
    const svg = `<svg width="100" height="40" viewBox="0 0 100 40"><text x="50" y="20">Đồng Nai Thượng</text><text x="60" y="22" font-size="10">6,66%</text></svg>`;
    expect(await look(svg)).toEqual({
      outside: ["Đồng Nai Thượng"],
      covered: ["Đồng Nai Thượng | 6,66%"],
    });
  });
});
