import type { Language } from "@tyle/core";
import type { MultiplesChart, SlopeChart, TrendChart, TrendRow } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { palette } from "../vega-lite/palette.ts";
import { scaleEnd } from "../vega-lite/spec-values.ts";
import type { JsonObject } from "../vega-lite/vega-lite-spec.ts";
import { datum, valueAxis } from "./option-parts.ts";

/** Lines over time, or between two periods. Each line is a series of its own, so that none is joined to another. */
export function lineOption(
  chart: TrendChart | MultiplesChart | SlopeChart,
  language: Language,
): JsonObject {
  if (chart.kind === "multiples") return multiplesOption(chart, language);
  const { rows, periods, unit } = chart;
  const labels = periods.map(({ label }) => label[language]);
  const end = scaleEnd(
    [...rows, ...(chart.kind === "trend" ? chart.targets : [])].map(({ exact }) =>
      scaled(exact, unit),
    ),
    unit,
  );
  return {
    grid: [{ top: 80, left: 50, right: 170, bottom: 50 }],
    xAxis: [{ type: "category", data: labels }],
    yAxis: [valueAxis(unit, { end, language })],
    series: chart.kind === "slope" ? slopeSeries(chart, language) : trendSeries(chart, language),
  };
}

const slopeSeries = ({ pairs, unit }: SlopeChart, language: Language): readonly JsonObject[] =>
  pairs.map(({ label, first, last }) => ({
    type: "line",
    name: label[language],
    data: [first, last].map((row) => datum(row, unit, language)),
    endLabel: { show: true, formatter: `{a} {b}` },
  }));

function trendSeries(chart: TrendChart, language: Language): readonly JsonObject[] {
  const { periods, targets, unit } = chart;
  const place = (id: string): number => periods.findIndex((period) => period.id === id);
  const lines = [...linesOf(chart.rows).values()].map((rows): JsonObject => {
    const data: (JsonObject | string)[] = periods.map(() => "-");
    for (const row of rows) data[place(row.period)] = datum(row, unit, language);
    return {
      type: "line",
      name: rows[0]?.label[language] ?? "",
      data,
      connectNulls: false,
      label: { show: chart.rows.length <= periods.length, formatter: "{b}" },
      endLabel: { show: chart.rows.length > periods.length, formatter: "{a} {b}" },
    };
  });
  if (targets.length === 0) return lines;
  const goals: (JsonObject | string)[] = periods.map(() => "-");
  for (const { period, exact, text } of targets) {
    goals[place(period)] = { value: scaled(exact, unit) ?? "-", name: text[language], exact };
  }
  return [...lines, goalSeries(goals, language)];
}

const goalSeries = (data: readonly (JsonObject | string)[], language: Language): JsonObject => ({
  type: "line",
  name: { vi: "Mục tiêu", en: "Target" }[language],
  data,
  step: "middle",
  symbol: "none",
  lineStyle: { color: palette.target, type: "dashed" },
  endLabel: { show: true, formatter: "{a} {b}", color: palette.target },
});

function linesOf(rows: readonly TrendRow[]): ReadonlyMap<string, readonly TrendRow[]> {
  const lines = new Map<string, TrendRow[]>();
  for (const row of rows) lines.set(row.line, [...(lines.get(row.line) ?? []), row]);
  return lines;
}

const columns = 4;
const cell = { width: 120, height: 70, gap: 44 } as const;

/** One grid for each unit, all on the same scale. */
function multiplesOption(chart: MultiplesChart, language: Language): JsonObject {
  const { rows, periods, unit } = chart;
  const units = [...new Map(rows.map((row) => [row.unit, row.label[language]]))];
  const end = scaleEnd(
    rows.map(({ exact }) => scaled(exact, unit)),
    unit,
  );
  const place = (index: number): JsonObject => ({
    left: 40 + (index % columns) * (cell.width + cell.gap),
    top: 90 + Math.floor(index / columns) * (cell.height + cell.gap),
    ...{ width: cell.width, height: cell.height },
  });
  const axes = { axisLabel: { show: false }, axisTick: { show: false } };
  return {
    grid: units.map((_, index) => place(index)),
    xAxis: units.map(([, name], index) => ({
      ...{ type: "category", data: periods.map(({ label }) => label[language]), gridIndex: index },
      ...{ name, nameLocation: "middle", nameGap: 8, ...axes },
    })),
    yAxis: units.map((_, index) => ({
      ...valueAxis(unit, { end, language }),
      gridIndex: index,
      splitNumber: 2,
    })),
    series: units.flatMap(([id], index) =>
      [...linesOf(rows.filter((row) => row.unit === id)).values()].map((line) => ({
        ...{ type: "line", xAxisIndex: index, yAxisIndex: index, connectNulls: false },
        data: periods.map(({ id: period }) => {
          const row = line.find((candidate) => candidate.period === period);
          return row ? datum(row, unit, language) : "-";
        }),
      })),
    ),
  };
}
