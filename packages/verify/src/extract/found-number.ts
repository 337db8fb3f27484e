import type { PrintedFigure } from "@tyle/core";
import type { Direction } from "../claim/printed-claim.ts";

/** A stretch of a text, from the first character to the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a number in a text is, as far as its neighbours tell. */
export type NumberRole = "count" | "percent" | "points" | "decimal" | "place";

/** A number in a text, with the words that belong to it. */
export interface FoundNumber extends Span {
  /** The text of the number with its qualifier, scale word and sign. */
  readonly text: string;
  readonly figure: PrintedFigure;
  readonly role: NumberRole;
  /** The words behind it, such as "hồ sơ". */
  readonly unit: string;
  /** Which way it went, where it is a change. */
  readonly direction: Direction | null;
  /** Counts the clauses of the text; clauses end at ";" and at the end of a sentence. */
  readonly clause: number;
  readonly sentence: number;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** The numbers of a printed sum that is used as one number. */
  readonly terms?: readonly FoundNumber[];
}

/** Two counts printed as "85/92". */
export interface FoundPair {
  readonly part: FoundNumber;
  readonly total: FoundNumber;
}
