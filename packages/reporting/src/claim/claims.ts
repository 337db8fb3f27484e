import {
  type Certainty,
  compare,
  compareInterval,
  contains,
  floor,
  formatCounted,
  fromRounded,
  type Interval,
  interval,
  multipleOf,
  negateInterval,
  percent,
  percentWithin,
  pointsBetween,
  type Rational,
  type RationalLike,
  rational,
  round,
  roundingRange,
  type Text,
  toRational,
} from "@tyle/core";
import { notNegative, toCellRange, toInterval } from "../dataset/cell-range.ts";
import { exactDecimals, percentText, valueText } from "../dataset/cell-text.ts";
import type { CellRange, DataTarget } from "../dataset/dataset.ts";
import type { RankRange } from "../dataset/rank-cells.ts";

/** A value that something is claimed about, with its name. The rows of a chart are such. */
export interface ClaimSubject extends CellRange {
  readonly label: Text;
}

/** A headline with its proof. */
export interface Claim {
  readonly certainty: Certainty;
  /** The sentence, only where it holds for every value that the figures may stand for; else `null`. */
  readonly text: Text | null;
  /** All values that the quantity in question may have. */
  readonly range: CellRange;
}

const claim = (range: Interval, certainty: Certainty, text: Text): Claim => ({
  certainty,
  text: certainty === "certain" ? text : null,
  range: toCellRange(range),
});

/**
 * Claims that one value is at least so many times another; without a number, the greatest whole number that is certain.
 *
 * @example
 * atLeastTimes(phuocCat, catTien).text?.en   // "Thị trấn Phước Cát has at least 190 times the value of Thị trấn Cát Tiên"
 * atLeastTimes(phuocCat, catTien, "200").text // null: the range is 190.14 to 266.60
 */
export function atLeastTimes(of: ClaimSubject, to: ClaimSubject, times?: RationalLike): Claim {
  // Nothing is a multiple of 0.
  const range = to.hiExact === "0" ? interval(null, null, "()") : multiple(of, to);
  const least = times === undefined ? wholeBelow(range) : toRational(times);
  const number = shortest(least);
  return claim(range, atLeast(range, least), {
    vi: `${of.label.vi} gấp ít nhất ${number.vi} lần ${to.label.vi}`,
    en: `${of.label.en} has at least ${number.en} times the value of ${to.label.en}`,
  });
}

const multiple = (of: CellRange, to: CellRange): Interval =>
  multipleOf(percentWithin(notNegative(toInterval(of))), percentWithin(notNegative(toInterval(to))))
    .range;

/** "At least 0" says nothing, so that it is not claimed. */
const atLeast = (range: Interval, least: Rational): Certainty =>
  least.numerator > 0n ? compareInterval(range, ">=", least) : "possible";

const wholeBelow = ({ lower }: Interval): Rational => rational(lower ? floor(lower.value) : 0n);

/** A target, or a row of a dataset's targets. */
export type ClaimTarget = Pick<DataTarget, "exact" | "text">;

/**
 * Claims how far a value stays below a target, in percentage points; without a number, the greatest with two decimals
 * that is certain.
 *
 * @example
 * gapAtLeast(district, target80).text?.vi // "Huyện Cát Tiên thấp hơn mục tiêu 80% ít nhất 9,55 điểm phần trăm"
 */
export function gapAtLeast(of: ClaimSubject, target: ClaimTarget, points?: RationalLike): Claim {
  const goal = percent(toRational(target.exact));
  const below = negateInterval(pointsBetween(goal, percentWithin(toInterval(of))).range);
  const least = points === undefined ? decimalsBelow(below) : toRational(points);
  const number = shortest(least);
  return claim(below, atLeast(below, least), {
    vi: `${of.label.vi} thấp hơn mục tiêu ${target.text.vi} ít nhất ${number.vi} điểm phần trăm`,
    en: `${of.label.en} is at least ${formatCounted(number.en, "percentage point")} below the target of ${target.text.en}`,
  });
}

const decimalsBelow = ({ lower }: Interval): Rational =>
  lower
    ? rational(floor({ ...lower.value, numerator: lower.value.numerator * 100n }), 100n)
    : rational(0n);

/**
 * Claims which part of a target is reached, rounded; only where all values round to the same.
 *
 * @throws {TyleError} `argument/invalid` when the target is 0.
 * @example
 * attainment(district, target80).text?.en // "Huyện Cát Tiên reaches 88% of the target of 80%"
 */
export function attainment(of: ClaimSubject, target: ClaimTarget, decimals = 0): Claim {
  const goal = toRational(target.exact);
  const { range } = multipleOf(percentWithin(notNegative(toInterval(of))), percent(goal));
  const first = range.lower?.value ?? rational(0n);
  const step = rational(1n, 100n * 10n ** BigInt(decimals));
  const rounded = fromRounded(round(first, { decimals: decimals + 2, mode: "half-up" }));
  const same = isWithin(range, roundingRange(rounded, step, "half-up"));
  const share = percentText(rounded, decimals);
  return claim(range, same ? "certain" : "possible", {
    vi: `${of.label.vi} đạt ${share.vi} mục tiêu ${target.text.vi}`,
    en: `${of.label.en} reaches ${share.en} of the target of ${target.text.en}`,
  });
}

/** Every value of `inner` is one of `outer`. */
function isWithin({ lower, upper }: Interval, outer: Interval): boolean {
  if (!lower || !upper || !outer.upper) return false;
  const top = compare(upper.value, outer.upper.value);
  return contains(outer, lower.value) && (top < 0 || (top === 0 && !upper.closed));
}

/**
 * Claims the rank of a unit among those that have one.
 *
 * @example
 * rankCertain(chart.rows, chart.rows[0]).text?.vi // "Thị trấn Phước Cát đứng thứ 1 trong 9 đơn vị"
 */
export function rankCertain(
  rows: readonly { readonly rank: RankRange | null }[],
  of: ClaimSubject & { readonly rank: RankRange | null },
): Claim {
  const { rank, label } = of;
  const count = rows.filter((row) => row.rank !== null).length;
  const range: Interval = {
    lower: rank && { value: rational(BigInt(rank.min)), closed: true },
    upper: rank && { value: rational(BigInt(rank.max)), closed: true },
  };
  const certainty = !rank ? "impossible" : rank.min === rank.max ? "certain" : "possible";
  return claim(range, certainty, {
    vi: `${label.vi} đứng thứ ${rank?.min} trong ${count} đơn vị`,
    en: `${label.en} ranks ${rank?.min} of ${formatCounted(count, "unit")}`,
  });
}

/** With as few decimals as print the number; never more than was proven. */
const shortest = (value: Rational): Text =>
  valueText(value, { unit: "multiple", decimals: exactDecimals(value, "multiple") }, "truncate");
