import {
  cellText,
  type LocatedRow,
  locateCell,
  type MapContext,
  type MappedBatch,
  type MissingSymbols,
  nearMisses,
  type Profile,
  type RowBatch,
  type RowOutcome,
  type SheetInfo,
  type SourceLocation,
  tellRepeated,
  toMappedBatch,
} from "@tyle/core";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { type ArrangedRows, arrangeRows } from "./arrange-rows.ts";
import { checkContinuity, checkRow, checkSumRow, checkSwaps } from "./check-form.ts";
import { checkScales, isOutOfHundred } from "./check-scales.ts";
import { type FormHeader, findFormHeader } from "./find-form-header.ts";
import type { Form, FormRecord } from "./form.ts";
import { type FormRow, readFormRow } from "./read-form-row.ts";
import { findBadPeriods, readTitleBlock, type TitleBlock } from "./title-block.ts";

/** How a form is read. */
export interface FormProfileOptions {
  /** Symbols that the publisher prints for a missing value. A blank cell is always "not-provided". */
  readonly missing?: MissingSymbols;
  /** The rows of the period before, to compare what was carried over with what was pending. */
  readonly previous?: readonly FormRecord[];
  /** Called with the title of each sheet that holds the form, whatever becomes of its rows. */
  readonly onTitle?: (title: TitleBlock) => void;
}

/**
 * Makes the profile of a form: found in any sheet by its column numbers or headings; its sums are checked, its rows of
 * sections and totals are checked against their parts and kept out of the data.
 *
 * @example
 * formProfile(form06, { missing: { "-": "not-applicable" } }) // a Profile<FormRecord> for `ingest`
 */
export function formProfile(form: Form, options: FormProfileOptions = {}): Profile<FormRecord> {
  return {
    name: form.name,
    recognise: (head) => {
      const { missing, columns } = findFormHeader(head, form);
      return missing.length === 0 ? 0.8 + Math.min(0.19, columns.size / 100) : 0;
    },
    map: (batches, context) => mapForm(batches, { form, options, context }),
  };
}

interface FormTask {
  readonly form: Form;
  readonly options: FormProfileOptions;
  readonly context: MapContext;
}

interface Sheet {
  readonly info: SheetInfo;
  readonly rows: LocatedRow[];
}

async function* mapForm(
  batches: AsyncIterable<RowBatch>,
  task: FormTask,
): AsyncIterable<MappedBatch<FormRecord>> {
  const sheets: Sheet[] = [];
  for await (const { sheet: info, rows } of batches) {
    const last = sheets.at(-1);
    const sheet = last?.info.name === info.name && last ? last : { info, rows: [] };
    if (sheet !== last) sheets.push(sheet);
    for (const row of rows) sheet.rows.push(row);
  }
  const found = sheets.map((sheet) => ({ sheet, header: findFormHeader(sheet.rows, task.form) }));
  const isAnywhere = found.some(({ header }) => header.missing.length === 0);
  let above: readonly LocatedRow[] = [];
  for (const { sheet, header } of found) {
    if (header.missing.length === 0) yield readSheet({ ...sheet, above }, header, task);
    else if (isAnywhere) yield skip(sheet, task.context);
    else yield refuse(sheet, header, task);
    if (header.missing.length > 0) above = sheet.rows.slice(0, rowsToName);
  }
}

function skip({ info, rows }: Sheet, { file, report }: MapContext): MappedBatch<FormRecord> {
  const location = { file, ...(info.name !== undefined && { sheet: info.name }) };
  report(spreadsheetDiagnostics["form/not-in-sheet"]({ rows: rows.length }, { location }));
  return { records: [], accepted: 0, rejected: [], skipped: rows.length };
}

/** Headings are looked for in so many rows. */
const rowsToName = 60;

function refuse(
  { info, rows }: Sheet,
  { missing, rows: end }: FormHeader,
  { form, context }: FormTask,
): MappedBatch<FormRecord> {
  const cells = rows.slice(0, rowsToName).flatMap((row) => row.cells.map(cellText));
  const texts = [...new Set(cells.filter((text) => /\p{Letter}/u.test(text)))];
  const near = [...new Set(missing.flatMap((heading) => [...nearMisses(heading, texts)]))];
  const location = locateCell(context.file, info, rows[Math.max(0, end - 1)]?.row ?? 1);
  const detail = { location, expected: missing };
  const found = { form: form.name, missing: [...missing], near };
  context.report(spreadsheetDiagnostics["form/no-header"](found, detail));
  const codes = ["form/no-header"];
  const settled = rows.map((row) => ({ row, outcome: { kind: "rejected", codes } }) as const);
  return toMappedBatch(info, settled);
}

