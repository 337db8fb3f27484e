import { cellAddress, type Language } from "@tyle/core";
import type { ChartRow } from "../chart/chart.ts";
import type { MeasureUnit } from "../dataset/dataset.ts";
import { xmlHead, xmlText } from "../office/package.ts";
import { escapeMarkup } from "../text/escape-markup.ts";
import { numberFormat } from "./number-format.ts";

/** One cell: a text, or a number with its format, or a formula with the value it had when it was written. */
export type SheetCell =
  | { readonly text: string; readonly bold?: boolean; readonly hatched?: boolean }
  | { readonly number: number; readonly format: string; readonly formula?: string }
  | null;

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of columns in characters. */
  readonly widths: readonly number[];
  /** Cells that are coloured from pale to strong by their numbers, between two ends or from least to most. */
  readonly colorScale?: {
    readonly range: string;
    readonly ends: readonly [number, number] | null;
  };
}

/** The row of names above a table. */
export const head = (names: readonly string[]): readonly SheetCell[] =>
  names.map((text) => ({ text, bold: true }));

/** A value of a chart in the format it was printed in, or its text where it has no single value. */
export const valueCell = (
  { value, text }: Pick<ChartRow, "value" | "text">,
  unit: MeasureUnit,
  language: Language,
): SheetCell =>
  value === null ? { text: text[language] } : { number: value, format: numberFormat(text, unit) };

/** The cells of a column below the head, as formulas name them. */
export function columnRange(sheet: string, column: number, rows: number): string {
  const letters = cellAddress(1, column).slice(0, -1);
  return `'${sheet}'!$${letters}$2:$${letters}$${rows + 1}`;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Collects number formats and gives each its place in the style sheet. */
export function createStyles() {
  const formats: string[] = [];
  return {
    /** 0 is plain, 1 is bold, 2 is hatched, the formats follow. */
    styleOf(format: string): number {
      if (!formats.includes(format)) formats.push(format);
      return formats.indexOf(format) + 3;
    },
    toXml(): string {
      const ids = formats.map(
        (format, index) =>
          `<numFmt numFmtId="${164 + index}" formatCode="${escapeMarkup(format)}"/>`,
      );
      const cells = formats.map(
        (_, index) =>
          `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
      );
      const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
      const bold = '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>';
      const hatched =
        '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1" applyAlignment="1"><alignment horizontal="center"/></xf>';
      return `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="${ids.length}">${ids.join("")}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="lightUp"><fgColor rgb="FF9AA5B1"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">${plain}</cellStyleXfs><cellXfs count="${cells.length + 3}">${plain}${bold}${hatched}${cells.join("")}</cellXfs></styleSheet>`;
    },
  };
}

/** The styles of one workbook. */
export type Styles = ReturnType<typeof createStyles>;

/** Writes one sheet. Texts are texts: nothing in them is ever run as a formula. */
export function sheetXml(
  { rows, widths, colorScale }: Sheet,
  { styles: { styleOf }, hasDrawing }: { readonly styles: Styles; readonly hasDrawing: boolean },
): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const write = (cell: SheetCell, row: number, column: number): string => {
    if (!cell) return "";
    const at = `r="${cellAddress(row, column)}"`;
    if ("text" in cell) {
      const style = cell.bold ? ' s="1"' : cell.hatched ? ' s="2"' : "";
      return `<c ${at}${style} t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(xmlText(cell.text))}</t></is></c>`;
    }
    const formula = cell.formula === undefined ? "" : `<f>${escapeMarkup(cell.formula)}</f>`;
    return `<c ${at} s="${styleOf(cell.format)}">${formula}<v>${cell.number}</v></c>`;
  };
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => write(cell, row + 1, column + 1)).join("")}</row>`,
  );
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${links}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${pane}<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>${colorScale ? scaleXml(colorScale) : ""}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${hasDrawing ? '<drawing r:id="rId1"/>' : ""}</worksheet>`;
}

/** Pale enough for black letters on each colour. */
function scaleXml({ range, ends }: NonNullable<Sheet["colorScale"]>): string {
  const [low, high] = ends
    ? ends.map((end) => `<cfvo type="num" val="${end}"/>`)
    : ['<cfvo type="min"/>', '<cfvo type="max"/>'];
  return `<conditionalFormatting sqref="${range}"><cfRule type="colorScale" priority="1"><colorScale>${low}${high}<color rgb="FFE3EEF9"/><color rgb="FF4D8FC7"/></colorScale></cfRule></conditionalFormatting>`;
}

/** A name that Excel takes for a sheet, and that is not taken yet. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain =
    xmlText(wanted)
      .replace(/[[\]:*?/\\']/g, " ")
      .trim()
      .slice(0, 28) || "Sheet";
  let name = plain;
  for (let copy = 2; taken.includes(name); copy += 1) name = `${plain} ${copy}`;
  return name;
}
