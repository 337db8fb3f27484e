import { compareInterval, type Interval } from "@tyle/core";
import { toInterval } from "./cell-range.ts";
import type { CellRange } from "./dataset.ts";

/** The ranks that a value may have, 1 being the best. Equal ends mean that the rank is certain. */
export interface RankRange {
  readonly min: number;
  readonly max: number;
}

/**
 * Ranks values as far as their ranges allow: two that overlap may stand either way. Values known exactly and equal
 * share the better rank. What is missing has no rank.
 *
 * @example
 * rankCells([{ …[2.5 %, 3.5 %) }, { …[2.445 %, 2.455 %) }], "up") // [{ min: 1, max: 2 }, { min: 1, max: 2 }]
 */
export function rankCells(
  cells: readonly CellRange[],
  direction: "up" | "down",
): readonly (RankRange | null)[] {
  const ranges = cells.map((cell) =>
    cell.loExact === null && cell.hiExact === null ? null : toInterval(cell),
  );
  return ranges.map((own) => {
    if (!own) return null;
    let [min, max] = [1, 1];
    for (const other of ranges) {
      if (!other || other === own) continue;
      const answer = direction === "up" ? isAbove(other, own) : isAbove(own, other);
      if (answer === "certain") min += 1;
      if (answer !== "impossible") max += 1;
    }
    return { min, max };
  });
}

/** Whether every, some or no value of `a` is above every, some or no value of `b`. */
function isAbove(a: Interval, b: Interval): "certain" | "possible" | "impossible" {
  if (liesAbove(a, b)) return "certain";
  // No value of `a` is above one of `b` when its highest is not above the lowest of `b`.
  const below = b.lower !== null && compareInterval(a, "<=", b.lower.value) === "certain";
  return below ? "impossible" : "possible";
}

/** Every value of `a` is above every value of `b`. */
export function liesAbove({ lower }: Interval, b: Interval): boolean {
  if (!lower || !b.upper) return false;
  const comparator = lower.closed ? "<" : "<=";
  return compareInterval(b, comparator, lower.value) === "certain";
}

/**
 * Writes a rank; a range where it is not certain.
 *
 * @example
 * formatRank({ min: 2, max: 4 }) // "2–4"
 */
export const formatRank = ({ min, max }: RankRange): string =>
  min === max ? `${min}` : `${min}–${max}`;
