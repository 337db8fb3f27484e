import {
  absolute,
  exactly,
  figureRange,
  type Interval,
  intersect,
  multiply,
  type PrintedFigure,
  type Rational,
  type RoundingMode,
  rational,
  singleValue,
} from "@tyle/core";
import type { CheckResult } from "../result/check-result.ts";
import { explainRounding, type RoundingExplanation } from "../result/rounding-explanation.ts";
import { type ShowOptions, showRange, showValue, type ValueUnit } from "../result/show-value.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { isRoundedCount } from "./amount.ts";
import { compareWithWord } from "./compare-with-word.ts";
import { distance, isInside } from "./interval-relations.ts";

/** What a printed figure is set against. */
export interface Recomputed {
  /** All values that the operands allow when they were rounded in one way. */
  readonly range: (mode: RoundingMode) => Interval;
  /** The value of the operands at face, where they may be taken so. */
  readonly face: Rational | null;
  /** The face is that of rounded operands: it decides only where it fits digit by digit. */
  readonly isRounded?: boolean;
  readonly unit: ValueUnit;
}

/** The ways in which operands and figure may have been rounded. */
const allModes = ["half-up", "truncate", "away"] as const;

/**
 * Sets a printed figure against what its operands give: at face first, then as intervals, then with other ways of
 * rounding the operands.
 */
export function comparePrinted(printed: PrintedFigure, recomputed: Recomputed): CheckResult {
  const options = { unit: recomputed.unit, decimals: decimalsOf(printed) };
  const range = recomputed.range("half-up");
  if (printed.qualifier || printed.tolerance) {
    return compareWithWord(printed, recomputed.face ? exactly(recomputed.face) : range, options);
  }
  const face = recomputed.face ?? singleValue(range);
  const rounding = face && explainRounding(face, printed);
  const isUsual = rounding === "exact" || rounding === "half-up";
  if (face && rounding && (isUsual || !recomputed.isRounded)) {
    return roundingResult(printed, { face, rounding, options });
  }
  return compareRanges(printed, recomputed, options) ?? off(printed, { face, range, options });
}

/** "10,3 tỷ" is shown in full, where decimals would say nothing. */
const decimalsOf = ({ decimals, step }: PrintedFigure): number =>
  decimals > 0 && step.denominator === 1n ? -2 : decimals;

/** The verdict on a value whose rounding was explained. */
function roundingResult(
  printed: PrintedFigure,
  found: {
    readonly face: Rational;
    readonly rounding: RoundingExplanation;
    readonly options: ShowOptions;
  },
): CheckResult {
  const { face, rounding, options } = found;
  const shown = { printed: printed.text, computed: showValue(face, options) };
  const base = { interval: exactly(face), difference: null, rounding };
  if (rounding === "exact") {
    return { verdict: "confirmed", reason: verifyDiagnostics["check/exact"](shown), ...base };
  }
  if (rounding === "half-up") {
    return { verdict: "confirmed", reason: verifyDiagnostics["check/rounded"](shown), ...base };
  }
  const reason = verifyDiagnostics["check/other-rounding"]({ ...shown, mode: rounding });
  return { verdict: "confirmed-other-rounding", reason, ...base };
}

/** Looks for common values of both sides, rounded half-up, else rounded alike in another way. */
function compareRanges(
  printed: PrintedFigure,
  { range }: Recomputed,
  options: ShowOptions,
): CheckResult | null {
  // Counts are rounded to a multiple in one declared way.
  const modes = isRoundedCount(printed) ? (["half-up"] as const) : allModes;
  for (const mode of modes) {
    const interval = range(mode);
    const allowed = figureRange(printed, mode);
    if (singleValue(interval) || !intersect(interval, allowed)) continue;
    const shown = { printed: printed.text, computed: showRange(interval, options) };
    const base = { interval, difference: null, rounding: mode };
    if (mode !== "half-up") {
      const reason = verifyDiagnostics["check/other-rounding"]({ ...shown, mode });
      return { verdict: "confirmed-other-rounding", reason, ...base };
    }
    return isInside(interval, allowed)
      ? { verdict: "confirmed", reason: verifyDiagnostics["check/rounded"](shown), ...base }
      : { verdict: "possible", reason: verifyDiagnostics["check/within"](shown), ...base };
  }
  return null;
}

function off(
  printed: PrintedFigure,
  found: {
    readonly face: Rational | null;
    readonly range: Interval;
    readonly options: ShowOptions;
  },
): CheckResult {
  const interval = found.face ? exactly(found.face) : found.range;
  const difference = distance(interval, printed.value);
  const { options } = found;
  const size = absolute(difference);
  const by =
    options.unit === "percent"
      ? showValue(multiply(size, rational(100n)), { ...options, unit: "points" })
      : showValue(size, options);
  const computed = showRange(interval, options);
  return {
    verdict: "contradicted",
    reason: verifyDiagnostics["check/off"]({ printed: printed.text, computed, by }),
    interval,
    difference,
    rounding: null,
  };
}
