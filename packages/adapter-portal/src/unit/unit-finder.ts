import type { LocalDate } from "@tyle/core";

/** What a name of an office is known as. */
export type UnitMatch =
  | { readonly kind: "found"; readonly code: string }
  | { readonly kind: "ambiguous"; readonly candidates: readonly string[] }
  | { readonly kind: "unknown" };

/** Finds the unit of an office by its printed name, as it was on a day. `@tyle/units-vn` has one. */
export type UnitFinder = (name: string, at: LocalDate | null) => UnitMatch;

/** A name that could not be settled, with how often it occurred. */
export interface UnsettledName {
  readonly name: string;
  readonly count: number;
  /** The units that it may be; none when it is not known at all. */
  readonly candidates: readonly string[];
}

/** Unit codes by the printed name of an office, filled in by a person. */
export type UnitAliases = Readonly<Record<string, string>>;
