import { add, addIntervals, compare, exactly, type PrintedFigure, rational } from "@tyle/core";
import type { CheckResult } from "../result/check-result.ts";
import { type Amount, amountRange, faceValue, toRoundedCount } from "./amount.ts";
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
  if (roundedTo !== undefined) {
    const rounded = parts.map((part) => toRoundedCount(toFigure(part), roundedTo));
    return checkSum(toRoundedCount(total, roundedTo), rounded);
  }
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

/** Numbers that are known by themselves, as if they had been printed. */
const toFigure = (amount: Amount): PrintedFigure =>
  typeof amount === "object"
    ? amount
    : {
        text: `${amount}`,
        language: "vi",
        kind: "number",
        value: rational(amount),
        decimals: 0,
        step: rational(1n),
        qualifier: null,
      };

/** "100%" is the whole, and not what rounds to it: it has the decimals of the most exact of its parts. */
function wholeAmong(total: PrintedFigure, parts: readonly Amount[]): PrintedFigure {
  const isWhole = total.kind === "percent" && compare(total.value, rational(1n)) === 0;
  if (!isWhole || total.qualifier) return total;
  const decimals = parts.map((part) => (typeof part === "bigint" ? 0 : part.decimals));
  const most = Math.max(total.decimals, ...decimals);
  return { ...total, decimals: most, step: rational(1n, 100n * 10n ** BigInt(most)) };
}
