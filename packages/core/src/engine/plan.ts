import type { Dossier } from "../dossier/dossier.ts";
import type { Dimension, Predicate } from "../dossier/predicate.ts";
import type { Period } from "../period/period.ts";

/** Which date of a dossier decides the period it belongs to. */
export type PeriodBasis = "received" | "resolved" | "due";

/** The date of a dossier behind each basis. */
export const basisMoments = {
  received: "receivedAt",
  resolved: "endedAt",
  due: "dueAt",
} as const satisfies Record<PeriodBasis, keyof Dossier>;

/** What results are grouped by. `month` is the calendar month of the basis, "YYYY-MM". */
export type GroupKey = "month" | Dimension;

/** A count under a name: the dossiers for which the predicate holds. */
export interface Measure {
  readonly name: string;
  readonly where: Predicate;
}

/** What an engine is asked to count. It divides nothing and rounds nothing. */
export interface AggregatePlan {
  readonly basis: PeriodBasis;
  /** Only dossiers of this period; all when `null`. */
  readonly period: Period | null;
  readonly by: readonly GroupKey[];
  readonly measures: readonly Measure[];
}

/** What the columns of the cube of a plan are called. */
export const namesOf = ({
  by,
  measures,
}: AggregatePlan): { readonly by: readonly string[]; readonly measures: readonly string[] } => ({
  by,
  measures: measures.map(({ name }) => name),
});
