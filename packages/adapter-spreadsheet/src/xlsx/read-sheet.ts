import {
  locateCell,
  type RawCell,
  type ReadContext,
  type RowBatch,
  type SheetInfo,
  type Source,
  throwIfAborted,
} from "@tyle/core";
import type { CellBudget } from "../limits/cell-budget.ts";
import { FileProblem } from "../limits/file-problem.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { decodePart } from "../xml/scan-part.ts";
import { XmlScanner } from "../xml/xml-scanner.ts";
import { type CellContext, readCell, type StoredCell, unknownText } from "./cell-value.ts";
import { findMerges } from "./find-merges.ts";
import { SheetScanner } from "./sheet-scanner.ts";
import type { SheetEntry } from "./workbook-parts.ts";

/** What reading a sheet needs besides the sheet. */
export interface SheetContext {
  readonly source: Source;
  readonly context: ReadContext;
  readonly limits: WorkbookLimits;
  readonly cells: CellContext;
  /** Counts cells over all sheets. */
  readonly budget: CellBudget;
}

/** Reads one sheet, some rows at a time. @throws {FileProblem} located to the row. */
export async function* readSheet(
  sheet: SheetEntry,
  { source, context, limits, cells, budget }: SheetContext,
): AsyncIterable<RowBatch> {
  const { report, signal } = context;
  const location = { file: source.name, sheet: sheet.name };
  const info = await describeSheet(sheet, limits);
  if (sheet.isHidden) report(spreadsheetDiagnostics["sheet/hidden"]({}, { location }));
  const scanner = new SheetScanner({
    limits,
    budget,
    readCell: (stored, row, column) => {
      const cell = readCell(stored, cells);
      if (cell.kind !== "error" && (stored.formula === undefined || stored.value !== ""))
        return cell;
      return checkCell(stored, cell, {
        report,
        location: locateCell(source.name, info, row, column),
      });
    },
  });
  const xml = new XmlScanner(scanner, sheet.entry.name, limits.maxStringLength);
  let hidden = 0;
  try {
    for await (const text of decodePart(sheet.entry, limits)) {
      throwIfAborted(signal);
      xml.push(text);
      const rows = scanner.takeRows();
      hidden += rows.filter((row) => row.hidden).length;
      if (rows.length > 0) yield { sheet: info, rows };
    }
    xml.end();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const { row } = scanner;
    throw new FileProblem({
      ...error.diagnostic,
      location: { ...location, ...(row > 0 && { row }) },
    });
  }
  if (hidden > 0)
    report(spreadsheetDiagnostics["sheet/hidden-rows"]({ count: hidden }, { location }));
}

async function describeSheet(
  { name, isHidden, entry }: SheetEntry,
  limits: WorkbookLimits,
): Promise<SheetInfo> {
  const merges = await findMerges(entry, limits);
  return { name, ...(isHidden && { hidden: true }), ...(merges.length > 0 && { merges }) };
}

/** Error values that are no result of a formula, but of a file that is not whole. */
function checkCell(
  { formula, value }: StoredCell,
  cell: RawCell,
  {
    report,
    location,
  }: Pick<ReadContext, "report"> & { readonly location: ReturnType<typeof locateCell> },
): RawCell {
  if (cell.kind === "error" && cell.text === unknownText) {
    report(spreadsheetDiagnostics["cell/unknown-text"]({ index: value }, { location }));
  }
  if (formula === undefined || value !== "" || cell.kind === "error") return cell;
  report(spreadsheetDiagnostics["cell/no-stored-value"]({ formula: `=${formula}` }, { location }));
  return { kind: "error", text: "#VALUE?", formula };
}
