import {
  addIntervals,
  type Bound,
  compareInterval,
  exactly,
  type Interval,
  interval,
} from "../exact/interval.ts";
import { type KnownRate, knownPercent } from "../exact/rate-range.ts";
import { add, compare, divide, multiply, type Rational, rational } from "../exact/rational.ts";
import { worthOfNothing } from "../indicator/evaluate.ts";
import type { ScoreBand, ScoreRow, ScoringProfile } from "./scoring-profile.ts";

/** Why a line has the points it has. */
export type ScoreReason = "rate" | "nothing-to-count" | "exempt" | "not-given" | "not-scored";

/** The points of one line. They are a range where the rate is one, or was not given. */
export interface RowScore {
  readonly code: string;
  readonly points: Interval;
  readonly max: Rational | null;
  readonly reason: ScoreReason;
}

/** The points of one group. */
export interface GroupScore {
  readonly id: string;
  readonly points: Interval;
  readonly max: Rational;
  readonly rows: readonly RowScore[];
}

/** The points of a unit under one version of an index. */
export interface Score {
  readonly profile: string;
  readonly version: string;
  readonly groups: readonly GroupScore[];
  readonly total: Interval;
  readonly max: Rational;
  /** The band that holds all possible totals, or `null`. */
  readonly band: ScoreBand | null;
}

/** What a score is made of: a rate for each code, and the tier of the unit. */
export interface ScoreInput {
  readonly rates: Readonly<Record<string, KnownRate>>;
  readonly unitLevel?: string;
}

const none = /* @__PURE__ */ rational(0n);

/**
 * Scores a unit. Nothing is rounded, and a line without a rate may have earned anything up to its most.
 *
 * @example
 * score(profile, { rates: { SVC_PROVIDED: rate(52n, 89n), SVC_WITH_DOSSIER: rate(518n, 1881n), … } })
 */
export function score(profile: ScoringProfile, { rates, unitLevel }: ScoreInput): Score {
  const groups = profile.groups.map(({ id, rows }) => {
    const scored = rows.map((row) => scoreRow(row, rates[row.code], unitLevel));
    return {
      id,
      rows: scored,
      points: scored.reduce((sum, { points }) => addIntervals(sum, points), exactly(none)),
      max: sum(rows.map(({ max }) => max ?? none)),
    };
  });
  const total = groups.reduce((all, { points }) => addIntervals(all, points), exactly(none));
  const { id, version, bands } = profile;
  const max = sum(groups.map((group) => group.max));
  return { profile: id, version, groups, total, max, band: bandOf(total, bands) };
}

const sum = (values: readonly Rational[]): Rational => values.reduce(add, none);

/**
 * Scores one line.
 *
 * @example
 * scoreRow({ code: "ONL_766", max: 6, fullAt: 50 %, … }, rate(591643n, 600057n)).points // exactly 6
 */
export function scoreRow(row: ScoreRow, rate?: KnownRate, unitLevel?: string): RowScore {
  const { code, max } = row;
  const scored = (points: Interval, reason: ScoreReason): RowScore => ({
    code,
    points,
    max,
    reason,
  });
  if (max === null) return scored(exactly(none), "not-scored");
  if (unitLevel !== undefined && row.exempt?.includes(unitLevel))
    return scored(exactly(max), "exempt");
  if (!rate) return scored(interval(none, max), "not-given");
  const share = knownPercent(rate)?.range;
  if (share) return scored(pointsWithin(row, max, share), "rate");
  const worth = worthOfNothing(row.zeroRule);
  return scored(worth ? exactly(multiply(worth, max)) : interval(none, max), "nothing-to-count");
}

function pointsWithin(row: ScoreRow, max: Rational, { lower, upper }: Interval): Interval {
  const grown = ({ value, closed }: Bound): Bound => ({
    value: multiply(divide(value, row.fullAt), max),
    closed,
  });
  const most: Bound = { value: max, closed: true };
  if (row.uncapped) return { lower: lower && grown(lower), upper: upper && grown(upper) };
  const [from, until] = [lower && grown(lower), upper ? grown(upper) : most];
  return {
    // Rates above that of all points earn the most itself, so that an open end there closes.
    lower: from && compare(from.value, max) >= 0 ? most : from,
    upper: compare(until.value, max) > 0 ? most : until,
  };
}

/** The band is certain only when the lowest and the highest total lie in it. */
function bandOf(total: Interval, bands: readonly ScoreBand[]): ScoreBand | null {
  const highest = bands.find(({ from }) => compareInterval(total, ">=", from) !== "impossible");
  return highest && compareInterval(total, ">=", highest.from) === "certain" ? highest : null;
}
