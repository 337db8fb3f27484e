import type { SourceLocation } from "../diagnostic/source-location.ts";
import type { MissingReason } from "../observation/cell.ts";

/** What a reader found in one cell. Numbers stay decimal text, so that no digit is lost. */
export type RawCell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string; readonly formula?: string }
  /** `text` is the exact decimal in neutral form, such as "99.675". */
  | {
      readonly kind: "number";
      readonly text: string;
      readonly printed?: string;
      readonly formula?: string;
    }
  /** `text` is ISO 8601 without a zone: "2023-01-15" or "2023-01-15T08:30:00". */
  | { readonly kind: "date"; readonly text: string; readonly formula?: string }
  | { readonly kind: "boolean"; readonly value: boolean; readonly formula?: string }
  /** An error value of a spreadsheet, such as "#DIV/0!". */
  | { readonly kind: "error"; readonly text: string; readonly formula?: string };

/** One row of a table, with its place in the file. */
export interface LocatedRow {
  /** 1-based row in the sheet, or line number in a text file. */
  readonly row: number;
  readonly cells: readonly RawCell[];
  /** Set where the row is hidden in the file; hidden rows are read all the same. */
  readonly hidden?: true;
}

/** A rectangle of merged cells, 1-based, ends included. Its value stands in the top left cell only. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook; text files have one without a name. */
export interface SheetInfo {
  readonly name?: string;
  readonly hidden?: true;
  readonly merges?: readonly MergedRange[];
}

/** Some rows of one sheet, in order. Readers hand out batches so that files of any size fit. */
export interface RowBatch {
  readonly sheet: SheetInfo;
  readonly rows: readonly LocatedRow[];
}

/** The text of a cell as a person would read it, or "" for an empty cell. */
export function cellText(cell: RawCell | undefined): string {
  if (!cell || cell.kind === "empty") return "";
  if (cell.kind === "boolean") return cell.value ? "TRUE" : "FALSE";
  return cell.kind === "number" ? (cell.printed ?? cell.text) : cell.text;
}

/** Where a cell of a row is. */
export const locateCell = (
  file: string,
  sheet: SheetInfo,
  row: number,
  column?: number,
): SourceLocation => ({
  file,
  ...(sheet.name === undefined ? {} : { sheet: sheet.name }),
  row,
  ...(column === undefined ? {} : { column }),
});

/** The meaning of symbols that publishers print instead of a value, such as ":" or "-". */
export type MissingSymbols = Readonly<Record<string, MissingReason>>;
