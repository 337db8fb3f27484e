import {
  add,
  compare,
  divide,
  fromRounded,
  type Interval,
  intersect,
  interval,
  multiply,
  type PrintedFigure,
  type Rational,
  rational,
  round,
  roundingRange,
  significantStep,
  singleValue,
  subtract,
} from "@tyle/core";
import type { CheckResult } from "../result/check-result.ts";
import { type ShowOptions, showRange } from "../result/show-value.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { distance, isInside } from "./interval-relations.ts";

/** Values of which a word and its number are true, and those of which they are said loosely. */
interface WordRange {
  readonly strict: Interval;
  readonly loose: Interval;
}

/**
 * Sets a figure with a word, such as "gần 90%" or "trên 200 lần", against the values that its operands allow.
 * "Gần" is strict within one printed digit of a percent, and within half a step of the last digit other than 0 of a
 * count ("gần 27.000" is 26.500 and more). "Khoảng" is strict where it rounds to the number. Both are loose beyond.
 */
export function compareWithWord(
  printed: PrintedFigure,
  computed: Interval,
  options: ShowOptions,
): CheckResult {
  const { strict, loose } = wordRange(printed);
  const decimals = decimalsBeside(computed, printed.value, options);
  const shown = { printed: printed.text, computed: showRange(computed, { ...options, decimals }) };
  const base = { interval: computed, difference: null, rounding: null };
  // The tolerance of words is declared, so it is told with the verdict.
  const told = printed.tolerance ? { ...shown, reach: showRange(strict, options) } : null;
  if (isInside(computed, strict)) {
    const reason = told
      ? verifyDiagnostics["word/within-tolerance"](told)
      : verifyDiagnostics["word/holds"](shown);
    return { verdict: "confirmed", reason, ...base };
  }
  if (intersect(computed, strict)) {
    return { verdict: "possible", reason: verifyDiagnostics["word/not-certain"](shown), ...base };
  }
  if (intersect(computed, loose)) {
    return { verdict: "possible", reason: verifyDiagnostics["word/loose"](shown), ...base };
  }
  return {
    verdict: "contradicted",
    reason: told
      ? verifyDiagnostics["word/beyond-tolerance"](told)
      : verifyDiagnostics["word/fails"](shown),
    ...base,
    difference: distance(computed, printed.value),
  };
}

/** As many decimals as keep the shown value on its side of the number: 89,999% is not shown as 90% beside "gần 90%". */
function decimalsBeside(computed: Interval, limit: Rational, options: ShowOptions): number {
  const value = singleValue(computed);
  if (!value) return options.decimals;
  const factor = rational(options.unit === "percent" ? 100n : 1n);
  const [shown, shownLimit] = [multiply(value, factor), multiply(limit, factor)];
  let decimals = Math.max(0, options.decimals);
  while (
    decimals < mostDecimals &&
    compare(fromRounded(round(shown, { decimals, mode: "half-up" })), shownLimit) !==
      compare(shown, shownLimit)
  ) {
    decimals += 1;
  }
  return decimals;
}

const mostDecimals = 30;

/** All values that a fraction or multiple in words may be said of. */
const reachOf = ({ value }: PrintedFigure, tolerance: Rational): Interval =>
  interval(subtract(value, tolerance), add(value, tolerance));

function wordRange(printed: PrintedFigure): WordRange {
  const { value, step, qualifier, kind, tolerance } = printed;
  const half = divide(significantStep(printed), rational(2n));
  const wide = compare(half, step) > 0 ? half : step;
  const one = (range: Interval): WordRange => ({ strict: range, loose: range });
  switch (qualifier) {
    case "over":
      return one(interval(value, null, "()"));
    case "at-least":
      return one(interval(value, null));
    case "under":
      return one(interval(null, value, "()"));
    case "at-most":
      return one(interval(null, value));
    case "almost": {
      if (tolerance) return one(interval(subtract(value, tolerance), value, "[)"));
      const below = (by: Rational): Interval => interval(subtract(value, by), value, "[)");
      return { strict: below(kind === "number" ? wide : step), loose: below(wide) };
    }
    default: {
      if (tolerance) return one(reachOf(printed, tolerance));
      const loose = interval(subtract(value, wide), add(value, wide));
      return { strict: roundingRange(value, step, "half-up"), loose };
    }
  }
}
