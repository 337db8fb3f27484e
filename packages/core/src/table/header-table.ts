import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { MapContext, MappedBatch } from "../io/profile.ts";
import { cellText, type LocatedRow, locateCell, type RowBatch, type SheetInfo } from "../io/row.ts";
import { nearMisses } from "./heading.ts";
import { headersEndingAt, withHeadingsAbove } from "./headings-above.ts";
import type { ColumnIndex, HeadingMatch } from "./match-headings.ts";
import { repeatedHeadings, tellRepeated } from "./repeated-headings.ts";
import { isBlankRow, type RowOutcome, type SettledRow, toMappedBatch } from "./row-outcome.ts";

/** The sheet and the columns that a row of data belongs to. */
export interface TablePlace {
  readonly sheet: SheetInfo;
  readonly columns: ColumnIndex;
}

/** How tables under a header are read. */
export interface HeaderTableOptions<Out> {
  /** Looks for the needed headings in a row; the first row with all of them is the header. */
  readonly match: (row: LocatedRow) => HeadingMatch;
  /** Reads a row below the header that is not blank. */
  readonly readRow: (row: LocatedRow, place: TablePlace) => RowOutcome<Out>;
  readonly context: MapContext;
}

interface Header {
  columns: ColumnIndex;
  /** All its rows in one. */
  whole: LocatedRow;
  readonly rows: LocatedRow[];
  /** The next row may still belong to it. */
  mayGoOn: boolean;
  /** A row of data came. */
  isWhole: boolean;
}

interface Sheet {
  readonly info: SheetInfo;
  header: Header | undefined;
  /** Rows seen while there was no header yet. */
  readonly waiting: LocatedRow[];
}

const skipped: RowOutcome<never> = { kind: "skipped" };

/**
 * Reads tables under a header, which may stand anywhere in their sheet, and may be of up to three rows where headings are
 * merged. Finds the header in each sheet and hands on the rows below it. Rows above it are titles. Sheets without the
 * table are skipped when another sheet has it; when none has it, their rows are rejected.
 */
export async function* readHeaderTables<Out>(
  batches: AsyncIterable<RowBatch>,
  options: HeaderTableOptions<Out>,
): AsyncIterable<MappedBatch<Out>> {
  const sheets: Sheet[] = [];
  for await (const { sheet: info, rows } of batches) {
    let sheet = sheets.at(-1);
    if (sheet?.info.name !== info.name || !sheet) {
      sheet = { info, header: undefined, waiting: [] };
      sheets.push(sheet);
    }
    yield toMappedBatch(info, rows.flatMap(rowSettler(sheet, options)));
  }
  const isAnyFound = sheets.some(({ header }) => header !== undefined);
  for (const sheet of sheets) {
    if (sheet.header || sheet.waiting.length === 0) continue;
    yield isAnyFound ? skipSheet(sheet, options.context) : rejectSheet(sheet, options);
  }
}

/** Settles the rows of a sheet one after the other; those above a header that may still come are kept waiting. */
function rowSettler<Out>(sheet: Sheet, { match, readRow, context }: HeaderTableOptions<Out>) {
  return (row: LocatedRow): readonly SettledRow<Out>[] => {
    const { header, info, waiting } = sheet;
    if (!header) {
      waiting.push(row);
      sheet.header = findHeader(waiting, match);
      return sheet.header
        ? waiting.splice(0).map((title) => ({ row: title, outcome: skipped }))
        : [];
    }
    if (isBlankRow(row) || isRepeated(row, header) || goesOn(header, row, match)) {
      return [{ row, outcome: skipped }];
    }
    if (!header.isWhole) {
      header.isWhole = true;
      const { whole, columns } = header;
      tellRepeated(repeatedHeadings(whole, columns), { sheet: info, row: whole.row, context });
    }
    return [{ row, outcome: readRow(row, { sheet: info, columns: header.columns }) }];
  };
}

type Match = HeaderTableOptions<unknown>["match"];

/** The header that ends at the last of some rows. */
function findHeader(rows: readonly LocatedRow[], match: Match): Header | undefined {
  for (const [above, whole] of headersEndingAt(rows, rows.length - 1).entries()) {
    const { columns, missing } = match(whole);
    if (missing.length === 0)
      return { columns, whole, rows: rows.slice(-1 - above), mayGoOn: true, isWhole: false };
  }
  return undefined;
}

/** Tells whether the row below a header has more of its headings, and adds it. */
function goesOn(header: Header, row: LocatedRow, match: Match): boolean {
  if (!header.mayGoOn) return false;
  header.mayGoOn = false;
  // Below headings that were found there is nothing; a row of data has something.
  const found = [...header.columns.values()].map((at) => cellText(row.cells[at]));
  if (found.some((text) => text.trim() !== "")) return false;
  const whole = withHeadingsAbove(row, header.whole);
  const { columns, missing } = match(whole);
  header.mayGoOn = missing.length === 0 && columns.size > header.columns.size;
  if (!header.mayGoOn) return false;
  header.rows.push(row);
  header.columns = columns;
  header.whole = whole;
  return true;
}

/** Printed tables repeat their header on every page. */
const isRepeated = (row: LocatedRow, { rows }: Header): boolean =>
  rows.some((part) =>
    row.cells.every((cell, index) => cellText(cell) === cellText(part.cells[index])),
  );

function skipSheet({ info, waiting }: Sheet, { file, report }: MapContext): MappedBatch<never> {
  const location = { file, ...(info.name !== undefined && { sheet: info.name }) };
  report(coreDiagnostics["table/no-table"]({ rows: waiting.length }, { location }));
  return { records: [], accepted: 0, rejected: [], skipped: waiting.length };
}

const textsOf = ({ cells }: LocatedRow): readonly string[] =>
  cells.map(cellText).filter((text) => text.trim() !== "");

function rejectSheet<Out>(
  { info, waiting }: Sheet,
  { match, context }: HeaderTableOptions<Out>,
): MappedBatch<never> {
  const filled = waiting.filter((row) => !isBlankRow(row));
  // Where none has a heading, titles have fewer texts than what is meant to be the header.
  const [closest] = filled
    .map((row) => ({ row, missing: match(row).missing, texts: textsOf(row) }))
    .sort((a, b) => a.missing.length - b.missing.length || b.texts.length - a.texts.length);
  if (closest) {
    const { row, missing, texts } = closest;
    const near = missing.flatMap((heading) => [...nearMisses(heading, texts)]);
    const location = locateCell(context.file, info, row.row);
    const found = near.length > 0 ? near : texts;
    const detail = { location, actual: found.join("; "), expected: missing };
    context.report(coreDiagnostics["table/no-header"]({ missing: [...missing], near }, detail));
  }
  const codes = ["table/no-header"];
  return toMappedBatch(
    info,
    waiting.map((row) => ({
      row,
      outcome: isBlankRow(row) ? skipped : { kind: "rejected", codes },
    })),
  );
}
