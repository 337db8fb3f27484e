import type { ReadContext, RowBatch, SheetInfo, Source } from "@tyle/core";
import { damagedProblem, FileProblem } from "../limits/file-problem.ts";
import { readWhole } from "../limits/read-whole.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { scanPart } from "../xml/scan-part.ts";
import { readZipDirectory } from "../zip/zip-directory.ts";
import { OdsScanner, type OdsTable } from "./ods-scanner.ts";

/** Reads the tables of an OpenDocument spreadsheet. */
export async function* readBatches(
  source: Source,
  context: ReadContext,
  limits: WorkbookLimits,
): AsyncIterable<RowBatch> {
  const bytes = await readWhole(source, limits.maxBytes, context.signal);
  const entries = readZipDirectory(bytes, limits);
  const manifest = entries.get("META-INF/manifest.xml");
  let isEncrypted = false;
  const open = (name: string): void => {
    if (name === "encryption-data") isEncrypted = true;
  };
  if (manifest) await scanPart(manifest, { open }, limits);
  if (isEncrypted) throw new FileProblem(spreadsheetDiagnostics["file/encrypted"]({}));
  const content = entries.get("content.xml");
  if (!content) throw damagedProblem({ en: "content.xml is missing", vi: "thiếu content.xml" });
  const scanner = new OdsScanner(limits);
  await scanPart(content, scanner, limits);
  if (scanner.tables.every(({ rows }) => rows.length === 0)) {
    throw new FileProblem(spreadsheetDiagnostics["file/empty"]({}));
  }
  for (const table of scanner.tables) {
    const isHidden = scanner.hiddenStyles.has(table.style);
    yield toBatch(table, isHidden, source.name, context);
  }
}

function toBatch(
  { name, rows, merges }: OdsTable,
  isHidden: boolean,
  file: string,
  { report, onProgress }: ReadContext,
): RowBatch {
  const location = { file, sheet: name };
  if (isHidden) report(spreadsheetDiagnostics["sheet/hidden"]({}, { location }));
  const count = rows.filter((row) => row.hidden).length;
  if (count > 0) report(spreadsheetDiagnostics["sheet/hidden-rows"]({ count }, { location }));
  onProgress?.({ rows: rows.length });
  const sheet: SheetInfo = {
    name,
    ...(isHidden && { hidden: true }),
    ...(merges.length > 0 && { merges }),
  };
  return { sheet, rows };
}
