import type { PeriodTarget, TrendChart, TrendRow } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { textWidth, wrapText } from "../text/text-width.ts";
import { palette } from "./palette.ts";
import { scaleEnd, spread } from "./scale.ts";
import { labelSize, numberAxis, type SpecOptions, toPeriodValue } from "./spec-values.ts";
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

/** The room of one period. */
const stepOf = ({ width, chart }: Plane): number => width / Math.max(1, chart.periods.length);

function x(plane: Plane): JsonObject {
  const { chart, language } = plane;
  const step = stepOf(plane);
  const label = (text: string): string => wrapText(text, step - 4, { size: labelSize }).join("\n");
  const lines = Object.fromEntries(
    chart.periods.map((period) => [period.label[language], label(period.label[language])]),
  );
  return {
    field: "period",
    type: "nominal",
    // Beside a tick Vega-Lite would take bands, whose steps are not what `stepOf` says.
    scale: { type: "point", domain: Object.keys(lines), padding: 0.5 },
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
  const tick = {
    ...{ type: "tick", orient: "horizontal", thickness: 2, size: stepOf(plane), opacity: 1 },
    ...{ color: palette.target, aria: false },
  };
  const starts = targets.filter(({ exact }, index) => targets[index - 1]?.exact !== exact);
  const ends = targets.filter(({ exact }, index) => targets[index + 1]?.exact !== exact);
  return [
    { data: { values }, mark: tick, encoding: { x: x(plane), y: y(plane) } },
    ...ends.map((end, index) => targetWord(starts[index] ?? end, end, plane)),
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
    (distance) => distance > 0 && distance < plane.end / 6,
  );
  const word = { vi: "Mục tiêu", en: "Target" }[language];
  const period = chart.periods[atStart ? first : last]?.label[language] ?? "";
  const half = stepOf(plane) / 2;
  const side = crowded ? { baseline: "top", dy: 5 } : { baseline: "bottom", dy: -4 };
  const turned = atStart ? { align: "left", dx: -half } : { align: "right", dx: half };
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

const mostLabels = 12;
const labelFont = { size: labelSize, weight: 600 };

/** A name further from its point than this needs a line that leads to it. */
const mostDrift = 8;

/** Names at the end of each series, moved apart; where there is one series, its values instead. */
function labelMarks(plane: Plane, values: readonly LineValue[]): readonly JsonObject[] {
  const last = new Map(values.map((value) => [value.name, value]));
  if (last.size === 1) return valueLabels(plane, values);
  if (last.size > mostLabels) return [];
  return [...groupBy([...last.values()], ({ period }) => period).values()].flatMap((group) =>
    nameLabels(group, plane),
  );
}

/**
 * Values of a single series above its points, or below them where the target is just above. Where they do not all fit
 * side by side, every second or third has one, the last among them.
 */
function valueLabels(plane: Plane, values: readonly LineValue[]): readonly JsonObject[] {
  const { chart, end } = plane;
  const goals = Object.fromEntries(
    chart.targets.map(({ period, exact }) => [
      chart.periods.find(({ id }) => id === period)?.label[plane.language] ?? period,
      scaled(exact, chart.unit) ?? 0,
    ]),
  );
  const above = `(${JSON.stringify(goals)})[datum.period] - datum.shown`;
  const widest = Math.max(...values.map(({ text }) => textWidth(text, labelFont)));
  const every = Math.ceil((widest + 2) / stepOf(plane));
  const labelled = values.filter((_, index) => (values.length - 1 - index) % every === 0);
  const below = `${above} >= 0 && ${above} < ${end / 8}`;
  const label = (filter: string, side: JsonObject): JsonObject => ({
    data: { values: labelled },
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
  const { chart, language, layout, end } = plane;
  const at = chart.periods.findIndex(({ label }) => label[language] === group[0]?.period);
  const isLast = at === chart.periods.length - 1;
  const room = isLast ? { wide: 190, narrow: 95 }[layout] : stepOf(plane) / 2 - 24;
  // Names that do not fit stand in the table only.
  if (room < 90) return [];
  const pixel = ({ shown }: LineValue): number => height * (1 - (shown ?? 0) / end);
  const set = (items: readonly LineValue[]) => {
    const texts = items.map(({ name, text }) => wrapText(`${name} ${text}`, room, { size: 11 }));
    const lines = Math.max(...texts.map(({ length }) => length));
    const places = spread(items.map(pixel), 13 * lines + 1, height - 6.5 * (lines - 1));
    return items.map((item, index) => ({
      text: texts[index]?.join("\n") ?? "",
      pixel: pixel(item),
      at: places[index] ?? 0,
      // Vega hangs further lines below the first.
      textAt: (places[index] ?? 0) - 6.5 * ((texts[index]?.length ?? 1) - 1),
    }));
  };
  const all = set(group);
  const crowded = all.some((name) => Math.abs(name.at - name.pixel) > 3 * mostDrift);
  const values = crowded && !isLast ? set(outermost(group)) : all;
  const y = (field: string): JsonObject => ({ field, type: "quantitative", scale: null });
  const left = (at + 0.5) * stepOf(plane);
  return [
    {
      data: { values },
      transform: [{ filter: `abs(datum.at - datum.pixel) > ${mostDrift}` }],
      mark: { type: "rule", color: palette.muted, strokeWidth: 0.7, aria: false },
      encoding: { x: { value: left + 5 }, x2: { value: left + 18 }, y: y("pixel"), y2: y2("at") },
    },
    {
      data: { values },
      mark: {
        ...{ type: "text", align: "left", baseline: "middle", fontSize: 11 },
        ...{ lineBreak: "\n", lineHeight: 13, color: palette.ink, aria: false },
      },
      encoding: { x: { value: left + 20 }, y: y("textAt"), text: { field: "text" } },
    },
  ];
}

const y2 = (field: string): JsonObject => ({ field });

/** The highest and the lowest of many values that lie close together; the table has the others. */
function outermost(group: readonly LineValue[]): readonly LineValue[] {
  const sorted = [...group].sort((a, b) => (b.shown ?? 0) - (a.shown ?? 0));
  return [...sorted.slice(0, 1), ...sorted.slice(1).slice(-1)];
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
