import { add, compare, type PrintedFigure } from "@tyle/core";

/** The sum of printed figures as one figure: it is known to the coarsest last digit among them. */
export function sumFigure(parts: readonly PrintedFigure[]): PrintedFigure {
  const [first, ...rest] = parts;
  if (!first) throw new RangeError("A sum needs parts.");
  return rest.reduce((sum, part) => {
    const coarser = compare(part.step, sum.step) > 0 ? part : sum;
    return {
      ...coarser,
      text: `${sum.text} + ${part.text}`,
      value: add(sum.value, part.value),
      qualifier: sum.qualifier ?? part.qualifier,
    };
  }, first);
}
