import { writeFileSync } from "node:fs";
import { cellText, TyleError } from "@tyle/core";
import { csvLine, foreignLine } from "./csv-text.ts";
import type { FileSummary } from "./file-summary.ts";

/**
 * Writes every rejected row with its place and its reasons, as CSV.
 *
 * @throws {TyleError} `io/unwritable`
 */
export function writeRejects(path: string, summaries: readonly FileSummary[]): void {
  const lines = summaries.flatMap(({ file, rejects }) =>
    rejects.map(({ sheet = "", row, codes }) =>
      foreignLine([
        file,
        sheet,
        row.row,
        [...new Set(codes)].join(" "),
        ...row.cells.map(cellText),
      ]),
    ),
  );
  try {
    writeFileSync(path, csvLine(["file", "sheet", "row", "reasons", "cells"]) + lines.join(""));
  } catch (cause) {
    throw new TyleError(
      "io/unwritable",
      { en: `"${path}" cannot be written.`, vi: `Không ghi được tệp "${path}".` },
      { cause },
    );
  }
}
