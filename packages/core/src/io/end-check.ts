import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { Report } from "../diagnostic/diagnostic.ts";
import { cellText, type LocatedRow, locateCell, type RowBatch, type SheetInfo } from "./row.ts";

/** Where old and new spreadsheets end, and where exports through them are cut. */
const lastRows = [65_536, 1_048_576];

/** "20/09/2025 14:33:05", with or without words around it: what an export writes when it breaks off. */
const timeStamp = /\d{1,2}:\d{2}(?::\d{2})?.*\d{4}|\d{4}.*\d{1,2}:\d{2}/s;

/** Watches how the sheets of a file end: some ends say that there was more. */
export class EndCheck {
  readonly #ends: { readonly sheet: SheetInfo; row: LocatedRow }[] = [];

  see({ sheet, rows }: RowBatch): void {
    const row = lastFilled(rows);
    if (!row) return;
    const end = this.#ends.at(-1);
    if (end && end.sheet.name === sheet.name) end.row = row;
    else this.#ends.push({ sheet, row });
  }

  report(report: Report, file: string): void {
    for (const { sheet, row } of this.#ends) {
      const location = locateCell(file, sheet, row.row);
      if (lastRows.includes(row.row)) {
        report(coreDiagnostics["table/cut-off"]({ row: row.row }, { location }));
      }
      const texts = row.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== "");
      const [only = ""] = texts;
      if (texts.length === 1 && timeStamp.test(only)) {
        report(coreDiagnostics["table/ends-in-time-stamp"]({ text: only }, { location }));
      }
    }
  }
}

function lastFilled(rows: readonly LocatedRow[]): LocatedRow | undefined {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row?.cells.some((cell) => cellText(cell).trim() !== "")) return row;
  }
  return undefined;
}
