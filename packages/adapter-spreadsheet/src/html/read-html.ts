import { type ReadContext, type RowBatch, type Source, throwIfAborted } from "@tyle/core";
import { Parser } from "htmlparser2";
import { decodeText } from "../csv/decode-text.ts";
import { isCodePage } from "../csv/guess-encoding.ts";
import { limitProblem } from "../limits/file-problem.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { HtmlTables } from "./html-tables.ts";

/** Reads the tables of an HTML page. */
export async function* readBatches(
  source: Source,
  { report, signal, onProgress }: ReadContext,
  limits: WorkbookLimits,
): AsyncIterable<RowBatch> {
  const tables = new HtmlTables(limits);
  const parser = new Parser(tables.handler, { decodeEntities: true });
  const location = { file: source.name };
  let rows = 0;
  for await (const { text, bytes, isLast, encoding } of decodeText(source.bytes())) {
    throwIfAborted(signal);
    if (isLast && isCodePage(encoding))
      report(spreadsheetDiagnostics["file/code-page"]({ encoding }, { location }));
    if (bytes > limits.maxBytes) throw limitProblem("bytes", limits.maxBytes);
    parser.write(text);
    if (isLast && tables.isOpen) {
      const detail = { en: "its last table is not closed", vi: "bảng cuối cùng chưa được đóng" };
      report(spreadsheetDiagnostics["file/damaged"]({ detail }, { location }));
    }
    if (isLast) parser.end();
    for (const batch of tables.take()) {
      rows += batch.rows.length;
      yield batch;
    }
    onProgress?.({ bytes, rows, ...(source.size && { totalBytes: source.size }) });
  }
  if (rows === 0) report(spreadsheetDiagnostics["file/empty"]({}, { location }));
}
