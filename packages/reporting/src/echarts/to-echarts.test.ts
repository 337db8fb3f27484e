import * as echarts from "echarts";
import { describe, expect, it } from "vitest";
import { rankedChart } from "../chart/ranked-chart.ts";
import { fromMissing } from "../dataset/cell-value.ts";
import { allCharts } from "../testing/all-charts.ts";
import { catTien } from "../testing/cat-tien.ts";
import { textWidth } from "../text/text-width.ts";
import { toECharts, toEChartsMap } from "./to-echarts.ts";

/** Draws as a server would. ECharts takes the height of a line from the width of "国". */
function render(option: object): string {
  echarts.setPlatformAPI({
    measureText: (text: string) => ({ width: text === "国" ? 12 : textWidth(text, { size: 12 }) }),
  } as never);
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 900, height: 700 });
  chart.setOption(option as never);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

const texts = (svg: string): string => svg.replace(/<[^>]*>/g, "\n");

describe.each(allCharts())("%s", (name, chart) => {
  it("has no function and survives JSON", () => {
    const option = toECharts(chart);
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
    expect(JSON.stringify(option)).not.toMatch(/NaN|\de-\d/);
  });

  it("is drawn by ECharts, each number by its printed text", () => {
    const map = toEChartsMap(chart);
    if (map) echarts.registerMap("tyle", map as never);
    const drawn = texts(render(toECharts(chart, { language: "vi" })));
    expect(drawn).not.toMatch(/undefined|NaN/);
    const labelled = ["ranked with two panels", "bullet", "heat table", "tiles"];
    if (!labelled.includes(name)) return;
    for (const { value, text } of chart.rows) if (value !== null) expect(drawn).toContain(text.vi);
  });
});

/** A chart by its name. */
const chartOf = (wanted: string) => allCharts().find(([name]) => name === wanted)![1];

interface Option {
  readonly series: readonly {
    readonly type: string;
    readonly name?: string;
    readonly data: readonly { readonly value: unknown; readonly name?: string }[];
    readonly markLine?: { readonly data: readonly { readonly label?: { formatter: string } }[] };
  }[];
  readonly xAxis: readonly { readonly data?: readonly string[] }[];
  readonly yAxis: readonly { readonly data?: readonly string[] }[];
}
const optionOf = (wanted: string): Option =>
  toECharts(chartOf(wanted), { language: "en" }) as unknown as Option;

it("marks where the scope changes, with the reason", () => {
  const [mark] = optionOf("trend with a break").series.flatMap(
    ({ markLine }) => markLine?.data ?? [],
  );
  expect(mark?.label?.formatter.replaceAll("\n", " ")).toBe(
    "scope changes: from each unit's own to the whole area",
  );
  expect(optionOf("trend of several units").series.every(({ markLine }) => !markLine)).toBe(true);
});

it("draws each target over its own periods, joined to no other", () => {
  const targets = optionOf("trend of one unit").series.filter(({ name }) =>
    name?.startsWith("Target"),
  );
  expect(targets.map(({ name, data }) => [name, ...data.map(({ value }) => value)])).toEqual([
    ["Target 60%", [0, 60], [4, 60]],
    ["Target 80%", [4, 80], [8, 80]],
  ]);
});

it("hatches what is missing in a table and writes its mark", () => {
  const chart = chartOf("heat table");
  const [, hatched] = optionOf("heat table").series;
  expect(hatched?.data.map(({ name }) => name)).toEqual(
    chart.rows.filter(({ missing }) => missing !== null).map(() => ":"),
  );
});

it("puts tiles where they belong", () => {
  const { xAxis, yAxis } = optionOf("tiles");
  expect([xAxis[0]?.data, yAxis[0]?.data]).toEqual([
    ["0", "1", "2"],
    ["0", "1", "2"],
  ]);
});

it("draws nothing for what is missing", () => {
  const [, chart] = allCharts().find(([name]) => name === "ranked with one panel")!;
  const holed = { ...chart, rows: chart.rows.map((row) => ({ ...row, value: null, exact: null })) };
  const { series } = toECharts(holed as typeof chart) as unknown as {
    series: { data: { value: unknown }[] }[];
  };
  expect(series[0]!.data.every(({ value }) => value === "-")).toBe(true);
});

it("marks a missing bar beside the name of its unit", () => {
  const dataset = catTien();
  const cells = dataset.cells.map((cell, index) =>
    index === 0 ? { ...cell, ...fromMissing("not-provided") } : cell,
  );
  const options = { measure: "online-rate", period: "2022", scope: "own" } as const;
  const title = { vi: "", en: "" };
  const chart = rankedChart({ ...dataset, cells }, { ...options, title });
  const [axis] = toECharts(chart).yAxis as unknown as [{ data: readonly string[] }];
  expect(axis.data.slice(-2)).toEqual(["Xã Phước Cát 2", "Thị trấn Cát Tiên :"]);
});
