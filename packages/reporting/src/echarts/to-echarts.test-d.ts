import type { EChartsOption, EChartsType } from "echarts";
import { expectTypeOf, it } from "vitest";
import type { Chart } from "../chart/chart.ts";
import { toECharts as toEChartsLater } from "../lazy/to-echarts.ts";
import { toECharts } from "./to-echarts.ts";

declare const chart: Chart;
declare const instance: EChartsType;

it("gives what ECharts takes, at once or as a promise", () => {
  expectTypeOf(toECharts).returns.toExtend<EChartsOption>();
  expectTypeOf(toEChartsLater).returns.resolves.toExtend<EChartsOption>();
  instance.setOption(toECharts(chart));
  // @ts-expect-error a promise is no option
  expectTypeOf(toEChartsLater).returns.toExtend<EChartsOption>();
});
