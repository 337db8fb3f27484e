import type { PublishedFigure, Target, UnitTree } from "@tyle/core";
import {
  type CellInput,
  createDataset,
  type Dataset,
  fromCount,
  fromFigure,
  fromRange,
} from "@tyle/reporting";
import type { Assessment } from "@tyle/verify";
import type { RunConfig } from "../config/run-config.ts";

/** Names of what is worked out beside the printed figures of an indicator. */
const derived = {
  numerator: { vi: "tử số", en: "numerator" },
  denominator: { vi: "mẫu số", en: "denominator" },
  gap: { vi: "so với mục tiêu", en: "gap to the target" },
  attainment: { vi: "mức hoàn thành mục tiêu", en: "attainment of the target" },
  missing: { vi: "còn thiếu để đạt mục tiêu", en: "missing to the target" },
} as const;

const measureUnits = {
  numerator: "count",
  denominator: "count",
  gap: "points",
  attainment: "percent",
  missing: "count",
} as const;

type DerivedMeasure = keyof typeof derived;

/** What goes into a dataset besides the figures. */
export interface DatasetParts {
  readonly assessment: Assessment;
  readonly targets: readonly Target[];
  readonly obstacles: Dataset["obstacles"];
}

/** Gathers printed figures and what follows from them into one dataset. */
export function buildDataset(
  config: RunConfig,
  units: UnitTree,
  figures: readonly PublishedFigure[],
  { assessment, targets, obstacles }: DatasetParts,
): Dataset {
  const cells = [
    ...figures.map((figure) => printedCell(figure, figures)),
    ...assessment.lists.flatMap(({ rates }) => rates.flatMap(gapCell)),
    ...assessment.wholes.flatMap(wholeCells),
  ];
  const used = new Set(cells.map(({ measure }) => measure));
  const periods = new Map(figures.map(({ period }) => [period.id, period]));
  return createDataset({
    id: "run",
    title: config.title,
    units: units.units,
    periods: [...periods.values()],
    measures: Object.entries(config.indicators).flatMap(([id, { label }]) => [
      { id, label, unit: "percent" as const, decimals: 2, direction: directionOf(id, targets) },
      ...(Object.keys(derived) as DerivedMeasure[])
        .filter((name) => used.has(`${id}/${name}`))
        .map((name) => ({
          id: `${id}/${name}`,
          label: { vi: `${label.vi}: ${derived[name].vi}`, en: `${label.en}: ${derived[name].en}` },
          unit: measureUnits[name],
          decimals: 2,
          direction: "up" as const,
        })),
    ]),
    cells,
    targets: targets.map((target) => ({ target })),
    obstacles,
  });
}

/** What should stay below its target is better the lower it is. */
const directionOf = (id: string, targets: readonly Target[]): "up" | "down" =>
  targets.some(({ indicator, comparator }) => indicator === id && comparator === "<=")
    ? "down"
    : "up";

const place = ({ unit, period, scope, provenance }: PublishedFigure) => ({
  unit,
  period: period.id,
  scope,
  provenance,
});

/** A figure as printed, read like its neighbours of the same list. */
function printedCell(figure: PublishedFigure, all: readonly PublishedFigure[]): CellInput {
  const { indicator, part, period, scope } = figure;
  const siblings = all.filter(
    (other) =>
      other.indicator === indicator &&
      other.part === part &&
      other.period.id === period.id &&
      other.scope === scope,
  );
  const siblingDecimals = Math.max(...siblings.map((other) => other.figure.decimals));
  return {
    ...place(figure),
    measure: part === "rate" ? indicator : `${indicator}/${part}`,
    value: fromFigure(figure.figure, { siblingDecimals }),
  };
}

function gapCell({
  figure,
  readings,
}: Assessment["lists"][number]["rates"][number]): readonly CellInput[] {
  const [first] = readings;
  if (!first?.attainment) return [];
  const value = fromRange(first.attainment.gap.range, {
    unit: "points",
    decimals: first.reading.decimals + 1,
  });
  return [{ ...place(figure), measure: `${figure.indicator}/gap`, value }];
}

function wholeCells(whole: Assessment["wholes"][number]): readonly CellInput[] {
  const { rate, parts, numerator, total, attainment, missing, provenance } = whole;
  const cell = (measure: DerivedMeasure, value: CellInput["value"]): CellInput => ({
    ...place(rate),
    provenance,
    measure: `${rate.indicator}/${measure}`,
    value,
  });
  return [
    ...(parts.length > 1 ? [cell("numerator", fromCount(numerator))] : []),
    ...(total ? [cell("denominator", fromCount(total))] : []),
    ...(attainment
      ? [cell("gap", fromRange(attainment.gap.range, { unit: "points", decimals: 2 }))]
      : []),
    ...(attainment?.attainment
      ? [
          cell(
            "attainment",
            fromRange(attainment.attainment.range, { unit: "percent", decimals: 2 }),
          ),
        ]
      : []),
    ...(missing ? [cell("missing", fromCount(missing))] : []),
  ];
}
