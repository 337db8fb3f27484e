import type { Dimension } from "../../dossier/predicate.ts";

/** A dimension that a column can hold; the others are worked out of the dates. */
export type CodedDimension = Exclude<Dimension, "timeliness" | "timeliness-766" | "scope">;

/** The dates of a dossier that a column can hold. */
export type DossierMoment = "receivedAt" | "dueAt" | "legalDueAt" | "endedAt";

/** Where a dimension stands in a table, and what its texts mean. */
export interface CodedColumn {
  /** From 0. */
  readonly column: number;
  /**
   * The value of each text, in the form of `canonicalText`; `null` is the unknown. A text that is not listed is read the
   * long way. Without meanings the trimmed text is the value, and an empty one the unknown. A profile that knows more
   * than a list gives a function, which is asked once for each distinct text.
   */
  readonly meanings?: Readonly<Record<string, string | null>> | TextMeaning;
}

/** Tells what a text means: a value, `null` for the unknown, or `undefined` where only the long way can tell. */
export type TextMeaning = (text: string) => string | null | undefined;

/**
 * What the columns of one table of dossiers hold: a profile, bound to the heading of a file. Without functions as meanings
 * it is data, so that it can be sent to another thread.
 */
export interface DossierLayout {
  /** Columns in an ordinary row. */
  readonly columns: number;
  readonly coded: Readonly<Partial<Record<CodedDimension, CodedColumn>>>;
  /** The column of each date, from 0. */
  readonly moments: Readonly<Partial<Record<DossierMoment, number>>>;
  /** The column of dossier codes, where a `CsvProof` looks at them. */
  readonly dossierCode?: number;
}

/**
 * The form in which texts are looked up: without blanks around it, in NFC, in lower case, with single spaces.
 *
 * @example
 * canonicalText("  Trực  TUYẾN ") // "trực tuyến"
 */
export const canonicalText = (text: string): string =>
  text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** What a text of a column means: a value, `null` for the unknown, or `undefined` where only the long way can tell. */
export function meaningOf({ meanings }: CodedColumn, text: string): string | null | undefined {
  if (typeof meanings === "function") return meanings(text);
  if (meanings) {
    const canonical = canonicalText(text);
    return Object.hasOwn(meanings, canonical) ? meanings[canonical] : undefined;
  }
  const value = text.normalize("NFC").trim();
  return value === "" ? null : value;
}
