import { compare, type PrintedFigure, rational } from "@tyle/core";
import { amountRange, faceValue } from "../arithmetic/amount.ts";
import { comparePrinted } from "../arithmetic/compare-printed.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { notCheckable } from "./missing.ts";
import { verifyChange } from "./verify-change.ts";

/**
 * Checks a place in a ranking: from the values of all (`parts`) and the own one (`numerator`), or a number of places
 * gained or lost between two places. The first place is the highest value; counted from the lowest it is possible.
 */
export function verifyRank(read: ReadFigure): CheckResult {
  const { figure, numerator, parts } = read;
  if (read.from || read.to) return verifyChange(swapped(read));
  if (!numerator || !parts || parts.length === 0) return notCheckable(figure.printed, "operands");
  return comparePlace(read.claim.figure, numerator, parts);
}

/** A better place is a smaller number, so "tăng 26 bậc" goes from 35 to 9. */
function swapped(read: ReadFigure): ReadFigure {
  const { direction } = read.claim;
  return direction ? { ...read, from: read.to, to: read.from } : read;
}

function comparePlace(
  printed: PrintedFigure,
  own: PrintedFigure,
  all: readonly PrintedFigure[],
): CheckResult {
  const place = (sign: 1 | -1): bigint =>
    BigInt(all.filter(({ value }) => compare(value, own.value) * sign > 0).length + 1);
  const against = (value: bigint): CheckResult =>
    comparePrinted(printed, {
      range: () => amountRange(value),
      face: faceValue(value),
      unit: "number",
    });
  const fromTop = against(place(1));
  if (fromTop.verdict === "confirmed") return fromTop;
  const fromBottom = against(place(-1));
  if (fromBottom.verdict !== "confirmed") return fromTop;
  const reason = verifyDiagnostics["rank/from-lowest"]({ printed: printed.text });
  return { ...fromBottom, verdict: "possible", reason };
}

/** A place beyond the number of those that were ranked, as in "64/63". */
export const isBeyond = (place: bigint, of: bigint): boolean =>
  place < 1n || compare(rational(place), rational(of)) > 0;
