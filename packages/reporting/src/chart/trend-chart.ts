import {
  type RationalLike,
  type Scope,
  type Text,
  TyleError,
  toDrawingNumber,
  toFraction,
  toRational,
} from "@tyle/core";
import type { Dataset, PeriodDimension } from "../dataset/dataset.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import type {
  ChartRow,
  MultiplesChart,
  ScopeBreak,
  TimeFrame,
  Trajectory,
  TrendChart,
  TrendRow,
} from "./chart.ts";
import {
  type ChartWords,
  find,
  frame,
  selectCells,
  targetIn,
  toRows,
  withinSentence,
} from "./chart-rows.ts";

/** What is shown over time. Values of several scopes may stand in one picture, but no line joins them. */
export interface TimeOptions extends ChartWords {
  readonly measure: string;
  readonly units?: readonly string[];
  readonly scope?: Scope;
  /** Only these periods; all that have values by default. */
  readonly periods?: readonly string[];
}

/** One end of the way to a target. */
export interface TrajectoryPoint {
  readonly period: string;
  readonly value: RationalLike;
}

/** What a trend shows besides its values. */
export interface TrendOptions extends TimeOptions {
  /** The straight way from where one stands to where one wants to be. */
  readonly trajectory?: { readonly from: TrajectoryPoint; readonly to: TrajectoryPoint };
}

/**
 * Shows values over time. A line stays within one unit, one scope and one length of period, and stops at a missing
 * value; where all lines end and others begin, a break says why.
 *
 * @throws {TyleError} `argument/invalid` when there is nothing to show.
 */
export function trendChart(dataset: Dataset, options: TrendOptions): TrendChart {
  const time = overTime(dataset, options);
  const trajectory = options.trajectory ? toTrajectory(options.trajectory, time) : null;
  return { kind: "trend", ...time, trajectory };
}

/**
 * Shows one small trend for each unit, all on the same scale.
 *
 * @throws {TyleError} `argument/invalid` when there is nothing to show.
 */
export const multiplesChart = (dataset: Dataset, options: TimeOptions): MultiplesChart => ({
  kind: "multiples",
  ...overTime(dataset, options),
});

function overTime(dataset: Dataset, options: TimeOptions): TimeFrame {
  const measure = find(dataset.measures, options.measure);
  const cells = selectCells(dataset, options);
  const used = new Set(cells.map(({ period }) => period));
  const periods = dataset.periods.filter(({ id }) => used.has(id)).sort(byTime);
  const rows = toLines(toRows(dataset, cells), periods);
  const [first, last] = [periods[0], periods.at(-1)];
  const ends = first === last ? [first] : [first, last];
  const span = (language: "vi" | "en") =>
    ends.map((period) => (period ? withinSentence(period.label)[language] : "")).join(" – ");
  return {
    ...frame(options, measure, { vi: span("vi"), en: span("en") }),
    periods: periods.map(({ id, label }) => ({ id, label })),
    rows,
    targets: periods.flatMap((period) => {
      const target = targetIn(dataset, measure.id, period);
      return target ? [{ ...target, period: period.id }] : [];
    }),
    breaks: breaksBetween(rows, periods),
  };
}

/** Days as text are in the order of time. */
const byTime = (a: PeriodDimension, b: PeriodDimension): number =>
  `${a.until} ${a.from}` < `${b.until} ${b.from}` ? -1 : 1;

/** Names each line by what it may join, and starts another behind every missing value. */
function toLines(
  rows: readonly ChartRow[],
  periods: readonly PeriodDimension[],
): readonly TrendRow[] {
  const place = new Map(periods.map(({ id }, index) => [id, index]));
  const kinds = new Map(periods.map(({ id, kind, rule }) => [id, `${kind} ${rule}`]));
  const ordered = [...rows].sort((a, b) => (place.get(a.period) ?? 0) - (place.get(b.period) ?? 0));
  const gaps = new Map<string, number>();
  return ordered.map((row) => {
    const series = [row.unit, row.scope, kinds.get(row.period)].join(" ");
    const gap = gaps.get(series) ?? 0;
    if (row.missing !== null) gaps.set(series, gap + 1);
    return { ...row, line: `${series} ${gap}` };
  });
}

/** Between two neighbouring periods there is a break where no line passes from one to the other. */
function breaksBetween(
  rows: readonly TrendRow[],
  periods: readonly PeriodDimension[],
): readonly ScopeBreak[] {
  return periods.slice(1).flatMap((period, index) => {
    const previous = periods[index];
    const after = rows.filter((row) => row.period === period.id);
    const before = rows.filter((row) => row.period === previous?.id);
    const known = [...before, ...after].every(({ missing }) => missing !== null);
    const joined = after.some((row) => before.some((other) => seriesOf(other) === seriesOf(row)));
    if (!previous || known || (joined && previous.kind === period.kind)) return [];
    return [{ before: period.id, text: reason(before, after) }];
  });
}

const seriesOf = ({ unit, scope }: ChartRow): string => `${unit} ${scope}`;

function reason(before: readonly ChartRow[], after: readonly ChartRow[]): Text {
  const differs = (key: "scope" | "unit"): boolean => {
    const [left, right] = [before, after].map((rows) =>
      [...new Set(rows.map((row) => row[key]))].sort().join(),
    );
    return left !== right;
  };
  const [from, to] = [before[0]?.scope, after[0]?.scope];
  if (from && to && differs("scope")) {
    return {
      vi: `đổi phạm vi: từ ${scopeLabels[from].vi} sang ${scopeLabels[to].vi}`,
      en: `scope changes: from ${scopeLabels[from].en} to ${scopeLabels[to].en}`,
    };
  }
  return differs("unit")
    ? { vi: "đổi đơn vị", en: "units change" }
    : { vi: "đổi độ dài kỳ báo cáo", en: "length of period changes" };
}

/** The way to a target is a line too: it may not pass a break. */
function toTrajectory(
  { from, to }: NonNullable<TrendOptions["trajectory"]>,
  time: TimeFrame,
): Trajectory {
  const place = (id: string): number => time.periods.findIndex((period) => period.id === id);
  const passed = time.breaks.find(
    ({ before }) => place(before) > place(from.period) && place(before) <= place(to.period),
  );
  if (passed) {
    throw new TyleError("argument/invalid", {
      en: `The trajectory passes a break before ${passed.before}: ${passed.text.en}.`,
      vi: `Lộ trình đi qua chỗ gián đoạn trước ${passed.before}: ${passed.text.vi}.`,
    });
  }
  const point = ({ period, value }: TrajectoryPoint) => {
    const exact = toRational(value);
    return { period, value: toDrawingNumber(exact), exact: toFraction(exact) };
  };
  return { from: point(from), to: point(to) };
}
