import type { LocatedRow, RawCell } from "@tyle/core";
import type { CellBudget } from "../limits/cell-budget.ts";
import { damagedProblem, limitProblem } from "../limits/file-problem.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { attribute, type XmlHandler } from "../xml/xml-scanner.ts";
import type { StoredCell } from "./cell-value.ts";

/** What a sheet scanner hands on. */
export interface SheetScannerOptions {
  readonly limits: WorkbookLimits;
  /** Gives a cell its meaning; row and column count from 1. */
  readonly readCell: (cell: StoredCell, row: number, column: number) => RawCell;
  /** Counts cells over all sheets. */
  readonly budget: CellBudget;
}

const empty: RawCell = { kind: "empty" };

/** Turns the elements of a worksheet into rows. `<dimension>` is not believed; where a cell stands is. */
export class SheetScanner implements XmlHandler {
  readonly #options: SheetScannerOptions;
  #rows: LocatedRow[] = [];
  #row = 0;
  #isHidden = false;
  #cells: RawCell[] = [];
  #column = 0;
  #type = "n";
  #style = 0;
  #value = "";
  #formula: string | undefined;
  #takes: "value" | "formula" | undefined;
  /** Behind its rows a sheet has anchors of buttons and the like, which have elements of the same names. */
  #isDone = false;

  constructor(options: SheetScannerOptions) {
    this.#options = options;
  }

  /** The row that is being read. */
  get row(): number {
    return this.#row;
  }

  /** The rows that ended since the last call. */
  takeRows(): readonly LocatedRow[] {
    return this.#rows.splice(0);
  }

  open(name: string, attributes: string): void {
    if (this.#isDone) return;
    switch (name) {
      case "c":
        this.#openCell(attributes);
        return;
      case "v":
      case "t":
        this.#takes = "value";
        return;
      case "f":
        this.#formula = "";
        this.#takes = "formula";
        return;
      case "row":
        this.#openRow(attributes);
        return;
    }
  }

  text(text: string): void {
    if (this.#takes === "value") this.#value += text;
    else if (this.#takes === "formula") this.#formula += text;
  }

  close(name: string): void {
    if (this.#isDone) return;
    switch (name) {
      case "sheetData":
        this.#isDone = true;
        return;
      case "v":
      case "t":
      case "f":
        this.#takes = undefined;
        return;
      case "c":
        this.#closeCell();
        return;
      case "row":
        this.#rows.push({
          row: this.#row,
          cells: this.#cells,
          ...(this.#isHidden && { hidden: true }),
        });
    }
  }

  #openRow(attributes: string): void {
    const { maxRows } = this.#options.limits;
    const stated = attribute(attributes, "r");
    const row = stated === undefined ? this.#row + 1 : Number(stated);
    if (!(row > this.#row))
      throw damagedProblem({
        en: `row ${stated} stands behind row ${this.#row}`,
        vi: `dòng ${stated} đứng sau dòng ${this.#row}`,
      });
    if (row > maxRows) throw limitProblem("rows", maxRows);
    this.#row = row;
    this.#column = 0;
    this.#cells = [];
    const hidden = attribute(attributes, "hidden");
    this.#isHidden = hidden === "1" || hidden === "true";
  }

  #openCell(attributes: string): void {
    const { maxColumns } = this.#options.limits;
    const reference = attribute(attributes, "r");
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (this.#column > maxColumns) throw limitProblem("columns", maxColumns);
    this.#type = attribute(attributes, "t") ?? "n";
    this.#style = Number(attribute(attributes, "s") ?? 0);
    this.#value = "";
    this.#formula = undefined;
    this.#takes = undefined;
  }

  #closeCell(): void {
    const { readCell, budget } = this.#options;
    const before = this.#cells.length;
    if (this.#column <= before)
      throw damagedProblem({
        en: `row ${this.#row} names a cell twice`,
        vi: `dòng ${this.#row} nêu một ô hai lần`,
      });
    budget.add(1, this.#column - before - 1);
    for (let column = before + 1; column < this.#column; column += 1) this.#cells.push(empty);
    const formula = this.#formula;
    const stored = { type: this.#type, style: this.#style, value: this.#value, formula };
    this.#cells.push(readCell(stored, this.#row, this.#column));
  }
}

/** The column of a reference such as "AB17", from 1. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column === 0 || at > 7)
    throw damagedProblem({
      en: `"${reference.slice(0, 20)}" is not a cell`,
      vi: `"${reference.slice(0, 20)}" không phải là địa chỉ ô`,
    });
  return column;
}
