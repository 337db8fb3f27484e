import type { PeriodTarget, TrendChart, TrendRow } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { wrapText } from "../text/text-width.ts";
import { palette } from "./palette.ts";
import {
  labelSize,
  numberAxis,
  type SpecOptions,
  scaleEnd,
  spread,
  toPeriodValue,
} from "./spec-values.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

const height = 260;

/** Names stand to the right of the lines, and need room there. */
const plotWidth = {
  wide: { named: 500, single: 560 },
  narrow: { named: 170, single: 250 },
} as const;

/** What the layers of a trend share. */
interface Plane extends SpecOptions {
  readonly chart: TrendChart;
  readonly width: number;
  /** Where the scale of values ends. */
  readonly end: number;
}

/** Lines over time, below them targets, the way to the target and the breaks. */
export function trendSpec(chart: TrendChart, options: SpecOptions): JsonObject {
  const { rows, targets, trajectory, unit } = chart;
  const highest = [
    ...rows.flatMap(({ exact, hiExact }) => [scaled(exact, unit), scaled(hiExact, unit)]),
    ...targets.map(({ exact }) => scaled(exact, unit)),
    scaled(trajectory?.to.exact ?? null, unit),
  ];
  const several = new Set(rows.map(({ label }) => label.vi)).size > 1;
  const width = plotWidth[options.layout][several ? "named" : "single"];
  const plane = { chart, ...options, width, end: scaleEnd(highest, unit) };
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

const toLineValue = (row: TrendRow, { chart, language }: Plane) => ({
  ...toPeriodValue(row, chart.unit, language),
  line: row.line,
});

type LineValue = ReturnType<typeof toLineValue>;

function x({ chart, language, width }: Plane): JsonObject {
  const step = width / Math.max(1, chart.periods.length);
  const label = (text: string): string => wrapText(text, step - 4, { size: labelSize }).join("\n");
  const lines = Object.fromEntries(
    chart.periods.map((period) => [period.label[language], label(period.label[language])]),
  );
  return {
    field: "period",
    type: "nominal",
    scale: { domain: Object.keys(lines), padding: 0.5 },
    axis: {
      title: null,
      grid: false,
      labelAngle: 0,
      labelOverlap: true,
      labelExpr: `split((${JSON.stringify(lines)})[datum.value], '\\n')`,
    },
  };
}

const y = ({ chart, end }: Plane, field = "shown"): JsonObject => ({
  field,
  type: "quantitative",
  scale: { domain: [0, end] },
  axis: numberAxis(chart.unit),
});

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

/** Steps of the target over the width of their periods, each with its text at its end. */
function targetMarks(plane: Plane): readonly JsonObject[] {
  const { chart, language, width } = plane;
  const { targets, unit } = chart;
  if (targets.length === 0) return [];
  const step = width / Math.max(1, chart.periods.length);
  const periods = new Map(chart.periods.map(({ id, label }) => [id, label[language]]));
  const values = targets.map(({ period, exact }) => ({
    period: periods.get(period) ?? period,
    shown: scaled(exact, unit),
  }));
  const tick = {
    ...{ type: "tick", orient: "horizontal", thickness: 2, size: step, opacity: 1 },
    ...{ color: palette.target, aria: false },
  };
  const ends = targets.filter(({ exact }, index) => targets[index + 1]?.exact !== exact);
  return [
    { data: { values }, mark: tick, encoding: { x: x(plane), y: y(plane) } },
    ...ends.map((target) => targetWord(target, plane, periods.get(target.period) ?? "")),
  ];
}

/** Written on the side of the line that is free of values. */
function targetWord(target: PeriodTarget, plane: Plane, period: string): JsonObject {
  const { chart, language, end } = plane;
  const goal = scaled(target.exact, chart.unit) ?? 0;
  const at = chart.periods.findIndex(({ id }) => id === target.period);
  const near = new Set(chart.periods.slice(Math.max(0, at - 1), at + 1).map(({ id }) => id));
  const crowded = chart.rows.some(({ period: of, exact }) => {
    const above = (scaled(exact, chart.unit) ?? 0) - goal;
    return near.has(of) && above > 0 && above < end / 6;
  });
  const word = { vi: "Mục tiêu", en: "Target" }[language];
  const side = crowded ? { baseline: "top", dy: 5 } : { baseline: "bottom", dy: -4 };
  return {
    data: { values: [{ period, shown: goal, text: `${word} ${target.text[language]}` }] },
    mark: {
      ...{ type: "text", align: "right", dx: plane.width / Math.max(1, chart.periods.length) / 2 },
      ...{ color: palette.target, fontWeight: 600, aria: false, ...side },
    },
    encoding: { x: x(plane), y: y(plane), text: { field: "text" } },
  };
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
  const { chart, language, width } = plane;
  if (chart.breaks.length === 0) return [];
  const step = width / Math.max(1, chart.periods.length);
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

const mostLabels = 12;

/** Names at the end of each series, moved apart; where there is one series, its values instead. */
function labelMarks(plane: Plane, values: readonly LineValue[]): readonly JsonObject[] {
  const last = new Map(values.map((value) => [value.name, value]));
  if (last.size === 1) return valueLabels(plane);
  if (last.size > mostLabels) return [];
  return [...groupBy([...last.values()], ({ period }) => period).values()].flatMap((group) =>
    nameLabels(group, plane),
  );
}

/** Values of a single series above its points, or below them where the target is just above. */
function valueLabels(plane: Plane): readonly JsonObject[] {
  const { chart, end } = plane;
  const goals = Object.fromEntries(
    chart.targets.map(({ period, exact }) => [
      chart.periods.find(({ id }) => id === period)?.label[plane.language] ?? period,
      scaled(exact, chart.unit) ?? 0,
    ]),
  );
  const above = `(${JSON.stringify(goals)})[datum.period] - datum.shown`;
  const below = `${above} >= 0 && ${above} < ${end / 8}`;
  const label = (filter: string, side: JsonObject): JsonObject => ({
    transform: [{ filter }],
    mark: { type: "text", fontWeight: 600, color: palette.ink, aria: false, ...side },
    encoding: { x: x(plane), y: y(plane), text: { field: "text" } },
  });
  return [
    label(`!(${below})`, { baseline: "bottom", dy: -9 }),
    label(below, { baseline: "top", dy: 9 }),
  ];
}

function nameLabels(group: readonly LineValue[], plane: Plane): readonly JsonObject[] {
  const { chart, language, layout, width, end } = plane;
  const isLast = group[0]?.period === chart.periods.at(-1)?.label[language];
  const room = isLast
    ? { wide: 200, narrow: 105 }[layout]
    : width / Math.max(1, chart.periods.length) / 2 - 12;
  // Names that do not fit stand in the table only.
  if (room < 100) return [];
  const texts = group.map(({ name, text }) => wrapText(`${name} ${text}`, room, { size: 11 }));
  const lines = Math.max(...texts.map(({ length }) => length));
  const pixels = group.map(({ shown }) => height * (1 - (shown ?? 0) / end));
  const places = spread(pixels, 13 * lines + 1, height - 6.5 * (lines - 1));
  const values = group.map(({ period }, index) => ({
    period,
    text: texts[index]?.join("\n") ?? "",
    // Vega hangs further lines below the first.
    at: (places[index] ?? 0) - 6.5 * ((texts[index]?.length ?? 1) - 1),
  }));
  const label = {
    data: { values },
    mark: {
      ...{ type: "text", align: "left", baseline: "middle", dx: 8, fontSize: 11 },
      ...{ lineBreak: "\n", lineHeight: 13, color: palette.ink, aria: false },
    },
    encoding: {
      x: x(plane),
      y: { field: "at", type: "quantitative", scale: null },
      text: { field: "text" },
    },
  };
  return [label];
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
