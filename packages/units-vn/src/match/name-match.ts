import type { Diagnostic } from "@tyle/core";
import type { VnUnit } from "../unit/vn-unit.ts";

/** How a written name fits a unit. */
export type NameFit =
  /** The same letters; case, blanks, the place of the tone mark and the way of writing numbers do not count. */
  | "same"
  /** Another spelling of the name that lists or laws use. */
  | "variant"
  /** The same but for i and y, or for Đắk, Đăk, Đắc and Đak. */
  | "alike"
  /** Diacritics are missing in what was written. */
  | "unmarked";

/** Where and when a name is looked for. */
export interface MatchOptions {
  /** The day the text is of. Without it, units of all times are looked through. */
  readonly at?: string;
  /** The code or the id of a unit that the unit meant lies in. */
  readonly within?: string;
}

/** What would settle an ambiguous name. "spelling" is for names that differ only in their diacritics. */
export type MatchNeed = "date" | "kind" | "parent" | "spelling";

/** A unit that a text may mean. */
export interface NameCandidate extends VnUnit {
  /** From 0 to 1; for ranking alone, it is no probability. */
  readonly score: number;
  /** How the name fits. */
  readonly fit: NameFit;
  /** The unit that bore the name, where that is another: one before or after on the day asked for. */
  readonly named: VnUnit;
}

/** The answer to a name: one unit, several to choose from with the likeliest first, or none. It is never a guess. */
export interface NameMatch {
  readonly status: "one" | "many" | "none";
  readonly matches: readonly NameCandidate[];
  /** What would settle it; empty unless there are many. */
  readonly needs: readonly MatchNeed[];
  /** The same in words. */
  readonly diagnostics: readonly Diagnostic[];
}
