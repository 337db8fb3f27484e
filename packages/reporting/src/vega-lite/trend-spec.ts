import type { PeriodTarget, TrendChart } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { wrapText } from "../text/text-width.ts";
import { palette } from "./palette.ts";
import { lengthOf, valueScale } from "./scale.ts";
import type { SpecOptions } from "./spec-values.ts";
import { labelMarks } from "./trend-labels.ts";
import { height, type Plane, stepOf, toLineValue, x, y } from "./trend-plane.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

/** Names stand to the right of the lines, and need room there. */
const plotWidth = {
  wide: { named: 500, single: 560 },
  narrow: { named: 170, single: 250 },
} as const;

/** Lines over time, below them targets, the way to the target and the breaks. */
export function trendSpec(chart: TrendChart, options: SpecOptions): JsonObject {
  const { rows, targets, trajectory, unit } = chart;
  const ends = [
    ...rows.flatMap(({ exact, loExact, hiExact }) =>
      [exact, loExact, hiExact].map((one) => scaled(one, unit)),
    ),
    ...targets.map(({ exact }) => scaled(exact, unit)),
    scaled(trajectory?.to.exact ?? null, unit),
  ];
  const named = new Set(rows.map(({ label }) => label.vi)).size > 1;
  const width = plotWidth[options.layout][named ? "named" : "single"];
  const plane = { chart, ...options, width, named, scale: valueScale(ends, unit) };
  const values = rows
    .filter(({ missing }) => missing === null)
    .map((row) => toLineValue(row, plane));
  return {
    width: plane.width,
    height,
    data: { values },
    layer: [
      ...breakMarks(plane),
      ...targetMarks(plane),
      ...trajectoryMarks(plane),
      rangeMark(plane),
      lineMark(plane),
      pointMark(plane),
      ...labelMarks(plane, values),
    ],
  };
}

const lineMark = (plane: Plane): JsonObject => ({
  mark: { type: "line", color: palette.value, strokeWidth: 2, aria: false },
  encoding: { x: x(plane), y: y(plane), detail: { field: "line" } },
});

const pointMark = (plane: Plane): JsonObject => ({
  mark: { type: "point", color: palette.value, filled: true, size: 44, opacity: 1 },
  encoding: { x: x(plane), y: y(plane), description: { field: "description" } },
});

/** Where a rounded figure may lie. */
const rangeMark = (plane: Plane): JsonObject => ({
  transform: [{ filter: "datum.lo !== null && datum.hi !== null && datum.lo < datum.hi" }],
  mark: { type: "rule", color: palette.range, strokeWidth: 2, aria: false },
  encoding: { x: x(plane), y: y(plane, "lo"), y2: { field: "hi" } },
});

/** How far a target line goes beyond the middle of the last period; names begin behind that. */
const overhang = (plane: Plane): number => (plane.named ? 10 : stepOf(plane) / 2);

/** Steps of the target over the width of their periods, each with its text. */
function targetMarks(plane: Plane): readonly JsonObject[] {
  const { chart, language } = plane;
  const { targets, unit } = chart;
  if (targets.length === 0) return [];
  const periods = new Map(chart.periods.map(({ id, label }) => [id, label[language]]));
  const values = targets.map(({ period, exact }) => ({
    period: periods.get(period) ?? period,
    shown: scaled(exact, unit),
  }));
  const starts = targets.filter(({ exact }, index) => targets[index - 1]?.exact !== exact);
  const ends = targets.filter(({ exact }, index) => targets[index + 1]?.exact !== exact);
  return [
    ...targetLines(plane, values),
    ...ends.map((end, index) => targetWord(starts[index] ?? end, end, plane)),
  ];
}

/** A tick as wide as each period; in the last one the line may be shorter. */
function targetLines(
  plane: Plane,
  values: readonly { readonly period: string; readonly shown: number | null }[],
): readonly JsonObject[] {
  const step = stepOf(plane);
  const look = { color: palette.target, opacity: 1, aria: false };
  const tick = { type: "tick", orient: "horizontal", thickness: 2, size: step, ...look };
  const end = plane.chart.periods.at(-1)?.label[plane.language];
  const lastX = {
    x: { value: plane.width - step },
    x2: { value: plane.width - step / 2 + overhang(plane) },
  };
  return [
    {
      data: { values: values.filter(({ period }) => period !== end) },
      mark: tick,
      encoding: { x: x(plane), y: y(plane) },
    },
    {
      data: { values: values.filter(({ period }) => period === end) },
      mark: { type: "rule", strokeWidth: 2, ...look },
      encoding: { ...lastX, y: y(plane) },
    },
  ];
}

