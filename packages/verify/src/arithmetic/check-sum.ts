import {
  add,
  addIntervals,
  compare,
  exactly,
  type Interval,
  type PrintedFigure,
  rational,
  roundingRange,
} from "@tyle/core";
import type { CheckResult } from "../result/check-result.ts";
import { type Amount, amountRange, faceValue } from "./amount.ts";
import { comparePrinted } from "./compare-printed.ts";

/** How the counts of a sum were prepared. */
export interface SumOptions {
  /** All counts were rounded to a multiple of this before they were published, as some offices do. */
  readonly roundedTo?: bigint;
}

/**
 * Checks a printed total against its parts. Parts that were rounded or qualified are intervals.
 *
 * @example
 * checkSum(parseFigure("5.809", vi), [717n, 5092n]).verdict        // "confirmed"
 * checkSum(parseFigure("7.518", vi), [3595n, 977n, 2926n]).difference // -20
 */
export function checkSum(
  total: PrintedFigure,
  parts: readonly Amount[],
  { roundedTo }: SumOptions = {},
): CheckResult {
  if (roundedTo !== undefined) return checkRoundedSum(total, { parts, roundedTo });
  const zero = rational(0n);
  const faces = parts.map((part) => (typeof part === "bigint" ? rational(part) : part.value));
  const face = faces.reduce(add, zero);
  // Rounded parts that add up digit by digit need no interval.
  const takenAtFace = parts.every(faceValue) || compare(face, total.value) === 0;
  return comparePrinted(wholeAmong(total, parts), {
    range: (mode) =>
      parts.map((part) => amountRange(part, mode)).reduce(addIntervals, exactly(zero)),
    face: takenAtFace ? face : null,
    unit: total.kind === "percent" ? "percent" : "number",
  });
}

/** Each count is within half a base of its true value, so a few bases may be lost or gained on the way to a total. */
function checkRoundedSum(
  total: PrintedFigure,
  { parts, roundedTo }: { readonly parts: readonly Amount[]; readonly roundedTo: bigint },
): CheckResult {
  const base = rational(roundedTo);
  const around = (amount: Amount): Interval => {
    const { value } = typeof amount === "bigint" ? { value: rational(amount) } : amount;
    return roundingRange(value, base, "half-up");
  };
  const range = parts.map(around).reduce(addIntervals, exactly(rational(0n)));
  return comparePrinted(
    { ...total, step: base },
    { range: () => range, face: null, unit: "number", modes: ["half-up"] },
  );
}

/** "100%" is the whole, and not what rounds to it: it has the decimals of the most exact of its parts. */
function wholeAmong(total: PrintedFigure, parts: readonly Amount[]): PrintedFigure {
  const isWhole = total.kind === "percent" && compare(total.value, rational(1n)) === 0;
  if (!isWhole || total.qualifier) return total;
  const decimals = parts.map((part) => (typeof part === "bigint" ? 0 : part.decimals));
  const most = Math.max(total.decimals, ...decimals);
  return { ...total, decimals: most, step: rational(1n, 100n * 10n ** BigInt(most)) };
}
