import type { BulletChart } from "../chart/chart.ts";
import type { MeasureUnit } from "../dataset/dataset.ts";
import { scaled } from "../dataset/scaled.ts";
import { palette } from "./palette.ts";
import { type ValueScale, valueScale } from "./scale.ts";
import {
  type ChartLayout,
  nameAxis,
  numberAxis,
  type SpecOptions,
  toValue,
} from "./spec-values.ts";
import type { JsonObject } from "./vega-lite-spec.ts";

const width = { wide: 360, narrow: 230 } as const;

/** A track for each unit with bar, range and target; numbers stand in their own column, clear of the target. */
export function bulletSpec(chart: BulletChart, { language, layout }: SpecOptions): JsonObject {
  const { rows, target, unit } = chart;
  const goal = target ? scaled(target.exact, unit) : null;
  const ends = rows.flatMap(({ exact, loExact, hiExact }) =>
    [exact, loExact, hiExact].map((one) => scaled(one, unit)),
  );
  const scale = valueScale([goal, ...ends], unit);
  const plane = { unit, scale, goal, layout };
  return {
    data: { values: rows.map((row) => ({ ...toValue(row, unit, language), ...scale, goal })) },
    width: width[layout],
    height: { step: layout === "narrow" ? 38 : 30 },
    layer: [
      ...trackMarks(plane),
      ...wordMarks(plane),
      ...(target && goal !== null
        ? [goalWord(goal, `${{ vi: "Mục tiêu", en: "Target" }[language]} ${target.text[language]}`)]
        : []),
    ],
  };
}

/** What the layers of a bullet chart share. */
interface Plane {
  readonly unit: MeasureUnit;
  readonly scale: ValueScale;
  readonly goal: number | null;
  readonly layout: ChartLayout;
}

const y = ({ layout }: Plane): JsonObject => ({
  field: "label",
  type: "nominal",
  sort: null,
  axis: layout === "narrow" ? null : nameAxis,
});

const x = ({ unit, scale }: Plane, field: string): JsonObject => ({
  ...{ field, type: "quantitative", scale: { domain: [scale.start, scale.end] } },
  axis: { ...numberAxis(unit), grid: false },
});

/** On telephones names stand above the tracks, which give way. */
const shiftOf = ({ layout }: Plane): JsonObject => (layout === "narrow" ? { yOffset: 8 } : {});

/** Track, bar, the range of a rounded figure, and the target. */
function trackMarks(plane: Plane): readonly JsonObject[] {
  const shift = shiftOf(plane);
  const quiet = { aria: false, ...shift };
  const tick = { type: "tick", orient: "vertical", size: 22, thickness: 3, opacity: 1 };
  return [
    {
      mark: { type: "bar", height: 18, color: palette.grid, ...quiet },
      encoding: { y: y(plane), x: x(plane, "start"), x2: { field: "end" } },
    },
    {
      mark: { type: "bar", height: 9, color: palette.value, ...shift },
      encoding: { y: y(plane), x: x(plane, "shown"), description: { field: "description" } },
    },
    {
      transform: [{ filter: "datum.lo !== null && datum.hi !== null && datum.lo < datum.hi" }],
      mark: { type: "rule", color: palette.range, strokeWidth: 2, ...quiet },
      encoding: { y: y(plane), x: x(plane, "lo"), x2: { field: "hi" } },
    },
    ...(plane.goal === null
      ? []
      : [
          {
            mark: { ...tick, color: palette.target, ...quiet },
            encoding: { y: y(plane), x: x(plane, "goal") },
          },
        ]),
  ];
}

/** The numbers, and on telephones the names. */
function wordMarks(plane: Plane): readonly JsonObject[] {
  const { layout } = plane;
  const word = { type: "text", align: "left" };
  const number = {
    mark: { ...word, color: palette.ink, fontWeight: 600, aria: false, ...shiftOf(plane) },
    encoding: { y: y(plane), x: { value: width[layout] + 10 }, text: { field: "text" } },
  };
  const name = {
    mark: { ...word, baseline: "bottom", dy: -4, color: palette.ink, aria: false },
    encoding: { y: y(plane), x: { value: 0 }, text: { field: "name" } },
  };
  return layout === "narrow" ? [number, name] : [number];
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
