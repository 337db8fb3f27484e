import { interval } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { bulletChart, rankedChart } from "../chart/ranked-chart.ts";
import { fromRange } from "../dataset/cell-value.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { toECharts } from "../echarts/to-echarts.ts";
import { renderVegaLite } from "../svg/render-svg.ts";
import { catTien } from "../testing/cat-tien.ts";
import { barAxes } from "../vega-lite/bar-axes.ts";
import { toVegaLite } from "../vega-lite/to-vega-lite.ts";
import type { VegaLiteSpec } from "../vega-lite/vega-lite-spec.ts";
import { assertBarAxes } from "./assert-bar-axes.ts";

const options = {
  measure: "online-rate",
  period: "2022",
  scope: "own",
  title: { vi: "", en: "" },
} as const;
const ranked = rankedChart(catTien(), options);

describe("the axis of bars", () => {
  it.each([
    ["two panels", ranked, 2],
    ["tracks", bulletChart(catTien(), options), 2],
  ])("starts at 0: %s", (_, chart, count) => {
    const axes = barAxes(toVegaLite(chart));
    expect(axes).toHaveLength(count);
    expect(axes.every(({ start }) => start === 0)).toBe(true);
  });

  const cut = (axis: object): VegaLiteSpec => {
    const text = JSON.stringify(toVegaLite(bulletChart(catTien(), options)));
    const changed = text
      .replaceAll(/"domain":\[0,/g, '"domain":[50,')
      .replaceAll('"axis":{"title":null,', `"axis":{${JSON.stringify(axis).slice(1, -1)},`);
    return JSON.parse(changed) as VegaLiteSpec;
  };

  it("may start elsewhere only where its title says so: chart/bars-not-from-zero", async () => {
    await expect(renderVegaLite(cut({ title: null }))).rejects.toMatchObject({
      diagnostics: [{ code: "chart/bars-not-from-zero" }, { code: "chart/bars-not-from-zero" }],
    });
    expect(await renderVegaLite(cut({ title: "Trục bắt đầu từ 50%" }))).toContain("<svg");
  });

  it("is 0 in ECharts too", () => {
    const { xAxis } = toECharts(ranked) as unknown as { xAxis: { min: number }[] };
    expect(xAxis.map(({ min }) => min)).toEqual([0, 0]);
    expect(() => assertBarAxes([{ start: 0.5, title: undefined }])).toThrow(/0\.5/);
  });

  it("goes below 0 where values do, and the bars stay whole", () => {
    const points = (index: number) =>
      fromRange(interval(`${index - 4}`, `${index - 4}`, "[]"), { unit: "points", decimals: 1 });
    const { cells, measures, ...rest } = catTien();
    const below: Dataset = {
      ...rest,
      measures: measures.map((measure) => ({ ...measure, unit: "points" as const })),
      cells: cells.map((cell, index) => ({ ...cell, ...points(index) })),
      targets: [],
    };
    const chart = rankedChart(below, options);
    expect(barAxes(toVegaLite(chart)).map(({ start }) => start)).toEqual([-4]);
    const { xAxis } = toECharts(chart) as unknown as { xAxis: { min: number }[] };
    expect(xAxis.map(({ min }) => min)).toEqual([-5]);
  });

  it("is noticed without a domain of its own, when 0 is left out", () => {
    const view = (scale: object) => ({
      mark: "bar",
      encoding: { x: { field: "a", type: "quantitative", scale } },
    });
    expect(barAxes({ layer: [view({ zero: false }), view({})] } as never)).toEqual([
      { start: "?", title: undefined },
      { start: 0, title: undefined },
    ]);
  });
});
