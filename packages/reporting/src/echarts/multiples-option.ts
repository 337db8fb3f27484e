import { groupBy, type Language } from "@tyle/core";
import type { MultiplesChart } from "../chart/chart.ts";
import { targetRuns } from "../chart/target-runs.ts";
import { scaled } from "../dataset/scaled.ts";
import { wrapText } from "../text/text-width.ts";
import { palette } from "../vega-lite/palette.ts";
import { valueScale } from "../vega-lite/scale.ts";
import type { JsonObject } from "../vega-lite/vega-lite-spec.ts";
import { datum, placesOf, valueAxis } from "./option-parts.ts";

const columns = 4;
const cell = { width: 150, height: 70, right: 50, below: 66 } as const;

/** One grid for each unit, all on the same scale, with its name above and its last value at the end of its line. */
export function multiplesOption(chart: MultiplesChart, language: Language): JsonObject {
  const { rows, periods, targets, unit } = chart;
  const units = [...new Map(rows.map((row) => [row.unit, row.label[language]]))];
  const scale = valueScale(
    [...rows, ...targets].map(({ exact }) => scaled(exact, unit)),
    unit,
  );
  const left = (index: number): number => 45 + (index % columns) * (cell.width + cell.right);
  const top = (index: number): number =>
    110 + Math.floor(index / columns) * (cell.height + cell.below);
  const quiet = { axisLabel: { show: false }, axisTick: { show: false } };
  const font = { fontSize: 11, fontWeight: 600, color: palette.ink, lineHeight: 13 };
  return {
    title: units.map(([, name], index): JsonObject => {
      const lines = wrapText(name, cell.width - 30, { size: 11, weight: 600 });
      const place = { left: left(index), top: top(index) - 12 - 13 * lines.length, padding: 0 };
      return { text: lines.join("\n"), textStyle: font, ...place };
    }),
    grid: units.map((_, index) => ({
      ...{ left: left(index), top: top(index), width: cell.width, height: cell.height },
    })),
    xAxis: units.map((_, gridIndex) => ({
      ...{ type: "category", data: periods.map(({ label }) => label[language]), gridIndex },
      axisLine: { onZero: false },
      ...quiet,
    })),
    yAxis: units.map((_, gridIndex) => ({
      ...{ ...valueAxis(unit, scale, language), gridIndex, splitNumber: 2 },
    })),
    series: units.flatMap(([id], index) => {
      const axes = { xAxisIndex: index, yAxisIndex: index };
      const own = rows.filter((row) => row.unit === id);
      const last = own.filter(({ missing }) => missing === null).at(-1);
      const lines = [...groupBy(own, ({ line }) => line).values()].map(
        (line): JsonObject => ({
          ...{ type: "line", symbolSize: 4, connectNulls: false, ...axes },
          data: placesOf(periods, line, (row) => ({
            ...datum(row, unit, language),
            label: { show: row === last, position: "top", formatter: "{b}", ...font },
          })),
        }),
      );
      return [
        ...lines,
        { type: "line", data: [], markLine: targetLines(chart, language), ...axes },
      ];
    }),
  };
}

function targetLines({ targets, periods, unit }: MultiplesChart, language: Language): JsonObject {
  const name = (place: number): string => periods[place]?.label[language] ?? "";
  return {
    ...{ silent: true, symbol: "none", label: { show: false } },
    lineStyle: { color: palette.target, type: "dashed" },
    data: targetRuns(targets, periods).map(({ from, until, target }) => {
      const goal = scaled(target.exact, unit);
      return [{ coord: [name(from), goal] }, { coord: [name(until - 1), goal] }];
    }),
  };
}
