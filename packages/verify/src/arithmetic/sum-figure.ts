import { add, compare, type IntegerRange, type PrintedFigure } from "@tyle/core";
import { isRoundedCount } from "./amount.ts";

/** The sum of printed figures as one figure: it is known to the coarsest last digit among them. */
export function sumFigure(parts: readonly PrintedFigure[]): PrintedFigure {
  const [first, ...rest] = parts;
  if (!first) throw new RangeError("A sum needs parts.");
  return rest.reduce((sum, part) => {
    const counts =
      isRoundedCount(sum) && isRoundedCount(part)
        ? { counts: addRanges(sum.counts, part.counts) }
        : {};
    const coarser = compare(part.step, sum.step) > 0 ? part : sum;
    return {
      ...coarser,
      text: `${sum.text} + ${part.text}`,
      value: add(sum.value, part.value),
      qualifier: sum.qualifier ?? part.qualifier,
      ...counts,
    };
  }, first);
}

const addRanges = (a: IntegerRange, b: IntegerRange): IntegerRange => ({
  min: a.min + b.min,
  max: a.max === null || b.max === null ? null : a.max + b.max,
});
