import type { ChangeDirection, SlopeChart } from "../chart/chart.ts";
import type { MeasureUnit } from "../dataset/dataset.ts";
import { scaled } from "../dataset/scaled.ts";
import { palette } from "./palette.ts";
import { placeOn, spread, valueScale } from "./scale.ts";
import { labelSize, type SpecOptions } from "./spec-values.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

const width = { wide: 250, narrow: 110 } as const;

/** The room of the lines that lead to the names. */
const lead = 22;

/** Direction is told by colour, by the dashes of the line, and by the arrow at its end. */
const looks: Readonly<
  Record<ChangeDirection, { readonly color: string; readonly dash: readonly number[] }>
> = {
  up: { color: palette.value, dash: [1, 0] },
  down: { color: palette.target, dash: [6, 3] },
  none: { color: palette.muted, dash: [1, 0] },
  uncertain: { color: palette.muted, dash: [2, 3] },
};

/** A line for each unit from one period to the other, names on the left, values and changes on the right. */
export function slopeSpec(chart: SlopeChart, { language, layout }: SpecOptions): JsonObject {
  // What is known as a range only has no one place; its numbers stand in the table.
  const pairs = chart.pairs.filter(
    ({ first, last }) => first.exact !== null && last.exact !== null,
  );
  const height = Math.max(240, pairs.length * (labelSize + 4));
  const right = width[layout];
  const directions = [...new Set(pairs.map(({ change }) => change.direction))];
  return {
    data: { values: toValues(pairs, { unit: chart.unit, height, language, layout }) },
    width: right,
    height,
    layer: [
      ...directions.map((direction) => lineMark(direction, right)),
      {
        mark: { type: "point", filled: true, size: 36, opacity: 1, aria: false },
        encoding: { x: x(0), y: y("from"), color },
      },
      ...directions.map((direction) => arrowMark(direction, right)),
      leader([-5, -lead], ["from", "leftAt"]),
      leader([right + 6, right + lead], ["to", "rightAt"]),
      {
        mark: { ...text("right"), dx: -lead - 3 },
        encoding: { x: x(0), y: y("leftAt"), text: { field: "leftText" } },
      },
      {
        mark: { ...text("left"), dx: lead + 3 },
        encoding: { x: x(right), y: y("rightAt"), text: { field: "rightText" } },
      },
      ...chart.periods.map(({ label }, index) =>
        index === 0 ? head(label[language], "right", 0) : head(label[language], "left", right),
      ),
    ],
  };
}

/** What places and words of a slope depend on. */
interface Plane extends SpecOptions {
  readonly unit: MeasureUnit;
  readonly height: number;
}

/** The ends of each line in pixels, and the texts beside them, moved apart. */
function toValues(
  pairs: SlopeChart["pairs"],
  { unit, height, language, layout }: Plane,
): readonly JsonObject[] {
  const ends = pairs.map(
    ({ first, last }) => [scaled(first.exact, unit) ?? 0, scaled(last.exact, unit) ?? 0] as const,
  );
  const scale = valueScale(ends.flat(), unit);
  const pixel = (value: number): number => height * (1 - placeOn(scale, value));
  const apart = (places: readonly number[]) => spread(places, labelSize + 3, height);
  const left = apart(ends.map(([from]) => pixel(from)));
  const right = apart(ends.map(([, to]) => pixel(to)));
  return pairs.map(({ label, first, last, change }, index) => ({
    name: label[language],
    from: pixel(ends[index]?.[0] ?? 0),
    to: pixel(ends[index]?.[1] ?? 0),
    leftAt: left[index] ?? 0,
    rightAt: right[index] ?? 0,
    leftText: `${label[language]}  ${first.text[language]}`,
    // On telephones there is room for names on one side only.
    rightText:
      layout === "narrow" ? last.text[language] : `${last.text[language]}  ${label[language]}`,
    change: change.direction,
    color: looks[change.direction].color,
    description: `${label[language]}: ${first.text[language]}, ${last.text[language]}`,
  }));
}

const color = { field: "color", type: "nominal", scale: null };

const goesTo = (direction: ChangeDirection): JsonObject => ({
  filter: `datum.change === '${direction}'`,
});

const lineMark = (direction: ChangeDirection, right: number): JsonObject => ({
  transform: [goesTo(direction)],
  mark: { type: "rule", strokeWidth: 2, strokeDash: looks[direction].dash },
  encoding: {
    x: x(0),
    x2: x(right),
    y: y("from"),
    y2: { field: "to" },
    color,
    description: { field: "description" },
  },
});

const arrowMark = (direction: ChangeDirection, right: number): JsonObject => ({
  transform: [goesTo(direction)],
  mark: {
    ...{ type: "point", filled: true, size: 56, opacity: 1, aria: false },
    shape: arrows[direction],
  },
  encoding: { x: x(right), y: y("to"), color },
});

const text = (align: string): JsonObject => ({
  ...{ type: "text", align, color: palette.ink, aria: false },
});

/** The name of a period above its ends of the lines. */
const head = (name: string, align: string, at: number): JsonObject => ({
  data: { values: [{}] },
  mark: { ...text(align), baseline: "bottom", dy: -12, fontWeight: 600 },
  encoding: { x: x(at), y: { value: 0 }, text: { value: name } },
});

/** Leads from an end of a line to its name, which may have had to give way to others. */
const leader = (
  [from, to]: readonly [number, number],
  [end, name]: readonly [string, string],
): JsonObject => ({
  transform: [{ filter: `abs(datum.${end} - datum.${name}) > 4` }],
  mark: { type: "rule", color: palette.muted, strokeWidth: 0.7, aria: false },
  encoding: { x: x(from), x2: x(to), y: y(end), y2: { field: name } },
});

const x = (at: number): JsonObject => ({ value: at });

const y = (field: string): JsonObject => ({
  ...{ field, type: "quantitative", scale: null, axis: null },
});

const arrows: Readonly<Record<ChangeDirection, string>> = {
  up: "triangle-up",
  down: "triangle-down",
  none: "circle",
  uncertain: "circle",
};
