import type { Diagnostic, SourceLocation } from "@tyle/core";
import { portalDiagnostics } from "../portal-diagnostics.ts";

/** Room for the rows of one file below the number of the file. */
const rowsPerFile = 2 ** 32;

/** Remembers every dossier by its codes, so that none is counted twice. */
export class DossierRegister {
  readonly #places = new Map<string, number>();
  readonly #files: string[] = [];

  /** Notes a dossier; gives the finding when one of its codes was noted before. */
  note(codes: readonly string[], location: SourceLocation): Diagnostic | undefined {
    // Joined anew, so that a code does not keep the whole piece of the file alive that it was cut from.
    const keys = codes.map((code) => `#${code}`);
    const known = keys.find((key) => this.#places.has(key));
    const place = this.#fileNumber(location.file) * rowsPerFile + (location.row ?? 0);
    for (const key of keys) if (!this.#places.has(key)) this.#places.set(key, place);
    return known === undefined ? undefined : this.#repeated(known, location);
  }

  #repeated(key: string, location: SourceLocation): Diagnostic {
    const place = this.#places.get(key) ?? 0;
    const file = this.#files[Math.floor(place / rowsPerFile)] ?? location.file;
    const first = { file, row: place % rowsPerFile };
    const message = { en: "The first one stands here.", vi: "Lần đầu xuất hiện ở đây." };
    const detail = { location, related: [{ location: first, message }] };
    return portalDiagnostics["dossier/repeated"]({ code: key.slice(1) }, detail);
  }

  #fileNumber(file: string): number {
    if (this.#files.at(-1) !== file) this.#files.push(file);
    return this.#files.length - 1;
  }
}
