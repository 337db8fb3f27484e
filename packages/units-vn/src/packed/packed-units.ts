/**
 * A table of unit versions, column by column, sorted by code and then by time. A name that is left empty repeats the
 * one above it; codes and parents are differences to the row above.
 */
export interface PackedUnits {
  readonly codes: readonly number[];
  /** One digit each: the place in `kindOrder`. */
  readonly kinds: string;
  readonly parents: readonly number[];
  /** With "|" between them. */
  readonly names: string;
  /** One letter each: the day of that place in `days`. */
  readonly from: string;
  /** Left out where no unit has ended. */
  readonly endings?: PackedEndings;
}

/** How the units of a table ended. */
export interface PackedEndings {
  /** As `from`, with "-" for a unit still in force. */
  readonly to: string;
  /** The code of the main successor less the own code; `null` for none. */
  readonly next: readonly (number | null)[];
  /** One digit each: the place in `evidenceOrder` of what the main successor is known from; "-" for none. */
  readonly evidence: string;
  /** Further successors, four numbers each: row, code less the own code, 1 where only land went, evidence. */
  readonly also: readonly number[];
}

/** The districts and communes that ended in the territory of one province of today. */
export interface PackedHistory {
  readonly districts: PackedUnits;
  readonly communes: PackedUnits;
}
