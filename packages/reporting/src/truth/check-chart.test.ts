import { describe, expect, it } from "vitest";
import type { Chart } from "../chart/chart.ts";
import { rankedChart } from "../chart/ranked-chart.ts";
import { slopeChart } from "../chart/slope-chart.ts";
import { trendChart } from "../chart/trend-chart.ts";
import { toECharts } from "../echarts/to-echarts.ts";
import { allCharts } from "../testing/all-charts.ts";
import { catTien } from "../testing/cat-tien.ts";
import { province } from "../testing/province.ts";
import { toVegaLite } from "../vega-lite/to-vega-lite.ts";
import { checkChart } from "./check-chart.ts";

const words = { measure: "online-rate", title: { vi: "", en: "" } };
const ranked = rankedChart(catTien(), { ...words, period: "2022", scope: "own" });
const codes = (chart: Chart) => checkChart(chart).map(({ code }) => code);

it.each(allCharts())("%s tells the truth", (_, chart) => {
  expect(checkChart(chart)).toEqual([]);
});

describe("a chart that was changed", () => {
  const changeFirst = (change: object): Chart => ({
    ...ranked,
    rows: ranked.rows.map((row, index) => (index === 0 ? { ...row, ...change } : row)),
  });

  it.each([
    ["chart/missing-drawn", changeFirst({ missing: "not-provided" })],
    ["chart/value-contradicts-exact", changeFirst({ value: 0 })],
    ["chart/text-says-zero", changeFirst({ text: { vi: "0,00%", en: "0.00%" } })],
    ["chart/rank-not-certain", changeFirst({ rank: { min: 2, max: 2 } })],
  ])("is found out: %s", (code, chart) => {
    expect(codes(chart)).toContain(code);
    expect(() => toVegaLite(chart)).toThrow();
    expect(() => toECharts(chart)).toThrow();
  });

  it("is found out: chart/arrow-against-difference", () => {
    const slope = slopeChart(province(9), {
      ...words,
      scope: "own",
      from: "2024-Q3",
      to: "2026-Q2",
    });
    const pairs = slope.pairs.map((pair) => ({
      ...pair,
      change: { ...pair.change, direction: "down" as const },
    }));
    expect(new Set(codes({ ...slope, pairs }))).toEqual(
      new Set(["chart/arrow-against-difference"]),
    );
  });

  it("is found out: chart/line-across-scopes", () => {
    const trend = trendChart(catTien(), words);
    const rows = trend.rows.map((row) => ({ ...row, line: "one" }));
    expect(codes({ ...trend, rows })).toContain("chart/line-across-scopes");
  });

  it("may show a rank as less certain than it is", () => {
    expect(codes(changeFirst({ rank: { min: 1, max: 5 } }))).toEqual([]);
  });
});
