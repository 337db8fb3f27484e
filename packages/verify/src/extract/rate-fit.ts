import {
  absolute,
  add,
  compare,
  divide,
  figureRange,
  intersect,
  rational,
  subtract,
} from "@tyle/core";
import { checkRate } from "../arithmetic/check-rate.ts";
import { asPercent } from "../claim/printed-claim.ts";
import { editDigits } from "../repairs/edit-digits.ts";
import type { FoundNumber } from "./found-number.ts";
import { readFound } from "./scan-numbers.ts";

/** How well counts explain a rate: rounded half-up, in another way, or not at all. */
export type Fit = "well" | "otherwise" | null;

type Sized = Pick<FoundNumber, "figure">;

export function fitOf({ figure }: Sized, part: Sized, total: Sized): Fit {
  const { verdict, interval } = checkRate(asPercent(figure), part.figure, total.figure);
  // "Dưới 3%" is true of far too much; "hơn 73%" means a value just above.
  const near = !figure.qualifier || (interval !== null && intersect(interval, figureRange(figure)));
  if (!near) return null;
  if (verdict === "confirmed-other-rounding") return "otherwise";
  return verdict === "confirmed" || verdict === "possible" ? "well" : null;
}

export const fits = (rate: Sized, part: Sized, total: Sized): boolean =>
  fitOf(rate, part, total) !== null;

/**
 * Tells whether a rate that does not fit its counts is off by a slip: by less than a point, or by what one wrong,
 * swapped or doubled digit explains. Anything else may be the share of something else.
 */
export const isNearMiss = (rate: FoundNumber, part: FoundNumber, total: FoundNumber): boolean =>
  !rate.figure.qualifier && (isClose(rate, part, total) || isSlip(rate, part, total));

const onePoint = rational(1n, 100n);

function isClose({ figure }: Sized, part: Sized, total: Sized): boolean {
  if (total.figure.value.numerator <= 0n) return false;
  const { value, step } = asPercent(figure);
  const off = subtract(divide(part.figure.value, total.figure.value), value);
  return compare(absolute(off), add(onePoint, step)) < 0;
}

function isSlip(rate: FoundNumber, part: FoundNumber, total: FoundNumber): boolean {
  // One digit of a rate without decimals changes too much to tell anything.
  if (rate.figure.decimals === 0) return false;
  const edits = (number: FoundNumber): readonly Sized[] =>
    editDigits(number.text, number.figure.language).flatMap(({ text }) => {
      const figure = readFound(text, number.figure.language);
      return figure ? [{ figure }] : [];
    });
  return (
    edits(rate).some((other) => fitOf(other, part, total) === "well") ||
    edits(part).some((other) => fitOf(rate, other, total) === "well") ||
    edits(total).some((other) => fitOf(rate, part, other) === "well")
  );
}
