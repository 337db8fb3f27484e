import type { Dossier } from "../../dossier/dossier.ts";
import { type Dimension, dimensionValue } from "../../dossier/predicate.ts";
import { type LocalDate, safeParseLocalDate } from "../../period/local-date.ts";
import { packedDay } from "../csv/byte-moment.ts";
import { type AggregatePlan, basisMoments, type PeriodBasis } from "../plan.ts";
import { dimensionsAsked } from "./value-classes.ts";
import { ValueDictionary } from "./value-dictionary.ts";

/** Which columns of dossiers a count needs. */
export interface ColumnNeeds {
  readonly dimensions: readonly Dimension[];
  readonly bases: readonly PeriodBasis[];
}

/** The dimensions and the date that a plan asks for. */
export const needsOf = (plan: AggregatePlan): ColumnNeeds => ({
  dimensions: [...new Set([...plan.by.filter((key) => key !== "month"), ...dimensionsAsked(plan)])],
  bases: [plan.basis],
});

/** Dossiers as columns of small integers: a code for each dimension, a packed day for each date. */
export interface DossierColumns {
  readonly dictionaries: ReadonlyMap<Dimension, ValueDictionary>;
  readonly codes: ReadonlyMap<Dimension, Int32Array>;
  /** Days as `packDay` has them; 0 is unknown. */
  readonly days: ReadonlyMap<PeriodBasis, Int32Array>;
  /** The months that occur, without their days, where they are known before anything is counted. */
  readonly months?: ReadonlyMap<PeriodBasis, readonly number[]>;
}

/** Makes empty columns for so many dossiers. */
export function createColumns({ dimensions, bases }: ColumnNeeds, rows: number): DossierColumns {
  return {
    dictionaries: new Map(dimensions.map((dimension) => [dimension, new ValueDictionary()])),
    codes: new Map(dimensions.map((dimension) => [dimension, new Int32Array(rows)])),
    days: new Map(bases.map((basis) => [basis, new Int32Array(rows)])),
  };
}

/** A dossier, the row it goes to, and the last day of the period it is judged in. */
export interface DossierPlace {
  readonly row: number;
  readonly dossier: Dossier;
  readonly asOf: LocalDate | null;
}

/** Writes one dossier into a row of the columns. */
export function writeDossier(
  { dictionaries, codes, days }: DossierColumns,
  { row, dossier, asOf }: DossierPlace,
): void {
  for (const [dimension, column] of codes) {
    const value = dimensionValue(dossier, dimension, asOf);
    column[row] = dictionaries.get(dimension)?.codeOf(value) ?? 0;
  }
  for (const [basis, column] of days) {
    const date = safeParseLocalDate(dossier[basisMoments[basis]]?.slice(0, 10) ?? "");
    column[row] = date ? packedDay(date) : 0;
  }
}
