import {
  divideIntervals,
  exactly,
  type Interval,
  scaleInterval,
  subtractIntervals,
} from "./interval.ts";
import { type RationalLike, rational, toRational } from "./rational.ts";

/** A share, as part of 1: 70.4 % is the value 0.704. An exact percent is the interval of one value. */
export interface Percent {
  readonly kind: "percent";
  readonly range: Interval;
}

/** A difference of two percents, in points: from 20 % to 25 % are 5 points. */
export interface PercentagePoints {
  readonly kind: "percentage-points";
  readonly range: Interval;
}

/** A change relative to where it started, as part of 1: from 20 % to 25 % is 0.25. */
export interface RelativeChange {
  readonly kind: "relative-change";
  readonly range: Interval;
}

/** How many times one value is another. */
export interface Multiple {
  readonly kind: "multiple";
  readonly range: Interval;
}

/**
 * Makes an exact percent from a text or a fraction of 1.
 *
 * @example
 * percent("80%") // { kind: "percent", range: [4/5, 4/5] }
 */
export const percent = (value: RationalLike): Percent => ({
  kind: "percent",
  range: exactly(toRational(value)),
});

/** Makes a percent that lies somewhere in a range. */
export const percentWithin = (range: Interval): Percent => ({ kind: "percent", range });

/**
 * The distance from one percent to another, in points.
 *
 * @example
 * pointsBetween(percent("20%"), percent("25%")) // exactly 5 points
 */
export const pointsBetween = (from: Percent, to: Percent): PercentagePoints => ({
  kind: "percentage-points",
  range: scaleInterval(subtractIntervals(to.range, from.range), rational(100n)),
});

/**
 * The change from one percent to another, relative to the first.
 *
 * @throws {TyleError} `argument/invalid` when the first is 0.
 * @example
 * relativeChange(percent("20%"), percent("25%")) // exactly 1/4
 */
export const relativeChange = (from: Percent, to: Percent): RelativeChange => ({
  kind: "relative-change",
  range: subtractIntervals(divideIntervals(to.range, from.range), exactly(1n)),
});

/**
 * How many times `to` goes into `of`.
 *
 * @throws {TyleError} `argument/invalid` when `to` is 0.
 * @example
 * multipleOf(percent("6%"), percent("2%")) // exactly 3 times
 */
export const multipleOf = (of: Percent, to: Percent): Multiple => ({
  kind: "multiple",
  range: divideIntervals(of.range, to.range),
});
