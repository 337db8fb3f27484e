import type { Language } from "@tyle/core";
import type { ChartRow } from "../chart/chart.ts";
import type { MeasureUnit } from "../dataset/dataset.ts";
import { scaled } from "../dataset/scaled.ts";
import { wrapText } from "../text/text-width.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

/** How a chart is laid out: for pages, or for telephones. */
export type ChartLayout = "wide" | "narrow";

/** What a specification is made for. */
export interface SpecOptions {
  readonly language: Language;
  readonly layout: ChartLayout;
}

/** The size of labels in pixels. */
export const labelSize = 12;

const widestLabel = 220;

/** Breaks a long name into lines that fit beside a chart. */
export const wrapName = (name: string): readonly string[] =>
  wrapText(name, widestLabel, { size: labelSize });

/** A row as a datum: what is drawn, what is written, and what is said of it. */
export function toValue(row: ChartRow, unit: MeasureUnit, language: Language) {
  const name = row.label[language];
  const [shown, lo, hi] = [row.exact, row.loExact, row.hiExact].map(
    (end) => scaled(end, unit) ?? null,
  );
  return {
    unit: row.unit,
    name,
    label: wrapName(name).join("\n"),
    shown: shown ?? null,
    lo: lo ?? null,
    hi: hi ?? null,
    labelAt: hi ?? shown ?? 0,
    exact: row.exact,
    text: row.text[language],
    description: `${name}: ${row.text[language]}`,
  } satisfies JsonObject;
}

/** The same with its period, for charts over time. */
export function toPeriodValue(row: ChartRow, unit: MeasureUnit, language: Language) {
  const period = row.periodLabel[language];
  return {
    ...toValue(row, unit, language),
    period,
    description: `${row.label[language]}, ${period}: ${row.text[language]}`,
  } satisfies JsonObject;
}

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten: where a scale may end. */
export function niceEnd(highest: number): number {
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= highest) ?? 10;
  return factor * power;
}

/** Where a scale that starts at 0 ends: at 100 % for shares that come near it, else just above the values. */
export function scaleEnd(values: readonly (number | null)[], unit: MeasureUnit): number {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  return unit === "percent" && highest > 50 && highest <= 100 ? 100 : niceEnd(highest);
}

/** Numbers on an axis: percents carry their sign. */
export const numberAxis = (unit: MeasureUnit): JsonObject => ({
  title: null,
  tickCount: 5,
  ...(unit === "percent" ? { labelExpr: "datum.label + '%'" } : {}),
});

/** Names on an axis, in the lines that `wrapName` made. */
export const nameAxis: JsonObject = {
  title: null,
  grid: false,
  labelExpr: "split(datum.label, '\\n')",
  labelLimit: 0,
};

/**
 * Moves positions apart so that labels of one height do not cover each other, keeping their order.
 *
 * @example
 * spread([10, 12, 40], 14, 60) // [10, 24, 40]
 */
export function spread(positions: readonly number[], gap: number, end: number): readonly number[] {
  const order = positions
    .map((_, index) => index)
    .sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = [...positions];
  let free = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    const place = Math.max(placed[index] ?? 0, free);
    placed[index] = place;
    free = place + gap;
  }
  let limit = end;
  for (const index of order.reverse()) {
    const place = Math.min(placed[index] ?? 0, limit);
    placed[index] = place;
    limit = place - gap;
  }
  return placed;
}
