import type { Language } from "@tyle/core";
import type { ChartRow } from "../chart/chart.ts";
import type { MeasureUnit } from "../dataset/dataset.ts";
import { scaled } from "../dataset/scaled.ts";
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
 * The axis of the values, from 0. A template cannot write a decimal comma, so that a short scale, whose ticks would
 * have decimals, has no numbers in Vietnamese; the labels have them all.
 */
export const valueAxis = (
  unit: MeasureUnit,
  { end, language }: { readonly end: number; readonly language: Language },
): JsonObject => ({
  type: "value",
  min: 0,
  max: end,
  axisLabel: {
    show: language === "en" || end >= 5,
    formatter: unit === "percent" ? "{value}%" : "{value}",
  },
});

/** A dashed line for a target with its text. */
export function targetLine(
  at: { readonly axis: "xAxis" | "yAxis"; readonly value: number },
  text: string,
): JsonObject {
  const style: Readonly<Record<string, Json>> = { color: "#b45309" };
  return {
    silent: true,
    symbol: "none",
    lineStyle: { ...style, type: "dashed", width: 2 },
    label: { ...style, formatter: text, position: "end" },
    data: [{ [at.axis]: at.value }],
  };
}

/** "Mục tiêu 80%" */
export const targetText = (text: string, language: Language): string =>
  `${{ vi: "Mục tiêu", en: "Target" }[language]} ${text}`;