/** Written at that end of the line, and on that side of it, where no values are near. */
function targetWord(start: PeriodTarget, end: PeriodTarget, plane: Plane): JsonObject {
  const { chart, language } = plane;
  const goal = scaled(end.exact, chart.unit) ?? 0;
  const place = (id: string): number => chart.periods.findIndex((period) => period.id === id);
  const [first, last] = [place(start.period), place(end.period)];
  const left = distancesNear([first, first + 1], goal, plane);
  const right = distancesNear([last - 1, last], goal, plane);
  const near = (distances: readonly number[]): number => Math.min(...distances.map(Math.abs));
  const atStart = near(left) > near(right);
  const crowded = (atStart ? left : right).some(
    (distance) => distance > 0 && distance < lengthOf(plane.scale) / 6,
  );
  const word = { vi: "Mục tiêu", en: "Target" }[language];
  const period = chart.periods[atStart ? first : last]?.label[language] ?? "";
  const half = stepOf(plane) / 2;
  const side = crowded ? { baseline: "top", dy: 5 } : { baseline: "bottom", dy: -4 };
  const turned = atStart
    ? { align: "left", dx: -half }
    : { align: "right", dx: last === chart.periods.length - 1 ? overhang(plane) : half };
  return {
    data: { values: [{ period, shown: goal, text: `${word} ${end.text[language]}` }] },
    mark: { type: "text", color: palette.target, fontWeight: 600, aria: false, ...turned, ...side },
    encoding: { x: x(plane), y: y(plane), text: { field: "text" } },
  };
}

/** How far above a line the values of some periods lie. */
function distancesNear(
  places: readonly number[],
  goal: number,
  { chart }: Plane,
): readonly number[] {
  const ids = new Set(places.map((place) => chart.periods[place]?.id));
  return chart.rows.flatMap(({ period, exact }) => {
    const value = scaled(exact, chart.unit);
    return ids.has(period) && value !== null ? [value - goal] : [];
  });
}

function trajectoryMarks(plane: Plane): readonly JsonObject[] {
  const { chart, language } = plane;
  if (!chart.trajectory) return [];
  const periods = new Map(chart.periods.map(({ id, label }) => [id, label[language]]));
  const values = [chart.trajectory.from, chart.trajectory.to].map(({ period, exact }) => ({
    period: periods.get(period) ?? period,
    shown: scaled(exact, chart.unit),
  }));
  return [
    {
      data: { values },
      mark: {
        type: "line",
        color: palette.muted,
        strokeDash: [4, 4],
        strokeWidth: 1.5,
        aria: false,
      },
      encoding: { x: x(plane), y: y(plane) },
    },
  ];
}

/** A vertical line half a step before the first period of the new series, with the reason at its head. */
function breakMarks(plane: Plane): readonly JsonObject[] {
  const { chart, language } = plane;
  if (chart.breaks.length === 0) return [];
  const step = stepOf(plane);
  const periods = new Map(chart.periods.map(({ id, label }) => [id, label[language]]));
  const values = chart.breaks.map(({ before, text }) => ({
    period: periods.get(before) ?? before,
    lines: wrapText(text[language], 150, { size: 11 }),
  }));
  const lines = Math.max(...values.map((value) => value.lines.length));
  const look = { color: palette.muted, aria: false };
  return [
    {
      data: { values },
      mark: { type: "rule", strokeDash: [2, 3], xOffset: -step / 2, ...look },
      encoding: { x: x(plane) },
    },
    {
      data: { values },
      mark: {
        ...{ type: "text", align: "center", baseline: "bottom", dx: -step / 2, dy: 7 - 13 * lines },
        ...{ fontSize: 11, lineHeight: 13, ...look },
      },
      encoding: { x: x(plane), y: { value: 0 }, text: { field: "lines" } },
    },
  ];
}
