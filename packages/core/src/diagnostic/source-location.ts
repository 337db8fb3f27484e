/** A place in a file as a person would name it. Lines, rows and columns count from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly sheet?: string;
  /** The line of a text; `column` then counts its characters. */
  readonly line?: number;
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
 * formatLocation({ file: "figures.yaml", line: 3, column: 14 })             // "figures.yaml:3:14"
 */
export function formatLocation(location: SourceLocation): string {
  const place = location.sheet === undefined ? location.file : `${location.file}!${location.sheet}`;
  if (location.line !== undefined) {
    return [place, location.line, location.column].filter((part) => part !== undefined).join(":");
  }
  if (location.row === undefined) return place;
  return location.column === undefined
    ? `${place}:${location.row}`
    : `${place}:${cellAddress(location.row, location.column)}`;
}
