import type { ReadContext, RowBatch, Source } from "@tyle/core";
import { CellBudget } from "../limits/cell-budget.ts";
import { readWhole } from "../limits/read-whole.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { readZipDirectory } from "../zip/zip-directory.ts";
import type { CellContext } from "./cell-value.ts";
import { readSheet } from "./read-sheet.ts";
import { readSharedStrings, readStyles, readWorkbookParts } from "./workbook-parts.ts";

/** Reads the sheets of an .xlsx workbook. */
export async function* readBatches(
  source: Source,
  context: ReadContext,
  limits: WorkbookLimits,
): AsyncIterable<RowBatch> {
  const bytes = await readWhole(source, limits.maxBytes, context.signal);
  const archive = { entries: readZipDirectory(bytes, limits), limits };
  const { sheets, dateSystem, ...parts } = await readWorkbookParts(archive);
  const formats = await readStyles(parts.styles, limits);
  const sharedStrings = await readSharedStrings(parts.sharedStrings, limits);
  const cells: CellContext = { sharedStrings, formats, dateSystem };
  const budget = new CellBudget(limits.maxCells);
  let rows = 0;
  for (const sheet of sheets) {
    for await (const batch of readSheet(sheet, { source, context, limits, cells, budget })) {
      rows += batch.rows.length;
      context.onProgress?.({ rows });
      yield batch;
    }
  }
  if (rows === 0) {
    context.report(spreadsheetDiagnostics["file/empty"]({}, { location: { file: source.name } }));
  }
}
