import type { Diagnostic, Interval, Rational } from "@tyle/core";
import type { Power } from "./power.ts";
import type { RoundingExplanation } from "./rounding-explanation.ts";

/**
 * What exact arithmetic says of a printed figure.
 * `confirmed`: it is the value, rounded half-up to the printed decimals. `confirmed-other-rounding`: only another way
 * of rounding explains it. `possible`: what is known allows it. `contradicted`: nothing that is known allows it.
 * `not-checkable`: something is missing.
 */
export type FigureVerdict =
  | "confirmed"
  | "confirmed-other-rounding"
  | "possible"
  | "contradicted"
  | "not-checkable";

/** The outcome of one check, as data. */
export interface CheckResult {
  readonly verdict: FigureVerdict;
  /** Why, with what to do about it. */
  readonly reason: Diagnostic;
  /** All values that the recomputed figure can have, a percent as part of 1; `null` where nothing could be computed. */
  readonly interval: Interval | null;
  /** The recomputed value nearest to the printed one, minus the printed one; only when contradicted. */
  readonly difference: Rational | null;
  /** How the printed digits come from the computed value, where one way was found. */
  readonly rounding: RoundingExplanation | null;
  /** How much a pass says, where that does not follow from the interval. */
  readonly power?: Power;
}
