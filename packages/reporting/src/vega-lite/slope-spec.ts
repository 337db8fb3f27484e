import type { ChangeDirection, SlopeChart } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { palette } from "./palette.ts";
import { scaleEnd, spread } from "./scale.ts";
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
  const { periods, unit } = chart;
  // What is known as a range only has no one place; its numbers stand in the table.
  const pairs = chart.pairs.filter(
    ({ first, last }) => first.exact !== null && last.exact !== null,
  );
  const height = Math.max(240, pairs.length * (labelSize + 4));
  const ends = pairs.map(
    ({ first, last }) => [scaled(first.exact, unit) ?? 0, scaled(last.exact, unit) ?? 0] as const,
  );
  const end = scaleEnd(ends.flat(), unit);
  const pixel = (value: number): number => height * (1 - value / end);
  const gap = labelSize + 3;
  const left = spread(
    ends.map(([from]) => pixel(from)),
    gap,
    height,
  );
  const right = spread(
    ends.map(([, to]) => pixel(to)),
    gap,
    height,
  );
  const values = pairs.map(({ label, first, last, change }, index) => ({
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
  const color = { field: "color", type: "nominal", scale: null };
  const text = (align: string): JsonObject => ({
    type: "text",
    align,
    color: palette.ink,
    aria: false,
  });
  return {
    data: { values },
    width: width[layout],
    height,
    layer: [
      ...directions(pairs.map(({ change }) => change.direction)).map((direction) => ({
        transform: [{ filter: `datum.change === '${direction}'` }],
        mark: { type: "rule", strokeWidth: 2, strokeDash: looks[direction].dash },
        encoding: {
          x: x(0),
          x2: x(width[layout]),
          y: y("from"),
          y2: { field: "to" },
          color,
          description: { field: "description" },
        },
      })),
      {
        mark: { type: "point", filled: true, size: 36, opacity: 1, aria: false },
        encoding: { x: x(0), y: y("from"), color },
      },
      ...directions(pairs.map(({ change }) => change.direction)).map((direction) => ({
        transform: [{ filter: `datum.change === '${direction}'` }],
        mark: {
          type: "point",
          filled: true,
          size: 56,
          opacity: 1,
          aria: false,
          shape: arrows[direction],
        },
        encoding: { x: x(width[layout]), y: y("to"), color },
      })),
      leader([-5, -lead], ["from", "leftAt"]),
      leader([width[layout] + 6, width[layout] + lead], ["to", "rightAt"]),
      {
        mark: { ...text("right"), dx: -lead - 3 },
        encoding: { x: x(0), y: y("leftAt"), text: { field: "leftText" } },
      },
      {
        mark: { ...text("left"), dx: lead + 3 },
        encoding: { x: x(width[layout]), y: y("rightAt"), text: { field: "rightText" } },
      },
      ...periods.map(({ label }, index) => ({
        data: { values: [{}] },
        mark: {
          ...text(index === 0 ? "right" : "left"),
          baseline: "bottom",
          dy: -12,
          fontWeight: 600,
        },
        encoding: {
          x: x(index === 0 ? 0 : width[layout]),
          y: { value: 0 },
          text: { value: label[language] },
        },
      })),
    ],
  };
}

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

const directions = (all: readonly ChangeDirection[]): readonly ChangeDirection[] => [
  ...new Set(all),
];
