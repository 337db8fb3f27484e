import { type Interval, type PrintedFigure, rational } from "@tyle/core";
import { type RoundingHypothesis, shareRange } from "./common-totals.ts";

/** Beyond this nothing is searched: shares with so many decimals are those of large totals anyway. */
const mostTried = 200_000n;

/**
 * The smallest total of which each printed share is that of a whole number, all of them adding up to the total.
 * Shares that add up to 100,0 % can still be those of no small group at all.
 *
 * @returns `null` when there is none, or none within reach.
 * @example
 * smallestWhole(["28,6%", "28,6%", "42,8%"].map(percent)) // 269n
 */
export const smallestWhole = (shares: readonly PrintedFigure[]): bigint | null =>
  smallest(1n, finestOf(shares) * BigInt(shares.length + 1), wholeTest(shares));

/**
 * The smallest total from a number on of which each share is that of some whole number.
 *
 * @returns `null` when there is none up to `last`, or none within reach.
 */
export function smallestCommon(
  shares: readonly PrintedFigure[],
  { first, last }: { readonly first: bigint; readonly last: bigint | null },
  hypothesis: RoundingHypothesis,
): bigint | null {
  const counts = shares.map((share) => countsWithin(shareRange(share, hypothesis)));
  // From so many on, every share is that of a whole number.
  const enough = first + finestOf(shares);
  const end = last !== null && last < enough ? last : enough;
  return smallest(first, end, (total) =>
    counts.every((within) => {
      const { least, most } = within(total);
      return least <= most;
    }),
  );
}

/** Tells whether shares can be those of whole numbers that add up to a total. */
export const isWholeOf = (shares: readonly PrintedFigure[], total: bigint): boolean =>
  wholeTest(shares)(total);

function wholeTest(shares: readonly PrintedFigure[]): (total: bigint) => boolean {
  const counts = shares.map((share) => countsWithin(shareRange(share, "half-up")));
  return (total) => {
    let [least, most] = [0n, 0n];
    for (const within of counts) {
      const range = within(total);
      if (range.most < range.least) return false;
      least += range.least;
      most += range.most;
    }
    return least <= total && total <= most;
  };
}

/** The whole numbers that are such a share of a total; none where `most` is less than `least`. Called very often. */
function countsWithin({
  lower,
  upper,
}: Interval): (total: bigint) => { readonly least: bigint; readonly most: bigint } {
  const low = lower ?? { value: rational(0n), closed: true };
  const high = upper ?? { value: rational(1n), closed: true };
  const [a, b] = [low.value, high.value];
  return (total) => {
    const [from, to] = [total * a.numerator, total * b.numerator];
    const least = low.closed
      ? (from + a.denominator - 1n) / a.denominator
      : from / a.denominator + 1n;
    const isEnd = !high.closed && to % b.denominator === 0n;
    return { least: from < 0n ? 0n : least, most: to / b.denominator - (isEnd ? 1n : 0n) };
  };
}

/** The number of steps in the whole, by the finest share. */
const finestOf = (shares: readonly PrintedFigure[]): bigint =>
  shares.map(({ step }) => step.denominator / step.numerator).reduce((a, b) => (a > b ? a : b), 1n);

function smallest(
  first: bigint,
  last: bigint,
  isFitting: (total: bigint) => boolean,
): bigint | null {
  const end = last - first < mostTried ? last : first + mostTried;
  for (let total = first; total <= end; total += 1n) {
    if (isFitting(total)) return total;
  }
  return null;
}
