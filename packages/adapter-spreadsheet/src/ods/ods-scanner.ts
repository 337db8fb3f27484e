import type { LocatedRow, MergedRange, RawCell } from "@tyle/core";
import { CellBudget } from "../limits/cell-budget.ts";
import { limitProblem } from "../limits/file-problem.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { attribute, type XmlHandler } from "../xml/xml-scanner.ts";
import { readOdsCell } from "./ods-cell.ts";

/** A table of an OpenDocument spreadsheet. */
export interface OdsTable {
  readonly name: string;
  readonly style: string;
  readonly rows: LocatedRow[];
  readonly merges: MergedRange[];
}

/** Turns the elements of an OpenDocument spreadsheet into tables. Rows and cells may stand for many equal ones. */
export class OdsScanner implements XmlHandler {
  readonly tables: OdsTable[] = [];
  /** Styles of tables that are not shown. */
  readonly hiddenStyles = new Set<string>();
  readonly #limits: WorkbookLimits;
  readonly #budget: CellBudget;
  #style = "";
  #table: OdsTable | undefined;
  #row = 0;
  #rowAttributes = "";
  #cells: RawCell[] = [];
  #blanks = 0;
  #cellAttributes: string | undefined;
  #text = "";
  #paragraphs = 0;
  #isParagraph = false;
  #notes = 0;

  constructor(limits: WorkbookLimits) {
    this.#limits = limits;
    this.#budget = new CellBudget(limits.maxCells);
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case "style":
        this.#style = attribute(attributes, "style:name") ?? "";
        break;
      case "table-properties":
        if (attribute(attributes, "table:display") === "false") this.hiddenStyles.add(this.#style);
        break;
      case "table":
        this.#openTable(attributes);
        break;
      case "table-row":
        this.#rowAttributes = attributes;
        this.#cells = [];
        this.#blanks = 0;
        break;
      case "table-cell":
      case "covered-table-cell":
        this.#cellAttributes = attributes;
        this.#text = "";
        this.#paragraphs = 0;
        break;
      default:
        this.#openText(name, attributes);
    }
  }

  #openTable(attributes: string): void {
    const { maxSheets } = this.#limits;
    if (this.tables.length === maxSheets) throw limitProblem("sheets", maxSheets);
    const [name, style] = ["table:name", "table:style-name"].map((key) =>
      attribute(attributes, key),
    );
    this.#table = { name: name ?? "", style: style ?? "", rows: [], merges: [] };
    this.tables.push(this.#table);
    this.#row = 0;
  }

  #openText(name: string, attributes: string): void {
    // A note in a cell is no part of its text.
    if (name === "annotation") this.#notes += 1;
    if (this.#cellAttributes === undefined || this.#notes > 0) return;
    if (name === "p") {
      if (this.#paragraphs > 0) this.#text += "\n";
      this.#paragraphs += 1;
      this.#isParagraph = true;
    } else if (name === "s") this.#addBlanks(Number(attribute(attributes, "text:c") ?? 1));
    else if (name === "tab") this.#text += "\t";
    else if (name === "line-break") this.#text += "\n";
  }

  #addBlanks(count: number): void {
    const { maxStringLength } = this.#limits;
    if (!(count <= maxStringLength)) throw limitProblem("characters-in-a-cell", maxStringLength);
    this.#text += " ".repeat(count);
  }

  text(text: string): void {
    if (!this.#isParagraph || this.#notes > 0) return;
    this.#text += text;
    const { maxStringLength } = this.#limits;
    if (this.#text.length > maxStringLength)
      throw limitProblem("characters-in-a-cell", maxStringLength);
  }

  close(name: string): void {
    switch (name) {
      case "annotation":
        this.#notes -= 1;
        break;
      case "p":
        if (this.#notes === 0) this.#isParagraph = false;
        break;
      case "table-cell":
      case "covered-table-cell":
        this.#closeCell(name);
        break;
      case "table-row":
        this.#closeRow();
    }
  }

  #closeCell(name: string): void {
    const attributes = this.#cellAttributes ?? "";
    this.#cellAttributes = undefined;
    const { maxColumns } = this.#limits;
    const repeated = Number(attribute(attributes, "table:number-columns-repeated") ?? 1);
    const cell: RawCell =
      name === "table-cell" ? readOdsCell(attributes, this.#text) : { kind: "empty" };
    if (cell.kind === "empty") {
      this.#noteMerge(attributes);
      this.#blanks += repeated;
      return;
    }
    const width = this.#cells.length + this.#blanks + repeated;
    if (!(width <= maxColumns)) throw limitProblem("columns", maxColumns);
    this.#budget.add(repeated, this.#blanks);
    for (; this.#blanks > 0; this.#blanks -= 1) this.#cells.push({ kind: "empty" });
    this.#noteMerge(attributes);
    for (let index = 0; index < repeated; index += 1) this.#cells.push(cell);
  }

  #noteMerge(attributes: string): void {
    if (!attributes.includes("-spanned")) return;
    const wide = Number(attribute(attributes, "table:number-columns-spanned") ?? 1);
    const high = Number(attribute(attributes, "table:number-rows-spanned") ?? 1);
    if (wide === 1 && high === 1) return;
    const [top, left] = [this.#row + 1, this.#cells.length + this.#blanks + 1];
    this.#table?.merges.push({ top, left, bottom: top + high - 1, right: left + wide - 1 });
  }

  #closeRow(): void {
    const { maxRows } = this.#limits;
    const attributes = this.#rowAttributes;
    const repeated = Number(attribute(attributes, "table:number-rows-repeated") ?? 1);
    const isHidden = attribute(attributes, "table:visibility") !== undefined;
    if (this.#cells.length > 0) {
      if (!(this.#row + repeated <= maxRows)) throw limitProblem("rows", maxRows);
      this.#budget.add(this.#cells.length * (repeated - 1), 0);
      for (let index = 1; index <= repeated; index += 1) {
        const row = { row: this.#row + index, cells: this.#cells };
        this.#table?.rows.push(isHidden ? { ...row, hidden: true } : row);
      }
    }
    this.#row += repeated;
  }
}
