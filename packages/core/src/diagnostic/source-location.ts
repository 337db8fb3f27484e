/** A place in a file as a person would name it. Rows and columns count from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  /** The heading above the cell, as printed. */
  readonly header?: string;
}

/**
 * Names a cell in the A1 form of spreadsheets.
 *
 * @example
 * cellAddress(17, 28) // "AB17"
 */
export function cellAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/**
 * Writes a location on one line.
 *
 * @example
 * formatLocation({ file: "xa.xlsx", sheet: "2022", row: 3, column: 2 }) // "xa.xlsx!2022:B3"
 */
export function formatLocation(location: SourceLocation): string {
  const place = location.sheet === undefined ? location.file : `${location.file}!${location.sheet}`;
  if (location.row === undefined) return place;
  return location.column === undefined
    ? `${place}:${location.row}`
    : `${place}:${cellAddress(location.row, location.column)}`;
}
