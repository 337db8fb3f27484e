import type { Language } from "@tyle/core";
import type { ChartTarget, RankedChart } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { textWidth } from "../text/text-width.ts";
import { palette } from "./palette.ts";
import { valueScale } from "./scale.ts";
import { type ChartLayout, labelSize, type SpecOptions, toValue, wrapName } from "./spec-values.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

const panelWidth = {
  wide: { overview: 220, detail: 260, whole: 460 },
  narrow: { overview: 280, detail: 230, whole: 230 },
} as const;

/** The data and the panels of a ranking. */
export function rankedSpec(chart: RankedChart, { language, layout }: SpecOptions): JsonObject {
  const data = {
    values: chart.rows.map((row) =>
      clearOfTarget(toValue(row, chart.unit, language), { chart, layout }),
    ),
  };
  const of = { chart, language, layout };
  if (chart.zoomTo === null) return { data, ...panel({ ...of, part: "whole" }) };
  const panels = [panel({ ...of, part: "overview" }), panel({ ...of, part: "detail" })];
  return layout === "narrow" ? { data, vconcat: panels } : { data, hconcat: panels };
}

/** A label that would lie on the line of the target stands behind it. */
function clearOfTarget(
  value: ReturnType<typeof toValue>,
  { chart, layout }: { readonly chart: RankedChart; readonly layout: ChartLayout },
) {
  const { target, unit, zoomTo, rows } = chart;
  const goal = target && zoomTo === null ? scaled(target.exact, unit) : null;
  if (goal === null || value.labelAt >= goal) return value;
  const { end } = valueScale([goal, ...rows.map(({ hiExact }) => scaled(hiExact, unit))], unit);
  const pixels = textWidth(value.text, { size: labelSize, weight: 600 }) + 8;
  const room = (pixels / panelWidth[layout].whole) * end;
  return value.labelAt + room < goal ? value : { ...value, labelAt: goal };
}

interface Panel extends SpecOptions {
  readonly chart: RankedChart;
  readonly part: "overview" | "detail" | "whole";
}

/** One set of bars with its scale. The overview has no labels beside the bars, since the detail has them. */
function panel(of: Panel): JsonObject {
  const { chart, language, layout, part } = of;
  const labelled = part !== "overview";
  const showsTarget = part !== "detail" && chart.target !== null;
  return {
    ...(part === "whole" ? {} : { title: panelTitle(of) }),
    width: panelWidth[layout][part],
    height: { step: rowStep(of) },
    layer: [
      bars(of),
      ...(labelled ? [ranges(of), ...(layout === "narrow" ? [names(of)] : []), values(of)] : []),
      ...(showsTarget && chart.target ? targetLine(chart.target, chart, language) : []),
    ],
  };
}

/** Both stand on one line: Vega counts the word for the target, 17 pixels high, to the overview. */
function panelTitle({ chart, language, part }: Panel): JsonObject {
  const words = panelWords[language];
  const text =
    part === "overview"
      ? words.overview
      : chart.target
        ? `${words.detail} (${words.targetOutside})`
        : words.detail;
  return {
    text,
    fontSize: labelSize,
    frame: "group",
    anchor: "start",
    offset: part === "overview" ? 7 : 24,
  };
}

const panelWords = {
  vi: { overview: "Toàn thang đo", detail: "Phóng to", targetOutside: "mục tiêu nằm ngoài khung" },
  en: { overview: "Full scale", detail: "Enlarged", targetOutside: "the target lies outside" },
} as const;

/** Long lists are set tighter; on telephones the names stand above the bars. */
function rowStep({ chart, layout, part }: Panel): number {
  const count = chart.rows.length;
  if (layout === "narrow") return part === "overview" ? Math.max(2, Math.min(9, 120 / count)) : 36;
  const lines = Math.max(...chart.rows.map(({ label }) => wrapName(label.vi).length));
  return (count > 40 ? 18 : 26) + (lines - 1) * 14;
}

const y = ({ layout, part }: Panel): JsonObject => ({
  field: "label",
  type: "nominal",
  // The rows are in order already.
  sort: null,
  axis:
    layout === "narrow" || part === "detail"
      ? null
      : { title: null, labelExpr: "split(datum.label, '\\n')", labelLimit: 0 },
});

function x({ chart, part }: Panel, field = "shown"): JsonObject {
  const percent = chart.unit === "percent";
  const ends = [...chart.rows.flatMap(({ value, hi }) => [value ?? 0, hi ?? 0])];
  const highest = Math.max(...ends, part === "detail" ? 0 : (chart.target?.value ?? 0));
  const lowest = Math.min(0, ...chart.rows.flatMap(({ value, lo }) => [value ?? 0, lo ?? 0]));
  const scale = percent ? 100 : 1;
  const whole = lowest === 0 && percent && part !== "detail" && highest <= 1;
  return {
    field,
    type: "quantitative",
    title: null,
    // Bars start at 0, to either side of it.
    scale: { domain: [lowest * scale, whole ? 100 : highest * scale], nice: !whole },
    axis: { tickCount: 5, ...(percent ? { labelExpr: "datum.label + '%'" } : {}) },
  };
}

/** On telephones the bar leaves room above itself for the name. */
const barBox = ({ layout, part }: Panel): JsonObject =>
  layout === "narrow" && part !== "overview"
    ? { height: 12, yOffset: 8 }
    : { height: { band: 0.66 } };

const bars = (of: Panel): JsonObject => ({
  mark: { type: "bar", color: palette.value, ...barBox(of) },
  encoding: { y: y(of), x: x(of), description: { field: "description" } },
});

/** Where a rounded figure may lie. */
const ranges = (of: Panel): JsonObject => ({
  transform: [{ filter: "datum.lo !== null && datum.hi !== null && datum.lo < datum.hi" }],
  mark: {
    type: "rule",
    color: palette.range,
    strokeWidth: 2,
    aria: false,
    ...(of.layout === "narrow" ? { yOffset: 8 } : {}),
  },
  encoding: { y: y(of), x: x(of, "lo"), x2: { field: "hi" } },
});

const values = (of: Panel): JsonObject => ({
  mark: {
    type: "text",
    align: "left",
    dx: 6,
    color: palette.ink,
    fontWeight: 600,
    aria: false,
    ...(of.layout === "narrow" ? { yOffset: 8 } : {}),
  },
  encoding: { y: y(of), x: x(of, "labelAt"), text: { field: "text" } },
});

const names = (of: Panel): JsonObject => ({
  mark: {
    type: "text",
    align: "left",
    baseline: "bottom",
    dy: -2,
    color: palette.ink,
    aria: false,
  },
  encoding: { y: y(of), x: { value: 0 }, text: { field: "name" } },
});

function targetLine(
  target: ChartTarget,
  chart: RankedChart,
  language: Language,
): readonly JsonObject[] {
  const words = { vi: "Mục tiêu", en: "Target" }[language];
  const at = { datum: scaled(target.exact, chart.unit), type: "quantitative" };
  // Without data of its own the layer would be drawn once for each row.
  const data = { values: [{}] };
  return [
    {
      data,
      mark: {
        type: "rule",
        color: palette.target,
        strokeWidth: 2,
        strokeDash: [6, 3],
        aria: false,
      },
      encoding: { x: at },
    },
    {
      data,
      mark: {
        type: "text",
        color: palette.target,
        fontWeight: 600,
        baseline: "bottom",
        dy: -4,
        aria: false,
      },
      encoding: { x: at, y: { value: 0 }, text: { value: `${words} ${target.text[language]}` } },
    },
  ];
}
