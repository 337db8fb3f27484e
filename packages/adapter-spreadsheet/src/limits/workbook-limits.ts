/** What a workbook may hold. Each limit has a default that honest files do not reach. */
export interface WorkbookLimits {
  /** Bytes of the file; 268,435,456. */
  readonly maxBytes: number;
  /** Bytes of all its parts when inflated; 1,073,741,824. */
  readonly maxInflatedBytes: number;
  /** How many times larger a part may become when inflated; 200. Tables of numbers reach about 20. */
  readonly maxInflation: number;
  readonly maxSheets: number;
  /** Rows of one sheet; 1,048,576, as in Excel. */
  readonly maxRows: number;
  /** Columns of one sheet; 16,384, as in Excel. */
  readonly maxColumns: number;
  /** Cells of the file, empty ones to the left of a filled one included; 20,000,000. */
  readonly maxCells: number;
  /** Characters of one cell; 1,048,576. */
  readonly maxStringLength: number;
  /** Characters of all texts that cells share; 67,108,864. */
  readonly maxSharedText: number;
}

/** The limits that hold unless others are given. */
export const defaultWorkbookLimits: WorkbookLimits = {
  maxBytes: 2 ** 28,
  maxInflatedBytes: 2 ** 30,
  maxInflation: 200,
  maxSheets: 256,
  maxRows: 1_048_576,
  maxColumns: 16_384,
  maxCells: 20_000_000,
  maxStringLength: 2 ** 20,
  maxSharedText: 2 ** 26,
};
