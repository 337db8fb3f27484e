import { groupBy } from "@tyle/core";
import { scaled } from "../dataset/scaled.ts";
import { textWidth, wrapText } from "../text/text-width.ts";
import { palette } from "./palette.ts";
import { lengthOf, placeOn, spread } from "./scale.ts";
import { labelSize } from "./spec-values.ts";
import { height, type LineValue, type Plane, stepOf, x, y } from "./trend-plane.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

const mostLabels = 12;
const labelFont = { size: labelSize, weight: 600 };

/** A name further from its point than this needs a line that leads to it. */
const mostDrift = 8;

/** Names at the end of each series, moved apart; where there is one series, its values instead. */
export function labelMarks(plane: Plane, values: readonly LineValue[]): readonly JsonObject[] {
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
  const { chart, scale } = plane;
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
  const below = `${above} >= 0 && ${above} < ${lengthOf(scale) / 8}`;
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
  const { chart, language, layout, scale } = plane;
  const at = chart.periods.findIndex(({ label }) => label[language] === group[0]?.period);
  const isLast = at === chart.periods.length - 1;
  const room = isLast ? { wide: 190, narrow: 95 }[layout] : stepOf(plane) / 2 - 24;
  // Names that do not fit stand in the table only.
  if (room < 90) return [];
  const pixel = ({ shown }: LineValue): number => height * (1 - placeOn(scale, shown ?? 0));
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
