import type { Diagnostic, SourceLocation } from "@tyle/core";
import { portalDiagnostics } from "../portal-diagnostics.ts";
import { CodeTable } from "./code-table.ts";

/** Room for the rows of one file below the number of the file, which starts at 1. */
const rowsPerFile = 2 ** 32;

/** Remembers every dossier by its codes, so that none is counted twice. */
export class DossierRegister {
  readonly #codes = new CodeTable();
  readonly #files: string[] = [];

  /** Notes a dossier; gives the finding when one of its codes was noted before. */
  note(codes: readonly string[], location: SourceLocation): Diagnostic | undefined {
    const place = this.#fileNumber(location.file) * rowsPerFile + (location.row ?? 0);
    let repeated: Diagnostic | undefined;
    for (const code of codes) {
      const first = this.#codes.note(code, place);
      if (first !== undefined) repeated ??= this.#repeated(code, first, location);
    }
    return repeated;
  }

  #repeated(code: string, place: number, location: SourceLocation): Diagnostic {
    const file = this.#files[Math.floor(place / rowsPerFile) - 1] ?? location.file;
    const first = { file, row: place % rowsPerFile };
    const message = { en: "The first one stands here.", vi: "Lần đầu xuất hiện ở đây." };
    const detail = { location, related: [{ location: first, message }] };
    return portalDiagnostics["dossier/repeated"]({ code }, detail);
  }

  #fileNumber(file: string): number {
    if (this.#files.at(-1) !== file) this.#files.push(file);
    return this.#files.length;
  }
}
