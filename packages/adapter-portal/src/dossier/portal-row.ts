import {
  type ColumnIndex,
  cellText,
  type LocatedRow,
  locateCell,
  type RawCell,
  type SheetInfo,
  type SourceLocation,
} from "@tyle/core";
import type { PortalField } from "../column/portal-field.ts";
import type { LegacyLetters } from "../text/legacy-letters.ts";

/** Where a row stands. */
export interface PortalPlace {
  readonly file: string;
  readonly sheet: SheetInfo;
  readonly columns: ColumnIndex;
}

/** How programs write a code so that a spreadsheet leaves its zeros: ="00286". */
const quotedFormula = /^\s*="([^"]*)"\s*$/;

/** The cells of a row by what they hold. */
export class PortalRow {
  readonly #row: LocatedRow;
  readonly #place: PortalPlace;
  readonly #letters: LegacyLetters;

  constructor(row: LocatedRow, place: PortalPlace, letters: LegacyLetters) {
    this.#row = row;
    this.#place = place;
    this.#letters = letters;
  }

  has(field: PortalField): boolean {
    return this.#place.columns.has(field);
  }

  cell(field: PortalField): RawCell {
    const cell = this.#row.cells[this.#place.columns.get(field) ?? -1] ?? { kind: "empty" };
    const inner = cell.kind === "text" ? quotedFormula.exec(cell.text)?.[1] : undefined;
    return inner === undefined ? cell : { kind: "text", text: inner };
  }

  text(field: PortalField): string {
    return this.#letters
      .convert(cellText(this.cell(field)))
      .normalize("NFC")
      .trim();
  }

  filledCells(): number {
    return this.#row.cells.filter((cell) => cellText(cell).trim() !== "").length;
  }

  at(field?: PortalField): SourceLocation {
    const { file, sheet, columns } = this.#place;
    const column = field && columns.get(field);
    return locateCell(file, sheet, this.#row.row, column === undefined ? undefined : column + 1);
  }
}
