import type { Diagnostic, IngestSummary } from "@tyle/core";
import type { SheetSummary } from "./sheet-log.ts";

/** What a file turned out to be. */
export interface Inspection {
  readonly file: string;
  readonly sha256: string;
  readonly reader: string;
  /** `null` when no profile knows the table. */
  readonly profile: string | null;
  readonly sheets: readonly SheetSummary[];
  /** The period that a form names, or the first and last day of reception of a list. */
  readonly period: string | null;
  readonly unit: string | null;
  readonly rows: IngestSummary["ledger"];
  readonly diagnostics: readonly Diagnostic[];
}
