import { compare, type Scope, toRational } from "@tyle/core";
import type { Dataset } from "../dataset/dataset.ts";
import { rankCells } from "../dataset/rank-cells.ts";
import type { RankedRow, SnapshotFrame } from "./chart.ts";
import {
  type ChartWords,
  find,
  frame,
  placeWords,
  selectCells,
  targetIn,
  toRows,
} from "./chart-rows.ts";

/** What is compared. Period and scope are required: nothing else can share one ranking. */
export interface SnapshotOptions extends ChartWords {
  readonly measure: string;
  readonly period: string;
  readonly scope: Scope;
  /** Only these units; all by default. */
  readonly units?: readonly string[];
}

/** The values of all units in one period and one scope, the best first, what is missing last. */
export function snapshot(dataset: Dataset, options: SnapshotOptions): SnapshotFrame {
  const measure = find(dataset.measures, options.measure);
  const period = find(dataset.periods, options.period);
  const cells = selectCells(dataset, { ...options, periods: [period.id] });
  const ranks = rankCells(cells, measure.direction);
  const rows = toRows(dataset, cells).map((row, index) => ({ ...row, rank: ranks[index] ?? null }));
  return {
    ...frame(options, measure, placeWords(period.label, options.scope)),
    period: period.label,
    scope: options.scope,
    direction: measure.direction,
    rows: rows.sort(byValue(measure.direction === "up" ? -1 : 1)),
    target: targetIn(dataset, measure.id, period),
  };
}

/** Orders by exact value, or by the lower end where only a range is known. What is missing comes last. */
const byValue =
  (sign: 1 | -1) =>
  (a: RankedRow, b: RankedRow): number => {
    const [left, right] = [a.exact ?? a.loExact, b.exact ?? b.loExact];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || byId(a, b);
    }
    return sign * compare(toRational(left), toRational(right)) || byId(a, b);
  };

const byId = (a: RankedRow, b: RankedRow): number =>
  a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
