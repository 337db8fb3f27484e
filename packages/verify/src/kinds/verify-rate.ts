import {
  compare,
  type IntegerRange,
  integersIn,
  type PrintedFigure,
  type Rational,
  type RoundingMode,
  rational,
  roundingRange,
  scaleInterval,
} from "@tyle/core";
import { faceValue } from "../arithmetic/amount.ts";
import { checkRate } from "../arithmetic/check-rate.ts";
import { sumFigure } from "../arithmetic/sum-figure.ts";
import { totalsFor } from "../arithmetic/totals-for.ts";
import { asPercent } from "../claim/printed-claim.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import type { CheckResult } from "../result/check-result.ts";
import { showIntegers } from "../result/show-value.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { notCheckable } from "./missing.ts";

/** Checks a rate: of both counts, of a total alone (some count must give it), or of a count alone. */
export function verifyRate(read: ReadFigure): CheckResult {
  const printed = asPercent(read.claim.figure);
  const { numerator, denominator } = rateOperands(read);
  if (numerator && denominator) {
    const result = checkRate(printed, numerator, denominator);
    const share = result.verdict === "contradicted" && asShare(read.claim.figure);
    const other = share ? checkRate(share, numerator, denominator) : result;
    return other.verdict === "contradicted" ? result : other;
  }
  // Points of a score need not be whole, so no number of them is impossible.
  if (read.isScore && denominator) return notCheckable(read.figure.printed, "numerator");
  if (read.isScore && numerator) return notCheckable(read.figure.printed, "denominator");
  if (denominator) return checkAttainable(printed, denominator);
  if (numerator) return checkImplied(printed, numerator);
  return notCheckable(read.figure.printed, "both");
}

/** "0,704" without a sign may be a part of 1. */
const asShare = (figure: PrintedFigure): PrintedFigure | null =>
  figure.kind === "number" && figure.decimals > 1 && compare(figure.value, rational(1n)) <= 0
    ? { ...figure, kind: "percent" }
    : null;

/** The operands of a rate, where parts may stand for either: their sum is the one that is not given. */
export function rateOperands({ numerator, denominator, parts }: ReadFigure): {
  readonly numerator: PrintedFigure | null;
  readonly denominator: PrintedFigure | null;
} {
  if (!parts || parts.length === 0 || (numerator && denominator)) return { numerator, denominator };
  const sum = sumFigure(parts);
  if (!denominator) {
    return numerator ? { numerator, denominator: sum } : { numerator: sum, denominator };
  }
  // Parts that make up the denominator say nothing of the numerator.
  const isWhole = compare(sum.value, denominator.value) === 0;
  return { numerator: isWhole ? null : sum, denominator };
}

const modes = ["half-up", "half-even", "truncate", "away"] as const;

/** A figure with a word, or in words, allows too much to say anything of counts. */
const isInWords = ({ qualifier, tolerance }: PrintedFigure): boolean =>
  qualifier !== null || tolerance !== undefined;

/** Asks whether any whole number of such a total gives the rate. */
function checkAttainable(printed: PrintedFigure, denominator: PrintedFigure): CheckResult {
  const total = faceValue(denominator);
  if (total?.denominator !== 1n || total.numerator <= 0n || isInWords(printed)) {
    return notCheckable(printed.text, "numerator");
  }
  const base = { interval: null, difference: null };
  // Rounding up is left out: with it, a third would pass as 33,4% and little would be impossible.
  for (const mode of ["half-up", "half-even", "truncate"] as const) {
    const counts = attainableCounts(printed, total, mode);
    if (!counts) continue;
    const shown = {
      printed: printed.text,
      total: total.numerator,
      counts: showIntegers(counts),
    };
    if (mode === "half-up") {
      const reason = verifyDiagnostics["rate/attainable"](shown);
      return { verdict: "possible", reason, rounding: mode, ...base };
    }
    const reason = verifyDiagnostics["rate/attainable-other-rounding"]({ ...shown, mode });
    return { verdict: "confirmed-other-rounding", reason, rounding: mode, ...base };
  }
  const params = { printed: printed.text, total: total.numerator };
  const reason = verifyDiagnostics["rate/unattainable"](params);
  return { verdict: "contradicted", reason, rounding: null, ...base };
}

/** The whole numbers of a total that give a printed rate when rounded in one way; `null` for none. */
export function attainableCounts(
  printed: PrintedFigure,
  total: Rational,
  mode: RoundingMode,
): IntegerRange | null {
  const shares = roundingRange(printed.value, printed.step, mode);
  const counts = integersIn(scaleInterval(shares, total));
  if (!counts) return null;
  const [min, max] = [counts.min < 0n ? 0n : counts.min, counts.max];
  return max !== null && max < min ? null : { min, max };
}

/** A count alone implies its total; where no total fits, the rate is wrong whatever the total is. */
function checkImplied(printed: PrintedFigure, numerator: PrintedFigure): CheckResult {
  const count = faceValue(numerator);
  if (count?.denominator !== 1n || isInWords(printed)) {
    return notCheckable(printed.text, "denominator");
  }
  const { value, step } = printed;
  const totals = modes.map((mode) => totalsFor(count.numerator, roundingRange(value, step, mode)));
  const [first] = totals.filter((range) => range !== null);
  const base = { interval: null, difference: null, rounding: null };
  const shown = { printed: printed.text, count: count.numerator };
  if (!first) {
    return { verdict: "contradicted", reason: verifyDiagnostics["rate/no-total"](shown), ...base };
  }
  const reason = verifyDiagnostics["rate/implied-total"]({ ...shown, totals: showIntegers(first) });
  return { verdict: "not-checkable", reason, ...base };
}
