import type {
  LocatedRow,
  MergedRange,
  RawCell,
  ReadContext,
  RowBatch,
  SheetInfo,
  Source,
} from "@tyle/core";
import { CellBudget } from "../limits/cell-budget.ts";
import { damagedProblem, FileProblem, limitProblem } from "../limits/file-problem.ts";
import { readWhole } from "../limits/read-whole.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { readNumber } from "../xlsx/cell-value.ts";
import { judgeFormat, type NumberFormat } from "../xlsx/number-format.ts";
import type { DateSystem } from "../xlsx/serial-date.ts";
import { isWhole } from "./compound-file.ts";
import { runBook } from "./run-book.ts";
import type { BookCell, BookRange, BookRow, BookSheet, StoredBook } from "./stored-book.ts";

/** Reads the sheets of an .xls workbook. */
export async function* readBatches(
  source: Source,
  context: ReadContext,
  limits: WorkbookLimits,
): AsyncIterable<RowBatch> {
  const bytes = await readWhole(source, limits.maxBytes, context.signal);
  const { sheets, date1904 } = await readWorkbook(bytes, limits);
  const dateSystem = date1904 ? 1904 : 1900;
  const cells = { dateSystem, limits, budget: new CellBudget(limits.maxCells) } as const;
  if (sheets.length > limits.maxSheets) throw limitProblem("sheets", limits.maxSheets);
  let total = 0;
  for (const sheet of sheets) {
    const batch = toBatch(sheet, cells);
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

async function readWorkbook(
  bytes: Uint8Array,
  { maxSharedText }: WorkbookLimits,
): Promise<StoredBook> {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes(encryptedStream))
    throw new FileProblem(spreadsheetDiagnostics["file/encrypted"]({}));
  if (names.includes(wordStream)) {
    const format = "Word document (.doc)";
    throw new FileProblem(spreadsheetDiagnostics["file/unsupported"]({ format }));
  }
  if (!isWhole(bytes))
    throw damagedProblem({ en: "sectors are missing", vi: "thiếu cung dữ liệu (sector)" });
  const book = await runBook(bytes, maxSharedText);
  if (book.characters > maxSharedText) throw limitProblem("shared-characters", maxSharedText);
  if (book.sheets.length === 0)
    throw damagedProblem({ en: "it has no sheet", vi: "không có trang tính nào" });
  return book;
}

/** What the cells of a workbook have in common. */
interface XlsContext {
  readonly dateSystem: DateSystem;
  readonly limits: WorkbookLimits;
  readonly budget: CellBudget;
}

function toBatch({ name, hidden, merges, rows }: BookSheet, context: XlsContext): RowBatch {
  const sheet: SheetInfo = {
    name,
    ...(hidden && { hidden: true }),
    ...(merges.length > 0 && { merges: merges.map(toMerge) }),
  };
  const located = rows.map((row) => toRow(row, context));
  return { sheet, rows: located.filter(({ cells }) => cells.length > 0) };
}

const toMerge = ({ s, e }: BookRange): MergedRange => ({
  top: s.r + 1,
  left: s.c + 1,
  bottom: e.r + 1,
  right: e.c + 1,
});

function toRow({ index, hidden, cells }: BookRow, context: XlsContext): LocatedRow {
  const { limits, budget, dateSystem } = context;
  if (index >= limits.maxRows) throw limitProblem("rows", limits.maxRows);
  let [filled, width] = [0, 0];
  cells.forEach((cell, at) => {
    if (cell?.v === undefined || cell.v === "") return;
    filled += 1;
    width = at + 1;
  });
  if (width > limits.maxColumns) throw limitProblem("columns", limits.maxColumns);
  budget.add(filled, width - filled);
  const read = Array.from({ length: width }, (_, at) => toCell(cells[at], dateSystem));
  return { row: index + 1, cells: read, ...(hidden && { hidden: true }) };
}

const empty: RawCell = { kind: "empty" };

const errorTexts: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function toCell(cell: BookCell | undefined, dateSystem: DateSystem): RawCell {
  const { v: value, z: format, f: formula } = cell ?? {};
  const behind = formula === undefined ? {} : { formula };
  if (cell?.t === "e") {
    return { kind: "error", text: errorTexts[Number(value)] ?? "#ERR!", ...behind };
  }
  if (typeof value === "boolean") return { kind: "boolean", value, ...behind };
  if (typeof value === "number") {
    // The shortest decimal of a double is the one that was typed in.
    return { ...readNumber(String(value), formatOf(format), dateSystem), ...behind };
  }
  return typeof value === "string" && value !== ""
    ? { kind: "text", text: value, ...behind }
    : empty;
}

/** The library gives built-in formats by their code, too. */
const formatOf = (format: BookCell["z"]): NumberFormat =>
  typeof format === "number" ? judgeFormat(format, undefined) : judgeFormat(0, format);
