import type { MapContext } from "@tyle/core";
import { portalDiagnostics } from "../portal-diagnostics.ts";
import { guessLegacy } from "./guess-legacy.ts";
import { fromLegacy, type LegacyEncoding } from "./legacy-text.ts";

const encodingNames: Record<LegacyEncoding, string> = { tcvn3: "TCVN3 (ABC)", vni: "VNI" };

/** Converts the texts of a file from before Unicode: all of a table whose headings are, and any cell that shows it. */
export class LegacyLetters {
  readonly #found = new Set<LegacyEncoding>();
  #table: LegacyEncoding | null = null;

  /** A table begins; its headings are in that encoding, `null` for Unicode. */
  startTable(encoding: LegacyEncoding | null): void {
    this.#table = encoding;
    if (encoding !== null) this.#found.add(encoding);
  }

  convert(text: string): string {
    const encoding = this.#table ?? guessLegacy(text);
    if (encoding === null) return text;
    this.#found.add(encoding);
    return fromLegacy(text, encoding);
  }

  /** Whether there is nothing to tell. */
  get isUnicode(): boolean {
    return this.#found.size === 0;
  }

  /** Tells at the end of the file what was converted. */
  report({ file, report }: Pick<MapContext, "file" | "report">): void {
    for (const encoding of this.#found) {
      const detail = { encoding: encodingNames[encoding] };
      report(portalDiagnostics["text/legacy-encoding"](detail, { location: { file } }));
    }
  }
}
