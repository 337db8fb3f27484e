import type { ByteDictionary } from "./byte-dictionary.ts";

/** What is done with a column: left out, looked up, read as a moment, or taken as it is. */
export type ColumnTask =
  | { readonly kind: "skip" }
  | { readonly kind: "code"; readonly dictionary: ByteDictionary; readonly into: Int32Array }
  | { readonly kind: "moment"; readonly days: Int32Array; readonly seconds: Int32Array }
  | { readonly kind: "text"; readonly into: string[] };

/** What a scanner tells about the rows it meets. */
export interface ScanEvents {
  /** Rows 0 to `length` of the arrays are filled; they are overwritten afterwards. */
  readonly onBlock: (length: number) => void;
  /** A row that bytes alone cannot settle, as its bytes without the line break. */
  readonly onIrregular: (row: Uint8Array) => void;
}

/** How a file is cut, and what for. */
export interface ScanPlan extends ScanEvents {
  /** One byte. */
  readonly delimiter: number;
  readonly tasks: readonly ColumnTask[];
  /** Rows that the arrays of the tasks hold. */
  readonly blockRows: number;
  /** So few bytes are to come that `readShortRows` is worth a try. */
  readonly isShort?: boolean;
}
