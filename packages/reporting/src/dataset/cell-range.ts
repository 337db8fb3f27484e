import {
  type Ends,
  type Interval,
  intersect,
  interval,
  toDrawingNumber,
  toFraction,
} from "@tyle/core";
import type { CellRange } from "./dataset.ts";

const endsOf = ({ lower, upper }: Interval): Ends => {
  if (lower?.closed) return upper?.closed ? "[]" : "[)";
  return upper?.closed ? "(]" : "()";
};

/** Writes an interval as plain JSON: exact ends, and the doubles nearest to them for drawing. */
export const toCellRange = (range: Interval): CellRange => ({
  lo: range.lower && toDrawingNumber(range.lower.value),
  hi: range.upper && toDrawingNumber(range.upper.value),
  loExact: range.lower && toFraction(range.lower.value),
  hiExact: range.upper && toFraction(range.upper.value),
  ends: endsOf(range),
});

/** Reads the exact interval back. */
export const toInterval = ({ loExact, hiExact, ends }: CellRange): Interval =>
  interval(loExact, hiExact, ends);

/** Rates and counts are not negative, even where the rounding of a "0%" would allow it. */
export const notNegative = (range: Interval): Interval =>
  intersect(range, interval("0", null, "[)")) ?? range;