/** A sheet with the form, and the rows of the one before it without. Pages put the title into a table of its own. */
interface FormSheet extends Sheet {
  readonly above: readonly LocatedRow[];
}

function readSheet(
  { info, rows, above }: FormSheet,
  header: FormHeader,
  { form, options, context }: FormTask,
): MappedBatch<FormRecord> {
  const { missing = {} } = options;
  const locate = (row: LocatedRow, column?: number): SourceLocation =>
    locateCell(context.file, info, row.row, column);
  const body = rows.slice(header.rows);
  const leaf = rows[header.rows - (header.isNumbered ? 2 : 1)]?.row ?? 1;
  tellRepeated(header.repeated, { sheet: info, row: leaf, context });
  const outOfHundred = columnsOutOfHundred(body, header, form);
  const read = body.map((row) => readFormRow(row, { form, header, missing, outOfHundred, locate }));
  const arranged = arrangeRows(read);
  const refused = refuseMixedScales(read, header, { form, options, context });
  reportChecks(arranged, { form, options, context });
  const head = rows.slice(0, header.rows);
  const title = readTitle(head, above);
  options.onTitle?.(title);
  if (!title.period) {
    for (const finding of findBadPeriods(head, locate)) context.report(finding);
  }
  const settled = new Map<LocatedRow, RowOutcome<FormRecord>>();
  for (const { row, section } of arranged.data) {
    const { texts, counts, at } = row;
    const ignored = new Set([...refused].map((id) => at(id).column));
    const problems = row.problems.filter(({ location }) => !ignored.has(location?.column));
    for (const problem of problems) context.report(problem);
    const rates = Object.fromEntries(Object.entries(row.rates).filter(([id]) => !refused.has(id)));
    const { column: _, ...location } = at("label");
    const { sha256 } = context;
    const record = { form: form.name, ...title, section, texts, counts, rates, location, sha256 };
    const codes = problems.map(({ code }) => code);
    const accepted = { kind: "accepted", records: [record] } as const;
    settled.set(row.row, codes.length > 0 ? { kind: "rejected", codes } : accepted);
  }
  const outcomes = rows.map((row) => ({ row, outcome: settled.get(row) ?? skipped }));
  return toMappedBatch(info, outcomes);
}

/** What the title of the sheet does not say may stand above it. */
function readTitle(own: readonly LocatedRow[], above: readonly LocatedRow[]): TitleBlock {
  const [title, other] = [own, above].map(readTitleBlock);
  return {
    period: title?.period ?? other?.period ?? null,
    reportingUnit: title?.reportingUnit ?? other?.reportingUnit ?? null,
  };
}

const skipped = { kind: "skipped" } as const;

function reportChecks({ data, sums }: ArrangedRows, { form, options, context }: FormTask): void {
  const rows = data.map(({ row }) => row);
  const findings = [
    ...data.flatMap((item) => [
      ...checkRow(item.row, form),
      ...checkContinuity(item, options.previous ?? []),
    ]),
    ...sums.flatMap(({ row, parts }) => [...checkRow(row, form), ...checkSumRow(row, parts, form)]),
    ...checkSwaps(rows, form),
  ];
  for (const finding of findings) context.report(finding);
}

const columnsOutOfHundred = (
  rows: readonly LocatedRow[],
  { columns }: FormHeader,
  form: Form,
): ReadonlySet<string> =>
  new Set(
    form.columns
      .filter(({ id, kind }) => {
        const index = columns.get(id);
        if (kind !== "percent" || index === undefined) return false;
        return isOutOfHundred(rows.map(({ cells }) => cells[index] ?? empty));
      })
      .map(({ id }) => id),
  );

/** The columns of percents whose scale cannot be told. Their rates are left out of every row. */
function refuseMixedScales(
  rows: readonly FormRow[],
  header: FormHeader,
  { form, context }: FormTask,
): ReadonlySet<string> {
  const refused = form.columns.filter(({ id, kind }) => {
    const index = header.columns.get(id);
    if (kind !== "percent" || index === undefined) return false;
    const cells = rows
      .filter(({ kind: rowKind }) => rowKind !== "other")
      .map(({ row, at }) => ({ cell: row.cells[index] ?? empty, location: at(id) }));
    const finding = checkScales(cells);
    if (finding) context.report(finding);
    return finding !== undefined;
  });
  return new Set(refused.map(({ id }) => id));
}

const empty = { kind: "empty" } as const;
