import type { Text } from "../diagnostic/text.ts";
import type { Predicate } from "../dossier/predicate.ts";
import type { PeriodBasis } from "../engine/plan.ts";

/** A rate with its definition: which dossiers are counted, of which, and when. Never just "online rate". */
export interface Indicator {
  readonly id: string;
  readonly label: Text;
  readonly numerator: Predicate;
  readonly denominator: Predicate;
  readonly basis: PeriodBasis;
  /** Digits after the decimal sign in which the rate is published. */
  readonly decimals: number;
}
