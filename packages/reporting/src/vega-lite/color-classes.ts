import { compare, toRational } from "@tyle/core";
import { exactDecimals, valueText } from "../dataset/cell-text.ts";
import type { MeasureUnit } from "../dataset/dataset.ts";
import type { SpecOptions } from "./spec-values.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

/** From pale to dark. They are no colours of the page, so they stay as they are in dark mode, with the text on them. */
const sequence = ["#e3eef9", "#b9d5ee", "#86b5dd", "#4d8fc7", "#1f66a8", "#0b3f73"] as const;
const darkText = "#10151c";
const lightText = "#fdfeff";

/** Classes of colour: where each ends, what it is called, and which colours it has. */
export interface ColorClasses {
  readonly labels: readonly string[];
  classOf(exact: string | null): { readonly label: string; readonly ink: string };
  /** The colour channel with its legend. */
  readonly encoding: JsonObject;
  readonly colors: readonly string[];
}

/** Makes the classes between thresholds; a value at an end belongs to the class above. */
export function colorClasses(
  thresholds: readonly string[],
  { unit, language, layout }: SpecOptions & { readonly unit: MeasureUnit },
): ColorClasses {
  const ends = thresholds.map(toRational);
  const texts = ends.map((end) => {
    const decimals = exactDecimals(end, unit);
    return valueText(end, { unit, decimals })[language];
  });
  const { below, from } = {
    vi: { below: "dưới", from: "từ" },
    en: { below: "below", from: "from" },
  }[language];
  const labels = [
    `${below} ${texts[0] ?? ""}`,
    ...texts
      .slice(1)
      .map(
        (text, index) =>
          `${from} ${texts[index]} ${below === "dưới" ? "đến dưới" : "to below"} ${text}`,
      ),
    `${from} ${texts.at(-1) ?? ""}`,
  ];
  const colors = labels.map((_, index) => colorAt(index, labels.length));
  return {
    labels,
    colors,
    classOf(exact) {
      const value = exact === null ? null : toRational(exact);
      const index = value === null ? 0 : ends.filter((end) => compare(value, end) >= 0).length;
      const dark = index > (labels.length - 1) / 2;
      return { label: labels[index] ?? "", ink: dark ? lightText : darkText };
    },
    encoding: {
      field: "class",
      type: "nominal",
      scale: { domain: labels, range: colors },
      legend: {
        title: null,
        orient: "top",
        columns: layout === "narrow" ? 2 : 3,
        labelLimit: 0,
        symbolType: "square",
        symbolSize: 160,
        symbolStrokeWidth: 0,
        aria: false,
      },
    },
  };
}

const colorAt = (index: number, count: number): string =>
  sequence[Math.round((index * (sequence.length - 1)) / Math.max(1, count - 1))] ?? sequence[0];
