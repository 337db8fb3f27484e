import type { DossierColumns } from "../columns/dossier-columns.ts";
import type { CodedDimension, DossierMoment } from "./dossier-layout.ts";

/** A date of each row. */
export interface MomentColumn {
  /** As `packedDay` has them: later days are greater; 0 is none. */
  readonly days: Int32Array;
  /** The second of the day plus 1; 0 is none. */
  readonly seconds: Int32Array;
}

/** Rows that bytes alone have settled, as columns. The rows that follow overwrite them. */
export interface ScannedRows extends Pick<DossierColumns, "dictionaries" | "codes"> {
  /** The text of each row in the column `dossierCode` of the layout. */
  readonly dossierCodes: readonly string[];
  /** Unknown in every row where the file has no column for it. */
  readonly momentOf: (moment: DossierMoment) => MomentColumn;
}

/** What must hold of every row for a file to be counted from bytes alone; otherwise the file is not counted at all. */
export interface CsvProof {
  /** The dimensions that are looked at, besides those of the plan. */
  readonly dimensions: readonly CodedDimension[];
  /** Judges the first `length` rows, and with them the rows before. */
  readonly holds: (rows: ScannedRows, length: number) => boolean;
}
