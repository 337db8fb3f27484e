import {
  type ReadContext,
  type RowBatch,
  type Source,
  type TableReader,
  throwIfAborted,
} from "@tyle/core";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { decodeText, isBinary, type TextPiece } from "./decode-text.ts";
import { type Delimiter, detectLayout } from "./detect-delimiter.ts";
import { isCodePage, type TextEncoding } from "./guess-encoding.ts";
import { otherFormat } from "./other-format.ts";
import { RowSplitter } from "./row-splitter.ts";

/** How CSV files are read. Everything is detected unless it is given. */
export interface CsvReaderOptions {
  readonly delimiter?: Delimiter;
  /** By default UTF-16 where a byte order mark says so, UTF-8 where it fits, and else a code page of Windows. */
  readonly encoding?: TextEncoding;
  /** Cells in one row; 16,384 by default, as in a workbook. */
  readonly maxColumns?: number;
  /** Characters in one row; 1,048,576 by default. It bounds the memory that a stray quotation mark can cost. */
  readonly maxRecordLength?: number;
}

/**
 * Makes the reader for CSV: RFC 4180, and what Excel in Vietnam writes (";" or tab, UTF-8 with or without a byte order
 * mark, UTF-16). Cells are text or empty; a row is located by the line where it starts. Memory does not grow with the file.
 *
 * @example
 * const reader = csvReader();
 * for await (const { rows } of reader.read(source, { report: console.warn })) {
 *   rows[0] // { row: 1, cells: [{ kind: "text", text: "Mã ĐVHC" }, …] }
 * }
 */
export function csvReader(options: CsvReaderOptions = {}): TableReader {
  return {
    name: "csv",
    mediaTypes: ["text/csv", "text/tab-separated-values"],
    sniff,
    read: (source, context) => readRows(source, context, options),
  };
}

/** Never 0, so that a file which no reader knows ends in a diagnostic that says what it is not. */
function sniff(head: Uint8Array, fileName: string): number {
  if (isBinary(head)) return 0.01;
  return /\.(csv|tsv|txt)$/i.test(fileName) ? 0.7 : 0.4;
}

/** Characters that are enough to tell the delimiter. */
const sampleLength = 65_536;

/** Characters that are cut into rows first: who asks for the heading only does not pay for all rows of a piece. */
const firstLength = 8192;

async function* readRows(
  source: Source,
  context: ReadContext,
  options: CsvReaderOptions,
): AsyncIterable<RowBatch> {
  const { report, signal, onProgress } = context;
  const location = { file: source.name };
  let splitter: RowSplitter | undefined;
  let [sample, count, isText] = ["", 0, false];
  for await (const piece of decodeText(source.bytes(), options.encoding)) {
    throwIfAborted(signal);
    isText = true;
    sample += piece.text;
    if (!splitter && sample.length < sampleLength && !piece.isLast) continue;
    if (!splitter) {
      const format = otherFormat(sample);
      if (format)
        return report(spreadsheetDiagnostics["file/unsupported"]({ format }, { location }));
      [splitter, sample] = open({ ...piece, text: sample }, context, source, options);
      const { encoding } = piece;
      if (!options.encoding && isCodePage(encoding))
        report(spreadsheetDiagnostics["file/code-page"]({ encoding }, { location }));
    }
    const head = count === 0 ? sample.slice(0, firstLength) : "";
    if (head !== "") {
      const rows = splitter.push(head, false);
      count += rows.length;
      yield { sheet: {}, rows };
    }
    const rows = splitter.push(sample.slice(head.length), piece.isLast);
    count += rows.length;
    sample = "";
    onProgress?.({
      bytes: piece.bytes,
      rows: count,
      ...(source.size && { totalBytes: source.size }),
    });
    yield { sheet: {}, rows };
  }
  if (!isText) report(spreadsheetDiagnostics["file/binary"]({}, { location }));
  else if (count === 0) report(spreadsheetDiagnostics["file/empty"]({}, { location }));
}

/** Excel obeys, and some portals write, a first line that names the delimiter. */
const delimiterLine = /^sep=([;\t,|])(?:\r\n|\r|\n)/i;

/** Judges the first stretch of text; gives the splitter and the text that it is to start with. */
function open(
  { text, isLast, encoding }: TextPiece,
  { report }: ReadContext,
  { name: file }: Source,
  { delimiter, maxColumns = 16_384, maxRecordLength = 1 << 20 }: CsvReaderOptions,
): readonly [RowSplitter, string] {
  const [line = "", named] = delimiterLine.exec(text) ?? [];
  const body = text.slice(line.length);
  const layout = detectLayout(body, isLast, delimiter ?? (named as Delimiter | undefined));
  const firstLine = line === "" ? 1 : 2;
  const limits = { maxColumns, maxRecordLength };
  return [new RowSplitter({ ...layout, ...limits, file, encoding, firstLine, report }), body];
}
