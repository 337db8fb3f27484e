import {
  type LocatedRow,
  type MergedRange,
  plainDecimal,
  type RawCell,
  type RowBatch,
} from "@tyle/core";
import { CellBudget } from "../limits/cell-budget.ts";
import { limitProblem } from "../limits/file-problem.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";

const empty: RawCell = { kind: "empty" };

interface OpenTable {
  readonly name: string;
  readonly merges: MergedRange[];
  readonly rows: LocatedRow[];
  row: number;
  cells: RawCell[];
  /** Rows that a cell of an earlier row still reaches down, by column from 0. */
  reach: number[];
  cell: OpenCell | undefined;
}

interface OpenCell {
  readonly wide: number;
  readonly high: number;
  /** The number that Excel stored beside the text. */
  readonly stored: string | undefined;
  text: string;
}

/** Collects the rows of HTML tables from the events of a parser. A table within a table is one of its own. */
export class HtmlTables {
  readonly #limits: WorkbookLimits;
  readonly #budget: CellBudget;
  readonly #open: OpenTable[] = [];
  readonly #ready: RowBatch[] = [];
  #tables = 0;
  #silent = 0;

  constructor(limits: WorkbookLimits) {
    this.#limits = limits;
    this.#budget = new CellBudget(limits.maxCells);
  }

  /** Takes the events of the parser. */
  readonly handler = {
    onopentag: (name: string, attributes: Readonly<Record<string, string>>): void =>
      this.#onOpen(name, attributes),
    ontext: (text: string): void => this.#onText(text),
    onclosetag: (name: string): void => this.#onClose(name),
  };

  /** A table has begun and not ended. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** The rows that were completed since the last call. Merged ranges of the same rows are listed by then. */
  take(): readonly RowBatch[] {
    for (const table of this.#open) this.#handOut(table);
    return this.#ready.splice(0);
  }

  #handOut({ name, merges, rows }: OpenTable): void {
    if (rows.length > 0) this.#ready.push({ sheet: { name, merges }, rows: rows.splice(0) });
  }

  #onOpen(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#open.at(-1);
    if (name === "script" || name === "style") this.#silent += 1;
    else if (name === "table") this.#openTable();
    else if (name === "tr" && table) {
      table.row += 1;
      table.cells = [];
      table.cell = undefined;
      if (table.row > this.#limits.maxRows) throw limitProblem("rows", this.#limits.maxRows);
    } else if ((name === "td" || name === "th") && table) {
      const stored = attributes["x:num"];
      const [wide, high] = [spanOf(attributes.colspan), spanOf(attributes.rowspan)];
      table.cell = { wide, high, stored: stored && plainDecimal(stored), text: "" };
    } else if (name === "br" && table?.cell) table.cell.text += "\n";
  }

  #openTable(): void {
    const { maxSheets } = this.#limits;
    this.#tables += 1;
    if (this.#tables > maxSheets) throw limitProblem("sheets", maxSheets);
    const name = `table ${this.#tables}`;
    const blank = { merges: [], rows: [], row: 0, cells: [], reach: [], cell: undefined };
    this.#open.push({ name, ...blank });
  }

  #onText(text: string): void {
    const cell = this.#open.at(-1)?.cell;
    if (!cell || this.#silent > 0) return;
    // A line break in the source is a blank; one that is meant is an element.
    cell.text += text.replace(/[\t\r\n ]+/g, " ");
    const { maxStringLength } = this.#limits;
    if (cell.text.length > maxStringLength)
      throw limitProblem("characters-in-a-cell", maxStringLength);
  }

  #onClose(name: string): void {
    const table = this.#open.at(-1);
    if (name === "script" || name === "style") this.#silent -= 1;
    if (!table) return;
    if ((name === "td" || name === "th") && table.cell) this.#closeCell(table, table.cell);
    else if (name === "tr" && table.row > 0) closeRow(table);
    else if (name === "table") {
      this.#handOut(table);
      this.#open.pop();
    }
  }

  #closeCell(table: OpenTable, { text, wide, high, stored }: OpenCell): void {
    const { cells, reach } = table;
    table.cell = undefined;
    while ((reach[cells.length] ?? 0) > 0) cells.push(empty);
    const left = cells.length;
    const { maxColumns, maxRows } = this.#limits;
    if (left + wide > maxColumns) throw limitProblem("columns", maxColumns);
    if (table.row + high - 1 > maxRows) throw limitProblem("rows", maxRows);
    this.#budget.add(1, wide - 1);
    cells.push(toCell(text.trim(), stored));
    for (let column = left; column < left + wide; column += 1) {
      reach[column] = high;
      if (column > left) cells.push(empty);
    }
    if (wide === 1 && high === 1) return;
    const [top, bottom] = [table.row, table.row + high - 1];
    table.merges.push({ top, left: left + 1, bottom, right: left + wide });
  }
}

function closeRow(table: OpenTable): void {
  const last = table.cells.reduce((end, cell, at) => (cell.kind === "empty" ? end : at + 1), 0);
  if (last > 0) table.rows.push({ row: table.row, cells: table.cells.slice(0, last) });
  for (const [column, rows] of table.reach.entries())
    table.reach[column] = Math.max(0, (rows ?? 0) - 1);
  table.cells = [];
}

/** `rowspan="0"` reaches to the end of the table; it is read as one row, since nobody uses it. */
const spanOf = (text: string | undefined): number =>
  Math.max(1, Number.parseInt(text ?? "1", 10) || 1);

const toCell = (text: string, stored: string | undefined): RawCell => {
  if (stored !== undefined && stored !== "") return { kind: "number", text: stored, printed: text };
  return text === "" ? empty : { kind: "text", text };
};
