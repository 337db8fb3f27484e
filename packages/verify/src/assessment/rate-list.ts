import {
  type Attainment,
  attain,
  type Bound,
  clipToShare,
  compare,
  compareInterval,
  figureReadings,
  hull,
  type Interval,
  interval,
  negateInterval,
  type PublishedFigure,
  percentWithin,
  type Reading,
  type Target,
} from "@tyle/core";
import { type SmallestTotals, smallestTotals } from "../arithmetic/smallest-totals.ts";

/** A printed rate by one reading of it. */
export interface AssessedReading {
  readonly reading: Reading;
  /** The values that a share can have by this reading, between 0 and 1. */
  readonly range: Interval;
  /** `null` without a target. */
  readonly attainment: Attainment | null;
  /** The smallest total that could give the rate; `forCount` are all totals that the same numerator allows. */
  readonly smallest: SmallestTotals;
}

/** The best and the worst place that a unit can have; equal where the place is certain. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/** One printed rate of a list, with all that follows from it. */
export interface AssessedRate {
  readonly figure: PublishedFigure;
  readonly readings: readonly AssessedReading[];
  readonly rank: RankRange;
}

/** Rates that may be compared: of one indicator, one period, one scope. The best first: the lowest, where a target is to be stayed below. */
export interface RateList {
  readonly indicator: string;
  readonly rates: readonly AssessedRate[];
  /** The values that the highest rate can have, whichever unit has it. */
  readonly highest: Interval;
  /** The values that the lowest rate can have, whichever unit has it. */
  readonly lowest: Interval;
  readonly target: Target | null;
}

/**
 * Assesses printed rates that belong to one list: intervals, places, distance to the target, smallest totals.
 * A figure with fewer decimals than its neighbours is read both ways.
 */
export function assessRateList(
  figures: readonly [PublishedFigure, ...PublishedFigure[]],
  target: Target | null,
): RateList {
  const siblingDecimals = Math.max(...figures.map(({ figure }) => figure.decimals));
  const readings = figures.map(({ figure }) =>
    assessReadings(figureReadings(figure, { siblingDecimals }), target),
  );
  const ranges = readings.map((each) => each.map(({ range }) => range));
  const rates = figures.map((figure, index) => ({
    figure,
    readings: readings[index] ?? [],
    rank: rankOf(index, ranges, target?.comparator ?? ">="),
  }));
  rates.sort((a, b) => a.rank.best - b.rank.best || a.rank.worst - b.rank.worst);
  const [first = full, ...rest] = ranges.map(hullOf);
  const [highest, lowest] = [rest.reduce(greater, first), rest.reduce(lesser, first)];
  return { indicator: figures[0].indicator, rates, highest, lowest, target };
}

const full: Interval = interval("0", "1");

const hullOf = ([first = full, ...rest]: readonly Interval[]): Interval => hull([first, ...rest]);

/** The values of the greater of two unknowns: each end is the greater of the two ends. */
const greater = (a: Interval, b: Interval): Interval => ({
  lower: laterEnd(a.lower, b.lower, "lower"),
  upper: laterEnd(a.upper, b.upper, "upper"),
});

/** The values of the lesser of two unknowns. */
const lesser = (a: Interval, b: Interval): Interval =>
  negateInterval(greater(negateInterval(a), negateInterval(b)));

function laterEnd(a: Bound | null, b: Bound | null, end: "lower" | "upper"): Bound | null {
  // No lower end gives way to any; no upper end gives way to none.
  if (!a || !b) return end === "lower" ? (a ?? b) : null;
  const order = compare(a.value, b.value);
  if (order !== 0) return order > 0 ? a : b;
  return a.closed === (end === "upper") ? a : b;
}

function assessReadings(
  readings: readonly Reading[],
  target: Target | null,
): readonly AssessedReading[] {
  return readings.map((reading) => {
    const range = clipToShare(reading.range) ?? reading.range;
    return {
      reading,
      range,
      attainment: target && attain(percentWithin(range), target),
      smallest: smallestWithTotals(range),
    };
  });
}

/** A rate printed without counts needs at least so many in its numerator, of so many. */
function smallestWithTotals(range: Interval): SmallestTotals {
  const found = smallestTotals(range);
  return found.smallest ? smallestTotals(range, { count: found.smallest.numerator }) : found;
}

/** Counts the units that are better for sure, by whatever reading, and those that may be. */
function rankOf(
  index: number,
  ranges: readonly (readonly Interval[])[],
  comparator: Target["comparator"],
): RankRange {
  const own = ranges[index] ?? [];
  const others = ranges.filter((_, other) => other !== index);
  const pairs = (other: readonly Interval[]): readonly (readonly [Interval, Interval])[] =>
    other.flatMap((theirs) => own.map((ours) => [theirs, ours] as const));
  const isBetter = (a: Interval, b: Interval): boolean =>
    comparator === ">=" ? isAbove(a, b) : isAbove(b, a);
  const surelyBetter = others.filter((other) => pairs(other).every(([a, b]) => isBetter(a, b)));
  const surelyWorse = others.filter((other) => pairs(other).every(([a, b]) => isBetter(b, a)));
  return { best: surelyBetter.length + 1, worst: others.length - surelyWorse.length + 1 };
}

/** Tells whether every value of `a` is above every value of `b`. */
function isAbove(a: Interval, b: Interval): boolean {
  if (!b.upper) return false;
  // An open end is never reached, so two ranges that share it do not share a value.
  const comparator = b.upper.closed ? ">" : ">=";
  return compareInterval(a, comparator, b.upper.value) === "certain";
}
