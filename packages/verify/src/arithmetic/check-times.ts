import {
  type Certainty,
  compareInterval,
  divideIntervals,
  type Interval,
  type PrintedFigure,
  type Rational,
} from "@tyle/core";
import type { CheckResult } from "../result/check-result.ts";
import { inBoth, showRange, showValue } from "../result/show-value.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { amountRange } from "./amount.ts";

/** What is said of how many times one value is another. */
export type TimesClaim = { readonly atLeast: Rational } | { readonly moreThan: Rational };

/** A check of a multiple, with how sure the claim is. */
export interface TimesResult extends CheckResult {
  readonly certainty: Certainty;
  /** All multiples that the two figures allow. */
  readonly interval: Interval;
}

/**
 * Checks "the highest is so many times the lowest" with figures as printed, or with readings that were chosen.
 *
 * @throws {TyleError} `argument/invalid` when the lower figure is just 0, or one may be below 0.
 * @example
 * const [high, low] = [parseFigure("6,66%", vi), parseFigure("0,03%", vi)];
 * checkTimes(high, low, { moreThan: toRational("200") }).certainty // "possible": it is 190.14 to 266.60 times
 * checkTimes(high, low, { atLeast: toRational("190") }).certainty  // "certain"
 */
export function checkTimes(
  high: PrintedFigure | Interval,
  low: PrintedFigure | Interval,
  claim: TimesClaim,
): TimesResult {
  const interval = divideIntervals(toRange(high), toRange(low));
  const [comparator, limit] =
    "atLeast" in claim ? ([">=", claim.atLeast] as const) : ([">", claim.moreThan] as const);
  const certainty = compareInterval(interval, comparator, limit);
  const words =
    comparator === ">=" ? { vi: "ít nhất", en: "at least" } : { vi: "hơn", en: "more than" };
  const shownLimit = showValue(limit, { unit: "times", decimals: 0 });
  const params = {
    claim: inBoth((language) => `${words[language]} ${shownLimit[language]}`),
    computed: showRange(interval, { unit: "times", decimals: 0 }),
  };
  const { code, verdict } = answers[certainty];
  const reason = verifyDiagnostics[code](params);
  return { verdict, reason, interval, difference: null, rounding: null, certainty };
}

const answers = {
  certain: { code: "times/certain", verdict: "confirmed" },
  possible: { code: "times/not-certain", verdict: "possible" },
  impossible: { code: "times/impossible", verdict: "contradicted" },
} as const;

const toRange = (value: PrintedFigure | Interval): Interval =>
  "lower" in value ? value : amountRange(value);
