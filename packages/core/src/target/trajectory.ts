import { TyleError } from "../diagnostic/tyle-error.ts";
import {
  addIntervals,
  compareInterval,
  type Interval,
  scaleInterval,
  subtractIntervals,
} from "../exact/interval.ts";
import { type Percent, percentWithin } from "../exact/quantity.ts";
import { rational } from "../exact/rational.ts";
import { type LocalDate, toEpochDay } from "../period/local-date.ts";
import type { Verdict } from "./attainment.ts";
import type { Target } from "./target.ts";

/** A value meant for a day. */
export interface Milestone {
  readonly date: LocalDate;
  readonly value: Percent;
}

/**
 * The value that a straight line through the milestones has on a day, exact to the day; `null` before the first and
 * after the last. Where the start is known within a range only, so is the line.
 *
 * @example
 * // From 70.4 % at the end of June to 80 % at the end of December, half way is 75.2 %.
 * onTrajectory([{ date: start, value: percent("70.4%") }, { date: end, value: percent("80%") }], middle)
 */
export function onTrajectory(milestones: readonly Milestone[], date: LocalDate): Percent | null {
  assertInOrder(milestones);
  const next = milestones.findIndex((milestone) => milestone.date >= date);
  const to = milestones[next];
  if (!to) return null;
  if (to.date === date) return to.value;
  const from = milestones[next - 1];
  return from ? between(from, to, date) : null;
}

function between(from: Milestone, to: Milestone, date: LocalDate): Percent {
  const [start, day, end] = [from.date, date, to.date].map((each) => BigInt(toEpochDay(each)));
  const [gone, all] = [(day ?? 0n) - (start ?? 0n), (end ?? 0n) - (start ?? 0n)];
  return percentWithin(
    addIntervals(
      scaleInterval(from.value.range, rational(all - gone, all)),
      scaleInterval(to.value.range, rational(gone, all)),
    ),
  );
}

function assertInOrder(milestones: readonly Milestone[]): void {
  const inOrder = milestones.every(({ date }, index) => {
    const before = milestones[index - 1];
    return !before || before.date < date;
  });
  if (inOrder) return;
  throw new TyleError("argument/invalid", {
    en: "Milestones must be in the order of their days, each day once.",
    vi: "Các mốc phải xếp theo thứ tự ngày, mỗi ngày một mốc.",
  });
}

/**
 * The value of a trajectory on each of some days that lie on it.
 *
 * @example
 * milestonesOn(trajectory, [endOfSeptember, endOfOctober, endOfNovember])
 */
export const milestonesOn = (
  milestones: readonly Milestone[],
  dates: readonly LocalDate[],
): readonly Milestone[] =>
  dates.flatMap((date) => {
    const value = onTrajectory(milestones, date);
    return value ? [{ date, value }] : [];
  });

/**
 * Whether a measured value is on or beyond the trajectory on a day: for sure, not, or not to be told.
 *
 * @throws {TyleError} `argument/invalid` when the day is not on the trajectory.
 */
export function attainTrajectory(
  value: Percent,
  { milestones, date, comparator }: TrajectoryCheck,
): Verdict {
  const planned = onTrajectory(milestones, date);
  if (!planned) {
    throw new TyleError("argument/invalid", {
      en: `${date} is not on the trajectory.`,
      vi: `Ngày ${date} không nằm trên lộ trình.`,
    });
  }
  const distance: Interval = subtractIntervals(value.range, planned.range);
  const answer = compareInterval(distance, comparator, rational(0n));
  return ({ certain: "met", possible: "undetermined", impossible: "not-met" } as const)[answer];
}

/** What a value is set against. */
export interface TrajectoryCheck {
  readonly milestones: readonly Milestone[];
  readonly date: LocalDate;
  readonly comparator: Target["comparator"];
}
