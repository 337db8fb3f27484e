import {
  type ReadContext,
  type RowBatch,
  type Source,
  type TableReader,
  throwIfAborted,
} from "@tyle/core";
import { decodeText } from "../csv/decode-text.ts";
import { encodingByMark, isCodePage } from "../csv/guess-encoding.ts";
import { limitProblem } from "../limits/file-problem.ts";
import { reportProblems } from "../limits/report-problems.ts";
import { defaultWorkbookLimits, type WorkbookLimits } from "../limits/workbook-limits.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { HtmlTables } from "./html-tables.ts";

const startOfHtml =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[^>]*-->\s*)*<(?:!doctype html|html|table|meta|head|style|body|div)\b/;

/**
 * Makes the reader for HTML tables, which portals like to save as .xls. Each table is a sheet; merged cells are listed
 * and hold their value once. Loaded with the library htmlparser2 when such a file comes.
 *
 * @example
 * htmlReader().sniff(new TextEncoder().encode("<table>"), "bao-cao.xls") // 0.9
 */
export function htmlReader(limits: Partial<WorkbookLimits> = {}): TableReader {
  return {
    name: "html",
    mediaTypes: ["text/html"],
    sniff: (head) => {
      const start = new TextDecoder(encodingByMark(head)).decode(head).toLowerCase();
      return startOfHtml.test(start) ? 0.9 : 0;
    },
    read: (source, context) => {
      const batches = readTables(source, context, { ...defaultWorkbookLimits, ...limits });
      return reportProblems(batches, source, context);
    },
  };
}

async function* readTables(
  source: Source,
  { report, signal, onProgress }: ReadContext,
  limits: WorkbookLimits,
): AsyncIterable<RowBatch> {
  const { createParser } = await import("./create-parser.ts");
  const tables = new HtmlTables(limits);
  const parser = createParser(tables.handler);
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
