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
    // Beside a bar that runs to the left, clear of it and of its name.
    labelAt: Math.max(0, hi ?? shown ?? 0),
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
