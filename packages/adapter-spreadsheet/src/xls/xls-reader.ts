import {
  type LocatedRow,
  plainDecimal,
  type RawCell,
  type ReadContext,
  type RowBatch,
  type SheetInfo,
  type Source,
  type TableReader,
} from "@tyle/core";
import type { CellValue, Sheet } from "hucre";
import { damagedProblem, FileProblem, limitProblem } from "../limits/file-problem.ts";
import { readWhole } from "../limits/read-whole.ts";
import { reportProblems } from "../limits/report-problems.ts";
import { defaultWorkbookLimits, type WorkbookLimits } from "../limits/workbook-limits.ts";
import { isErrorValue } from "../ods/ods-cell.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Makes the reader for .xls workbooks of Excel 97 to 2003 (BIFF8), by the library hucre, which is loaded when such a
 * file comes. A password, also of an .xlsx, is noticed.
 *
 * @example
 * xlsReader({ maxBytes: 20_000_000 })
 */
export function xlsReader(limits: Partial<WorkbookLimits> = {}): TableReader {
  return {
    name: "xls",
    mediaTypes: ["application/vnd.ms-excel"],
    sniff: (head) => (signature.every((byte, index) => head[index] === byte) ? 1 : 0),
    read: (source, context) => {
      const batches = readSheets(source, context, { ...defaultWorkbookLimits, ...limits });
      return reportProblems(batches, source, context);
    },
  };
}

async function* readSheets(
  source: Source,
  context: ReadContext,
  limits: WorkbookLimits,
): AsyncIterable<RowBatch> {
  const bytes = await readWhole(source, limits.maxBytes, context.signal);
  const sheets = await readWorkbook(bytes, limits);
  if (sheets.length > limits.maxSheets) throw limitProblem("sheets", limits.maxSheets);
  let total = 0;
  for (const sheet of sheets) {
    const batch = toBatch(sheet);
    total += batch.rows.length;
    const location = { file: source.name, sheet: sheet.name };
    if (batch.sheet.hidden)
      context.report(spreadsheetDiagnostics["sheet/hidden"]({}, { location }));
    const count = batch.rows.filter((row) => row.hidden).length;
    if (count > 0)
      context.report(spreadsheetDiagnostics["sheet/hidden-rows"]({ count }, { location }));
    yield batch;
  }
  if (total === 0) throw new FileProblem(spreadsheetDiagnostics["file/empty"]({}));
}

/** Names of the streams in the container, which tell what it holds. */
const encryptedStream = "EncryptedPackage";
const wordStream = "WordDocument";

async function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Promise<readonly Sheet[]> {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes(encryptedStream))
    throw new FileProblem(spreadsheetDiagnostics["file/encrypted"]({}));
  if (names.includes(wordStream)) throw unsupported("Word document (.doc)");
  const { readXls } = await import("hucre/xlsx");
  try {
    const { sheets } = await readXls(bytes, { maxRows: limits.maxRows });
    return sheets;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "EncryptedFileError")
      throw new FileProblem(spreadsheetDiagnostics["file/encrypted"]({}));
    if (error.name === "UnsupportedFormatError" || /BIFF/.test(error.message)) {
      throw unsupported("Excel workbook from before 1997");
    }
    throw damagedProblem(error.message.replace(/\.$/, ""));
  }
}

const unsupported = (format: string): FileProblem =>
  new FileProblem(spreadsheetDiagnostics["file/unsupported"]({ format }));

function toBatch({ name, rows, rowDefs, merges = [], ...rest }: Sheet): RowBatch {
  const sheet: SheetInfo = {
    name,
    ...((rest.hidden || rest.veryHidden) && { hidden: true }),
    ...(merges.length > 0 && {
      merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
        top: startRow + 1,
        left: startCol + 1,
        bottom: endRow + 1,
        right: endCol + 1,
      })),
    }),
  };
  const located = rows.map((values, index): LocatedRow => {
    const last = values.reduce<number>(
      (end, value, at) => (value === null || value === "" ? end : at + 1),
      0,
    );
    const cells = values.slice(0, last).map((value, column) => {
      const formula = rest.cells?.get(`${index},${column}`)?.formula;
      return toCell(value, formula);
    });
    return { row: index + 1, cells, ...(rowDefs?.get(index)?.hidden && { hidden: true }) };
  });
  return { sheet, rows: located.filter(({ cells }) => cells.length > 0) };
}

function toCell(value: CellValue, formula: string | undefined): RawCell {
  const behind = formula === undefined ? {} : { formula };
  if (value === null || value === "") return { kind: "empty" };
  if (typeof value === "boolean") return { kind: "boolean", value, ...behind };
  if (typeof value === "number") {
    // The shortest decimal of a double is the one that was typed in.
    return { kind: "number", text: plainDecimal(String(value)) ?? String(value), ...behind };
  }
  if (value instanceof Date) {
    return {
      kind: "date",
      text: value.toISOString().slice(0, 19).replace("T00:00:00", ""),
      ...behind,
    };
  }
  return isErrorValue(value)
    ? { kind: "error", text: value, ...behind }
    : { kind: "text", text: value, ...behind };
}
