import type { DiagnosticContext, LocatedRow, RawCell, Report } from "@tyle/core";
import { type LimitName, spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import type { Layout } from "./detect-delimiter.ts";
import { afterLineBreak, type CsvRecord, parseRecord } from "./parse-record.ts";

/** What a splitter needs to know. */
export interface RowSplitterOptions extends Layout {
  readonly file: string;
  readonly encoding: string;
  /** The line on which the text starts. */
  readonly firstLine: number;
  readonly maxColumns: number;
  readonly maxRecordLength: number;
  readonly report: Report;
}

const empty: RawCell = { kind: "empty" };

const toCell = (text: string): RawCell => (text === "" ? empty : { kind: "text", text });

/** Cuts a text that comes in pieces into rows. Between two pieces it holds one record at most, of limited length. */
export class RowSplitter {
  readonly #options: RowSplitterOptions;
  #rest = "";
  #line: number;
  #seenFullRow = false;
  #seenDamage = false;
  #skipsLine = false;

  constructor(options: RowSplitterOptions) {
    this.#options = options;
    this.#line = options.firstLine;
  }

  /** The rows that end within this piece. What they are cut into does not depend on where the pieces end. */
  push(piece: string, isLast: boolean): readonly LocatedRow[] {
    const { delimiter, maxRecordLength } = this.#options;
    const text = this.#rest + piece;
    const rows: LocatedRow[] = [];
    let at = this.#skipLine(text, 0, isLast);
    while (at < text.length && !this.#skipsLine) {
      let record = parseRecord(text, at, { delimiter, isLast });
      if (record.kind === "partial" && !isLast && text.length - at <= maxRecordLength) break;
      if (record.kind === "partial" || record.end - at > maxRecordLength) {
        record = this.#settle(text, at, isLast);
      }
      rows.push(this.#toRow(record));
      this.#line += record.lineBreaks;
      at = this.#skipLine(text, record.end, isLast);
    }
    this.#rest = text.slice(at);
    return rows;
  }

  /** A record without an end: its open quotation mark is a mistake, or it is longer than anyone needs. */
  #settle(text: string, start: number, isLast: boolean): CsvRecord {
    const { delimiter, maxRecordLength } = this.#options;
    const window = text.slice(start, start + maxRecordLength);
    const options = { delimiter, isLast: isLast && text.length - start <= maxRecordLength };
    const cut = parseRecord(window, 0, options);
    if (cut.kind === "partial" && cut.openQuote !== undefined) {
      this.#options.report(
        spreadsheetDiagnostics["csv/unclosed-quote"]({}, this.#at(cut.openQuote)),
      );
      const again = parseRecord(window, 0, { ...options, plainQuotes: true });
      if (again.kind === "record") return { ...again, end: start + again.end };
    }
    this.#reportLimit("characters-in-a-record", maxRecordLength);
    this.#skipsLine = true;
    const fields = [excerpt(window)];
    return { kind: "record", fields, end: start, lineBreaks: 0, trailing: [] };
  }

  /** Leaves out the rest of a line that was too long. */
  #skipLine(text: string, from: number, isLast: boolean): number {
    if (!this.#skipsLine) return from;
    const length = text.slice(from).search(/[\r\n]/);
    if (length < 0) return text.length;
    const end = afterLineBreak(text, from + length, isLast);
    if (end < 0) return from + length;
    this.#skipsLine = false;
    this.#line += 1;
    return end;
  }

  #toRow(record: CsvRecord): LocatedRow {
    const { maxColumns } = this.#options;
    this.#complain(record);
    const fields = record.fields.slice(0, maxColumns);
    if (record.fields.length > maxColumns) this.#reportLimit("columns", maxColumns, maxColumns + 1);
    return { row: this.#line, cells: fields.map(toCell) };
  }

  #complain({ fields, trailing }: CsvRecord): void {
    const { usualCells, encoding, report } = this.#options;
    for (const { column, text } of trailing) {
      const found = { text: excerpt(text) };
      report(spreadsheetDiagnostics["csv/text-after-quote"](found, this.#at(column)));
    }
    if (this.#isRagged(fields)) {
      const counts = { cells: fields.length, usual: usualCells };
      report(spreadsheetDiagnostics["csv/ragged-row"](counts, this.#at()));
    }
    this.#seenFullRow ||= fields.length === usualCells;
    const damaged = this.#seenDamage ? -1 : fields.findIndex((field) => /[\ufffd\0]/.test(field));
    if (damaged < 0) return;
    this.#seenDamage = true;
    report(spreadsheetDiagnostics["file/undecodable"]({ encoding }, this.#at(damaged + 1)));
  }

  /** Titles above the table may be shorter, blank lines and empty cells at the end are nothing to complain about. */
  #isRagged(fields: readonly string[]): boolean {
    const { usualCells } = this.#options;
    let filled = fields.length;
    while (filled > 0 && fields[filled - 1] === "") filled -= 1;
    if (filled === 0) return false;
    return filled > usualCells || (this.#seenFullRow && fields.length < usualCells);
  }

  #reportLimit(what: LimitName, limit: number, column?: number): void {
    const { report } = this.#options;
    report(spreadsheetDiagnostics["limit/exceeded"]({ what, limit }, this.#at(column)));
  }

  #at(column?: number): DiagnosticContext {
    const location = { file: this.#options.file, row: this.#line };
    return { location: column === undefined ? location : { ...location, column } };
  }
}

/** A message and a reject need the beginning only. */
const excerpt = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
