import type { Diagnostic, SourceLocation } from "@tyle/core";
import { safeParseDossierCode } from "../code/dossier-code.ts";
import { portalDiagnostics } from "../portal-diagnostics.ts";
import { CodeTable } from "./code-table.ts";

/** Printable ASCII without blanks, and no ="…"; all else may be a code in another form. */
const plainCode = /^[!-<>-~][!-~]*$/;

/** The dossier codes of a list, none of which may occur twice. */
export class PlainCodes {
  readonly #first: SourceLocation;
  readonly #table = new CodeTable();
  #odd = 0;
  #firstOdd = "";
  #count = 0;

  /** `first` is where the first code stands. */
  constructor(first: SourceLocation) {
    this.#first = first;
  }

  /** Notes the first `length` codes; tells whether all are new, and whether what is to be told of them is known. */
  areNew(codes: readonly string[], length: number): boolean {
    for (let at = 0; at < length; at += 1) {
      if (!this.#note(codes[at] ?? "")) return false;
    }
    return true;
  }

  #note(text: string): boolean {
    if (!plainCode.test(text)) return false;
    const code = safeParseDossierCode(text)?.code;
    if (code === undefined) {
      // The place of the first odd code is told; only that of the first row is known.
      if (this.#odd === 0 && this.#count > 0) return false;
      if (this.#odd === 0) this.#firstOdd = text;
      this.#odd += 1;
    }
    this.#count += 1;
    return this.#table.note(code ?? text.toUpperCase(), 1) === undefined;
  }

  /** What is to be told of them. */
  findings(): readonly Diagnostic[] {
    if (this.#odd === 0) return [];
    const detail = { text: this.#firstOdd, count: this.#odd };
    const location = this.#first;
    return [portalDiagnostics["dossier/unknown-code-shape"](detail, { location })];
  }
}
