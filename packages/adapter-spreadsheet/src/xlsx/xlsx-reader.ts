import type { ReadContext, RowBatch, Source, TableReader } from "@tyle/core";
import { CellBudget } from "../limits/cell-budget.ts";
import { readWhole } from "../limits/read-whole.ts";
import { reportProblems } from "../limits/report-problems.ts";
import { defaultWorkbookLimits, type WorkbookLimits } from "../limits/workbook-limits.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { isZip } from "../zip/is-zip.ts";
import { readZipDirectory } from "../zip/zip-directory.ts";
import type { CellContext } from "./cell-value.ts";
import { readSheet } from "./read-sheet.ts";
import { readSharedStrings, readStyles, readWorkbookParts } from "./workbook-parts.ts";

/**
 * Makes the reader for .xlsx workbooks. Numbers are the decimals of the file, digit for digit; dates are told by the
 * format of the cell; a formula is read by its stored value. Rows are handed out as they are unpacked.
 *
 * @example
 * xlsxReader({ maxSheets: 10 })
 */
export function xlsxReader(limits: Partial<WorkbookLimits> = {}): TableReader {
  return {
    name: "xlsx",
    mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    // Every archive comes here unless a reader knows better: it can say what is wrong with it.
    sniff: (head) => (isZip(head) ? 0.8 : 0),
    read: (source, context) => {
      const batches = readWorkbook(source, context, { ...defaultWorkbookLimits, ...limits });
      return reportProblems(batches, source, context);
    },
  };
}

async function* readWorkbook(
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
