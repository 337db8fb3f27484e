import type { Text } from "../diagnostic/text.ts";
import type { Predicate } from "../dossier/predicate.ts";
import type { PeriodBasis } from "../engine/plan.ts";
import type { LegalBasis } from "../law/legal-basis.ts";

/** What an indicator counts. Dossiers come from engines, all else from observations. */
export type Subject = "dossier" | "procedure" | "petition" | "person" | "staff" | "desk";

/** What a share of nothing is worth: no value at all, 0, or the full score. The rate itself stays undefined. */
export type ZeroRule = "undefined" | "zero" | "full-score";

/** Which way is better. */
export type Direction = "higher-is-better" | "lower-is-better";

/** `share`: the numerator is a part of the denominator. `ratio`: two counts of their own, which may exceed 1. */
export type IndicatorKind = "share" | "ratio";

/** A rate with its definition: what is counted, of what, and when. Never just "online rate". */
export interface Definition {
  readonly id: string;
  readonly label: Text;
  readonly kind: IndicatorKind;
  /** In a share this is asked only of what is in the denominator. */
  readonly numerator: Predicate;
  readonly denominator: Predicate;
  readonly zeroRule: ZeroRule;
  readonly direction: Direction;
  /** Digits after the decimal sign in which the rate is published. */
  readonly decimals: number;
  readonly legalBasis: readonly LegalBasis[];
  /** What a reader of the definition must know besides. */
  readonly note?: Text;
}

/** A rate of dossiers. The basis says which of their dates decides the period. */
export interface Indicator extends Definition {
  readonly subject: "dossier";
  readonly basis: PeriodBasis;
}

/** A rate of anything else, such as procedures or staff, counted for a period as a whole. */
export interface CountIndicator extends Definition {
  readonly subject: Exclude<Subject, "dossier">;
  readonly basis: null;
}
