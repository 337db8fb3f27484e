import {
  add,
  type Interval,
  intersect,
  interval,
  type PrintedFigure,
  type Qualifier,
  significantStep,
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
 * "Gần" and "khoảng" are strict within one printed digit and loose within one step of the last digit that is not 0.
 */
export function compareWithWord(
  printed: PrintedFigure,
  computed: Interval,
  options: ShowOptions,
): CheckResult {
  const { strict, loose } = wordRange(printed);
  const shown = { printed: printed.text, computed: showRange(computed, options) };
  const base = { interval: computed, difference: null, rounding: null };
  if (isInside(computed, strict)) {
    return { verdict: "confirmed", reason: verifyDiagnostics["word/holds"](shown), ...base };
  }
  if (intersect(computed, strict)) {
    return { verdict: "possible", reason: verifyDiagnostics["word/not-certain"](shown), ...base };
  }
  if (intersect(computed, loose)) {
    return { verdict: "possible", reason: verifyDiagnostics["word/loose"](shown), ...base };
  }
  return {
    verdict: "contradicted",
    reason: verifyDiagnostics["word/fails"](shown),
    ...base,
    difference: distance(computed, printed.value),
  };
}

function wordRange(printed: PrintedFigure): WordRange {
  const { value, step, qualifier } = printed;
  const wide = significantStep(printed);
  const near = (by: typeof step): Interval => interval(subtract(value, by), value, "[)");
  const around = (by: typeof step): Interval => interval(subtract(value, by), add(value, by));
  const one = (range: Interval): WordRange => ({ strict: range, loose: range });
  switch (qualifier as Qualifier) {
    case "over":
      return one(interval(value, null, "()"));
    case "at-least":
      return one(interval(value, null));
    case "under":
      return one(interval(null, value, "()"));
    case "at-most":
      return one(interval(null, value));
    case "almost":
      return { strict: near(step), loose: near(wide) };
    case "about":
      return { strict: around(step), loose: around(wide) };
  }
}
