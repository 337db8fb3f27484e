import type { Report } from "../diagnostic/diagnostic.ts";
import type { Confidence } from "./reader.ts";
import type { LocatedRow, RowBatch } from "./row.ts";

/** What a profile is given besides the rows. */
export interface MapContext {
  readonly file: string;
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string;
  readonly report: Report;
}

/** A row that could not be used, with the codes of the diagnostics that say why. */
export interface RejectedRow {
  readonly sheet?: string;
  readonly row: LocatedRow;
  readonly codes: readonly string[];
}

/** What a profile made of some rows. Every row is accepted, rejected or skipped; none disappears. */
export interface MappedBatch<Out> {
  readonly records: readonly Out[];
  /** Rows that gave records; one row may give several. */
  readonly accepted: number;
  readonly rejected: readonly RejectedRow[];
  /** Rows without data: blank lines, titles, headings, totals. */
  readonly skipped: number;
}

/** Gives the rows of one kind of table their meaning. Knows a portal or a form, and no bytes. */
export interface Profile<Out> {
  readonly name: string;
  /** Judges the first rows of a sheet. Pure. */
  recognise(head: readonly LocatedRow[]): Confidence;
  /** Maps rows in order; what is wrong with them goes to `context.report`. */
  map(batches: AsyncIterable<RowBatch>, context: MapContext): AsyncIterable<MappedBatch<Out>>;
}
