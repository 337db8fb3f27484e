import type { LocalDate } from "../period/local-date.ts";

/**
 * How a statement about a legal instrument is known: read in the instrument or on an official page (`found`), seen in
 * the code of a working system (`code`), quoted by a third party, from memory, or concluded by us.
 */
export type LegalConfidence = "found" | "code" | "third-party" | "memory" | "inferred";

/** Where a definition, a score or a target is written, and how sure that is. */
export interface LegalBasis {
  /** "QĐ 766/QĐ-TTg". */
  readonly instrument: string;
  /** "Điều 12", "mục 3.3"; `null` where no article is known. */
  readonly article: string | null;
  /** The day it was signed; `null` where it is not known. */
  readonly issuedOn: LocalDate | null;
  /** The first day in force; `null` where it is not known. */
  readonly validFrom: LocalDate | null;
  /** The first day no longer in force; `null` where it is in force or not known to have ended. */
  readonly validTo: LocalDate | null;
  readonly confidence: LegalConfidence;
  /** Where it was read. */
  readonly source: string;
}
