import { groupBy, type Language } from "@tyle/core";
import type { TrendChart, TrendRow } from "../chart/chart.ts";
import { targetRuns } from "../chart/target-runs.ts";
import { scaled } from "../dataset/scaled.ts";
import { wrapText } from "../text/text-width.ts";
import { palette } from "../vega-lite/palette.ts";
import { valueScale } from "../vega-lite/scale.ts";
import type { JsonObject } from "../vega-lite/vega-lite-spec.ts";
import { datum, nameRoom, periodAxis, placesOf, targetText, valueAxis } from "./option-parts.ts";

/**
 * Lines over time. Each is a series of its own, so that none is joined to another. Targets and breaks lie on a second
 * axis that counts periods, since the first has no place between two of them.
 */
export function trendOption(chart: TrendChart, language: Language): JsonObject {
  const { rows, periods, targets, trajectory, unit } = chart;
  const exacts = [...rows, ...targets, ...(trajectory ? [trajectory.to] : [])];
  const scale = valueScale(
    exacts.map(({ exact }) => scaled(exact, unit)),
    unit,
  );
  const several = new Set(rows.map(({ unit: id }) => id)).size > 1;
  const names = rows.map(({ label, text }) => `${label[language]} ${text[language]}`);
  return {
    grid: [{ top: 110, left: 50, right: several ? nameRoom(names) : 30, bottom: 50 }],
    xAxis: [
      periodAxis(periods, language),
      { type: "value", min: 0, max: periods.length, show: false },
    ],
    yAxis: [{ ...valueAxis(unit, scale, language), axisLine: { show: false } }],
    series: [
      ...targetSeries(chart, language),
      ...trajectorySeries(chart),
      ...[...groupBy(rows, ({ line }) => line).values()].map((line) =>
        lineSeries(line, { chart, language, several }),
      ),
      ...breakSeries(chart, language),
    ],
  };
}

function lineSeries(
  line: readonly TrendRow[],
  {
    chart,
    language,
    several,
  }: { readonly chart: TrendChart; readonly language: Language; readonly several: boolean },
): JsonObject {
  const isLast = chart.rows.filter(({ unit }) => unit === line[0]?.unit).at(-1) === line.at(-1);
  return {
    type: "line",
    name: line[0]?.label[language] ?? "",
    data: placesOf(chart.periods, line, (row) => datum(row, chart.unit, language)),
    connectNulls: false,
    label: { show: !several, formatter: "{b}", position: "top", fontWeight: 600 },
    endLabel: { show: several && isLast, formatter: "{a} {b}" },
    // At the end there is room to move names apart; between periods what does not fit is left to the table.
    labelLayout:
      line.at(-1)?.period === chart.periods.at(-1)?.id
        ? { moveOverlap: "shiftY" }
        : { hideOverlap: true },
  };
}

const targetSeries = (
  { targets, periods, unit }: TrendChart,
  language: Language,
): readonly JsonObject[] =>
  targetRuns(targets, periods).map(({ from, until, target }) => {
    const name = targetText(target.text[language], language);
    const at = (place: number, label: JsonObject): JsonObject => ({
      ...{ value: [place, scaled(target.exact, unit)], name, exact: target.exact, label },
    });
    const look = { show: true, formatter: "{b}", color: palette.target, fontWeight: 600 };
    return {
      ...{ type: "line", name, xAxisIndex: 1, symbol: "circle", symbolSize: 0.1, silent: true },
      lineStyle: { color: palette.target, type: "dashed", width: 2 },
      data: [at(from, { ...look, position: "top", align: "left" }), at(until, { show: false })],
    };
  });

function trajectorySeries({ trajectory, periods, unit }: TrendChart): readonly JsonObject[] {
  if (!trajectory) return [];
  const ends = [trajectory.from, trajectory.to];
  const data = placesOf(periods, ends, ({ exact }) => ({
    value: scaled(exact, unit) ?? "-",
    exact,
  }));
  return [
    {
      ...{ type: "line", symbol: "none", silent: true, connectNulls: true, data },
      lineStyle: { color: palette.muted, type: "dotted", width: 1.5 },
    },
  ];
}

/** A vertical line between two periods, with the reason at its head. */
function breakSeries({ breaks, periods }: TrendChart, language: Language): readonly JsonObject[] {
  if (breaks.length === 0) return [];
  const lines = breaks.map(({ before, text }) => ({
    xAxis: periods.findIndex(({ id }) => id === before),
    label: { formatter: wrapText(text[language], 160, { size: 12 }).join("\n") },
  }));
  return [
    {
      ...{ type: "line", xAxisIndex: 1, data: [] },
      markLine: {
        ...{ silent: true, symbol: "none", data: lines },
        lineStyle: { color: palette.muted, type: "dotted", width: 1 },
        label: { position: "end", color: palette.muted },
      },
    },
  ];
}
