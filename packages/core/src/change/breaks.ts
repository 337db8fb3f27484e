import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Percent } from "../exact/quantity.ts";
import type { Scope } from "../observation/published-figure.ts";
import { dayCount, type Period } from "../period/period.ts";
import type { UnitId } from "../unit/unit-code.ts";

/** A rate with everything it is about. */
export interface Measured {
  readonly indicator: string;
  readonly unit: UnitId;
  readonly scope: Scope;
  readonly period: Period;
  readonly value: Percent;
}

/** Why two values may not be joined by a line or subtracted. */
export type BreakKind = "definition" | "scope" | "territory" | "period-rule" | "period-length";

/** One break between two values. */
export interface SeriesBreak {
  readonly kind: BreakKind;
  readonly diagnostic: Diagnostic;
}

/**
 * Finds what keeps two values of a series apart. None is found between, say, two halves of one unit by one definition.
 *
 * @example
 * findBreaks(commune2022, district2023H1).map(({ kind }) => kind) // ["scope", "territory", "period-length"]
 */
export const findBreaks = (from: Measured, to: Measured): readonly SeriesBreak[] =>
  kinds.flatMap((kind) => {
    const [before, after] = [aspects[kind](from), aspects[kind](to)];
    if (before === after || (kind === "period-length" && isSameLength(from, to))) return [];
    return [
      { kind, diagnostic: coreDiagnostics[`change/${kind}-break`]({ from: before, to: after }) },
    ];
  });

const kinds = ["definition", "scope", "territory", "period-rule", "period-length"] as const;

const aspects: Readonly<Record<BreakKind, (value: Measured) => string>> = {
  definition: ({ indicator }) => indicator,
  scope: ({ scope }) => scope,
  // The identity holds the first day in force, so a code that was used again is another territory.
  territory: ({ unit }) => unit,
  "period-rule": ({ period }) => period.rule,
  "period-length": ({ period }) => period.id,
};

/** Months and quarters are of one length whatever their days; other spans are counted in days. */
const isSameLength = ({ period: a }: Measured, { period: b }: Measured): boolean =>
  a.kind === b.kind && (a.kind !== "range" || isAboutAsLong(a, b));

/** The first nine months have 273 days in one year and 274 in the next. */
const isAboutAsLong = (a: Period, b: Period): boolean => Math.abs(dayCount(a) - dayCount(b)) <= 1;
