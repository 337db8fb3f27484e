import type { Diagnostic, SourceLocation } from "@tyle/core";
import { portalDiagnostics } from "../portal-diagnostics.ts";
import { CodeTable } from "./code-table.ts";

/** Room for the rows of one sheet below the number of the sheet, which starts at 1. */
const rowsPerSheet = 2 ** 32;

/** Remembers every dossier by its codes, so that none is counted twice. */
export class DossierRegister {
  readonly #codes = new CodeTable();
  readonly #sheets: Pick<SourceLocation, "file" | "sheet">[] = [];

  /** Notes a dossier; gives the finding when one of its codes was noted before. */
  note(codes: readonly string[], location: SourceLocation): Diagnostic | undefined {
    const place = this.#sheetNumber(location) * rowsPerSheet + (location.row ?? 0);
    let repeated: Diagnostic | undefined;
    for (const code of codes) {
      const first = this.#codes.note(code, place);
      if (first !== undefined) repeated ??= this.#repeated(code, first, location);
    }
    return repeated;
  }

  #repeated(code: string, place: number, location: SourceLocation): Diagnostic {
    const sheet = this.#sheets[Math.floor(place / rowsPerSheet) - 1] ?? location;
    const first = { ...sheet, row: place % rowsPerSheet };
    const message = { en: "The first one stands here.", vi: "Lần đầu xuất hiện ở đây." };
    const detail = { location, related: [{ location: first, message }] };
    return portalDiagnostics["dossier/repeated"]({ code }, detail);
  }

  #sheetNumber({ file, sheet }: SourceLocation): number {
    const last = this.#sheets.at(-1);
    if (last?.file !== file || last.sheet !== sheet) {
      this.#sheets.push({ file, ...(sheet !== undefined && { sheet }) });
    }
    return this.#sheets.length;
  }
}
