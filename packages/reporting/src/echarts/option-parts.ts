import type { Language } from "@tyle/core";
import type { ChartRow, PeriodLabel } from "../chart/chart.ts";
import type { MeasureUnit } from "../dataset/dataset.ts";
import { scaled } from "../dataset/scaled.ts";
import { textWidth, wrapText } from "../text/text-width.ts";
import { palette } from "../vega-lite/palette.ts";
import { lengthOf, type ValueScale } from "../vega-lite/scale.ts";
import type { Json, JsonObject } from "../vega-lite/vega-lite-spec.ts";

/** A datum with its printed text as its name. What is missing is "-", which ECharts never draws. */
export const datum = (row: ChartRow, unit: MeasureUnit, language: Language): JsonObject => ({
  value: scaled(row.exact, unit) ?? "-",
  name: row.text[language],
  exact: row.exact,
});

/** A label that shows the printed text. */
export const textLabel = (position: string): JsonObject => ({
  show: true,
  position,
  formatter: "{b}",
  fontWeight: 600,
});

/**
 * The axis of the values. A template cannot write a decimal comma, so that a short scale, whose ticks would
 * have decimals, has no numbers in Vietnamese; the labels have them all.
 */
export const valueAxis = (
  unit: MeasureUnit,
  scale: ValueScale,
  language: Language,
): JsonObject => ({
  type: "value",
  min: scale.start,
  max: scale.end,
  axisLabel: {
    show: language === "en" || lengthOf(scale) >= 5,
    formatter: unit === "percent" ? "{value}%" : "{value}",
  },
});

/** A dashed line for a target with its text at the top: the axis of names runs down, so its start is there. */
export const targetLine = (value: number, text: string): JsonObject => ({
  silent: true,
  symbol: "none",
  lineStyle: { color: palette.target, type: "dashed", width: 2 },
  label: { color: palette.target, fontWeight: 600, formatter: text, position: "start" },
  data: [{ xAxis: value }],
});

/** "Mục tiêu 80%" */
export const targetText = (text: string, language: Language): string =>
  `${{ vi: "Mục tiêu", en: "Target" }[language]} ${text}`;

/** Periods along the axis, each with its name in lines that fit side by side. */
export const periodAxis = (periods: readonly PeriodLabel[], language: Language): JsonObject => ({
  type: "category",
  data: periods.map(({ label }) => wrapText(label[language], 62, { size: 12 }).join("\n")),
  axisLabel: { interval: periods.length > mostPeriods ? "auto" : 0 },
  axisTick: { show: false },
  // Below all values, also where some are below 0.
  axisLine: { onZero: false },
});

/** More names of periods than these do not fit side by side. */
const mostPeriods = 12;

/** The room that names at the end of lines need. */
export const nameRoom = (names: readonly string[]): number =>
  Math.ceil(Math.max(...names.map((name) => textWidth(name, { size: 12 })))) + 24;

/** A datum for each period; "-" where there is none, which ECharts does not draw. */
export const placesOf = <Item extends { readonly period: string }>(
  periods: readonly PeriodLabel[],
  items: readonly Item[],
  toDatum: (item: Item) => JsonObject,
): readonly Json[] =>
  periods.map(({ id }) => {
    const item = items.find(({ period }) => period === id);
    return item ? toDatum(item) : "-";
  });
