import type { BulletChart } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { palette } from "./palette.ts";
import { scaleEnd } from "./scale.ts";
import { nameAxis, numberAxis, type SpecOptions, toValue } from "./spec-values.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

const width = { wide: 360, narrow: 230 } as const;

/** A track for each unit with bar, range and target; numbers stand in their own column, clear of the target. */
export function bulletSpec(chart: BulletChart, { language, layout }: SpecOptions): JsonObject {
  const { rows, target, unit } = chart;
  const narrow = layout === "narrow";
  const goal = target ? scaled(target.exact, unit) : null;
  const end = scaleEnd(
    [goal, ...rows.flatMap(({ exact, hiExact }) => [scaled(exact, unit), scaled(hiExact, unit)])],
    unit,
  );
  const values = rows.map((row) => ({ ...toValue(row, unit, language), end, goal }));
  const y: JsonObject = {
    field: "label",
    type: "nominal",
    sort: null,
    axis: narrow ? null : nameAxis,
  };
  const x = (field: string): JsonObject => ({
    ...{ field, type: "quantitative", scale: { domain: [0, end] } },
    axis: { ...numberAxis(unit), grid: false },
  });
  const shift = narrow ? { yOffset: 8 } : {};
  const quiet = { aria: false, ...shift };
  return {
    data: { values },
    width: width[layout],
    height: { step: narrow ? 38 : 30 },
    layer: [
      {
        mark: { type: "bar", height: 18, color: palette.grid, ...quiet },
        encoding: { y, x: x("end") },
      },
      {
        mark: { type: "bar", height: 9, color: palette.value, ...shift },
        encoding: { y, x: x("shown"), description: { field: "description" } },
      },
      {
        transform: [{ filter: "datum.lo !== null && datum.hi !== null && datum.lo < datum.hi" }],
        mark: { type: "rule", color: palette.range, strokeWidth: 2, ...quiet },
        encoding: { y, x: x("lo"), x2: { field: "hi" } },
      },
      ...(goal === null
        ? []
        : [
            {
              mark: {
                type: "tick",
                orient: "vertical",
                size: 22,
                thickness: 3,
                opacity: 1,
                color: palette.target,
                ...quiet,
              },
              encoding: { y, x: x("goal") },
            },
          ]),
      {
        mark: { type: "text", align: "left", color: palette.ink, fontWeight: 600, ...quiet },
        encoding: { y, x: { value: width[layout] + 10 }, text: { field: "text" } },
      },
      ...(narrow
        ? [
            {
              mark: {
                type: "text",
                align: "left",
                baseline: "bottom",
                dy: -4,
                color: palette.ink,
                aria: false,
              },
              encoding: { y, x: { value: 0 }, text: { field: "name" } },
            },
          ]
        : []),
      ...(target && goal !== null
        ? [goalWord(goal, `${{ vi: "Mục tiêu", en: "Target" }[language]} ${target.text[language]}`)]
        : []),
    ],
  };
}

const goalWord = (goal: number, text: string): JsonObject => ({
  data: { values: [{}] },
  mark: {
    type: "text",
    color: palette.target,
    fontWeight: 600,
    baseline: "bottom",
    dy: -4,
    aria: false,
  },
  encoding: { x: { datum: goal, type: "quantitative" }, y: { value: 0 }, text: { value: text } },
});
