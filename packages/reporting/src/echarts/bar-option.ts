import type { Language } from "@tyle/core";
import type { BulletChart, RankedChart } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { textWidth } from "../text/text-width.ts";
import { valueScale } from "../vega-lite/scale.ts";
import type { JsonObject } from "../vega-lite/vega-lite-spec.ts";
import { datum, targetLine, targetText, textLabel, valueAxis } from "./option-parts.ts";

/** Bars in their order; where they are tiny beside the target, a second panel enlarges them. */
export function barOption(chart: RankedChart | BulletChart, language: Language): JsonObject {
  const { rows, target, unit } = chart;
  // ECharts writes no label where there is no value, and an empty place looks like 0.
  const names = rows.map(({ label, text, missing }) =>
    missing === null ? label[language] : `${label[language]} ${text[language]}`,
  );
  const left = Math.ceil(Math.max(...names.map((name) => textWidth(name, { size: 12 })))) + 16;
  const goal = target && scaled(target.exact, unit);
  const shown = rows.map(({ exact }) => scaled(exact, unit));
  const zoomed = chart.kind === "ranked" && chart.zoomTo !== null;
  const data = rows.map((row) => datum(row, unit, language));
  const axis = (index: number): JsonObject => ({
    ...{ type: "category", inverse: true, data: names, gridIndex: index },
    axisLabel: { show: index === 0, interval: 0 },
    axisTick: { show: false },
    axisLine: { onZero: false },
  });
  const line =
    target && goal !== null
      ? { markLine: targetLine(goal, targetText(target.text[language], language)) }
      : {};
  const bars = (index: number, more: JsonObject): JsonObject => ({
    ...{ type: "bar", xAxisIndex: index, yAxisIndex: index, data },
    ...more,
  });
  const whole = valueAxis(unit, valueScale([goal, ...shown], unit), language);
  const frame = { top: 100, bottom: 30 };
  if (!zoomed) {
    return {
      grid: [{ ...frame, left, right: 70 }],
      xAxis: [whole],
      yAxis: [axis(0)],
      series: [bars(0, { label: textLabel("right"), ...line })],
    };
  }
  const detail = valueAxis(unit, valueScale(shown, unit), language);
  return {
    grid: [
      { ...frame, left, width: "34%" },
      { ...frame, right: 70, width: "34%" },
    ],
    xAxis: [
      { ...whole, gridIndex: 0 },
      { ...detail, gridIndex: 1 },
    ],
    yAxis: [axis(0), axis(1)],
    series: [bars(0, line), bars(1, { label: textLabel("right") })],
  };
}
