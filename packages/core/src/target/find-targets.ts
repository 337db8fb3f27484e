import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Target } from "./target.ts";

/** What a target is looked up by. */
export interface TargetKey {
  readonly indicator: string;
  readonly unitLevel: string;
  readonly year: number;
  /** Only targets of this instrument. */
  readonly instrument?: string;
}

/**
 * Finds every target for a value, the most specific first: one for the tier and the year comes before one for any.
 * Several may stand side by side, as a national and a provincial one do.
 *
 * @example
 * findTargets(targets, { indicator: "ONL_766", unitLevel: "commune", year: 2025 })
 */
export const findTargets = (
  targets: readonly Target[],
  { indicator, unitLevel, year, instrument }: TargetKey,
): readonly Target[] =>
  targets
    .filter(
      (target) =>
        target.indicator === indicator &&
        (target.unitLevel ?? unitLevel) === unitLevel &&
        (target.year ?? year) === year &&
        (instrument === undefined || target.instrument === instrument),
    )
    .sort((a, b) => specificity(b) - specificity(a));

const specificity = ({ unitLevel, year }: Target): number =>
  (unitLevel === undefined ? 0 : 2) + (year === undefined ? 0 : 1);

/** Complains about targets that nobody set: one without a source cannot be checked. */
export const checkTargets = (targets: readonly Target[]): readonly Diagnostic[] =>
  targets
    .filter(
      ({ source, instrument }) => !instrument?.trim() && !source.vi.trim() && !source.en.trim(),
    )
    .map(({ indicator }) => coreDiagnostics["target/no-source"]({ indicator }));
