import { compare, type Scope, type Text, TyleError, toRational } from "@tyle/core";
import type { DataCell, Dataset, DataTarget, MeasureDimension } from "../dataset/dataset.ts";
import { rankCells } from "../dataset/rank-cells.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import type { RankedChart, RankedRow } from "./chart.ts";

/** What is ranked, and what is said about it. Period and scope are required: nothing else can share one ranking. */
export interface RankedChartOptions {
  readonly measure: string;
  readonly period: string;
  readonly scope: Scope;
  /** Only these units; all by default. */
  readonly units?: readonly string[];
  /** The finding, as a sentence. */
  readonly title: Text;
  readonly subtitle?: Text;
  readonly notes?: readonly Text[];
  readonly source?: Text;
  /** `auto` adds a panel that enlarges the values where they are tiny beside the target. */
  readonly zoom?: "auto" | "none";
}

/**
 * Ranks the units of a dataset by one measure in one period and one scope, the best first, what is missing last.
 *
 * @throws {TyleError} `argument/invalid` when there is nothing to rank.
 */
export function rankedChart(dataset: Dataset, options: RankedChartOptions): RankedChart {
  const measure = find(dataset.measures, options.measure);
  const period = find(dataset.periods, options.period);
  const cells = dataset.cells.filter(
    (cell) =>
      cell.measure === measure.id &&
      cell.period === period.id &&
      cell.scope === options.scope &&
      (options.units?.includes(cell.unit) ?? true),
  );
  if (cells.length === 0) throw nothingToRank(options);
  const target =
    dataset.targets.find((candidate) => isInForce(candidate, measure.id, period)) ?? null;
  const rows = toRows(dataset, cells, measure);
  const scope = scopeLabels[options.scope];
  return {
    kind: "ranked",
    title: options.title,
    subtitle: options.subtitle ?? {
      vi: `${measure.label.vi}, ${lowerFirst(period.label.vi)} (${scope.vi})`,
      en: `${measure.label.en}, ${period.label.en} (${scope.en})`,
    },
    notes: options.notes ?? [],
    source: options.source ?? null,
    measure: measure.label,
    unit: measure.unit,
    period: period.label,
    scope: options.scope,
    rows,
    target: target && {
      value: target.value,
      exact: target.exact,
      text: target.text,
      comparator: target.comparator,
    },
    zoomTo: options.zoom === "none" ? null : zoomEnd(rows, target),
  };
}

function find<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((candidate) => candidate.id === id);
  if (item) return item;
  throw new TyleError("argument/invalid", {
    en: `"${id}" is not in the dataset. Known: ${items.map((known) => known.id).join(", ")}.`,
    vi: `"${id}" không có trong tập dữ liệu. Hiện có: ${items.map((known) => known.id).join(", ")}.`,
  });
}

const nothingToRank = ({ measure, period, scope }: RankedChartOptions): TyleError =>
  new TyleError("argument/invalid", {
    en: `The dataset has no cell of ${measure} for ${period} with the scope "${scope}".`,
    vi: `Tập dữ liệu không có ô nào của ${measure}, kỳ ${period}, phạm vi "${scope}".`,
  });

/** A target without dates is always in force. */
const isInForce = (
  { measure, from, until }: DataTarget,
  id: string,
  period: { readonly from: string; readonly until: string },
): boolean =>
  measure === id &&
  (from === null || from < period.until) &&
  (until === null || until >= period.until);

function toRows(
  dataset: Dataset,
  cells: readonly DataCell[],
  { direction }: MeasureDimension,
): readonly RankedRow[] {
  const labels = new Map(dataset.units.map(({ id, label }) => [id, label]));
  const ranks = rankCells(cells, direction);
  const rows = cells.map(
    (cell, index): RankedRow => ({
      unit: cell.unit,
      label: labels.get(cell.unit) ?? { vi: cell.unit, en: cell.unit },
      value: cell.value,
      exact: cell.exact,
      text: cell.text,
      lo: cell.lo,
      hi: cell.hi,
      loExact: cell.loExact,
      hiExact: cell.hiExact,
      ends: cell.ends,
      rank: ranks[index] ?? null,
      missing: cell.missing,
    }),
  );
  return withoutTwins(rows, dataset).sort(byValue(direction === "up" ? -1 : 1));
}

/** Two units of one name are told apart by their codes. */
function withoutTwins(rows: readonly RankedRow[], { units }: Dataset): RankedRow[] {
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const names = rows.map(({ label }) => label.vi);
  return rows.map((row) => {
    const { vi, en } = row.label;
    if (names.filter((name) => name === vi).length === 1) return row;
    const code = codes.get(row.unit) ?? row.unit;
    return { ...row, label: { vi: `${vi} (${code})`, en: `${en} (${code})` } };
  });
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

/** Below a sixth of the scale, bars are slivers that cannot be told apart. */
const sliver = 6;

/** The highest value, when even that is a sliver beside the target. */
function zoomEnd(rows: readonly RankedRow[], target: DataTarget | null): number | null {
  const highest = Math.max(...rows.map(({ value, hi }) => hi ?? value ?? 0));
  return target && highest > 0 && highest * sliver < target.value ? highest : null;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
