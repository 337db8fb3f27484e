import { cellText } from "@tyle/core";
import { csvLine, foreignLine } from "./csv-text.ts";
import type { FileSummary } from "./file-summary.ts";
import { writeFile } from "./write-file.ts";

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
  writeFile(path, csvLine(["file", "sheet", "row", "reasons", "cells"]) + lines.join(""));
}
