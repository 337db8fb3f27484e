import {
  type Cell,
  cellText,
  type Diagnostic,
  type LocatedRow,
  type MissingSymbols,
  missingCell,
  type PrintedFigure,
  type RawCell,
  type SourceLocation,
  valueCell,
} from "@tyle/core";
import { readFigure } from "../figures/read-figure.ts";
import type { FormHeader } from "./find-form-header.ts";
import type { Form, FormColumn } from "./form.ts";

/** What a row of a form is. */
export type FormRowKind = "data" | "sum" | "section" | "other";

/** A row of a form with its cells read. */
export interface FormRow {
  readonly row: LocatedRow;
  readonly kind: FormRowKind;
  readonly texts: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, Cell<bigint>>>;
  readonly rates: Readonly<Record<string, Cell<PrintedFigure>>>;
  readonly problems: readonly Diagnostic[];
  /** Where the cell of a column is. */
  readonly at: (column: string) => SourceLocation;
}

/** What the reading of rows needs besides them. */
export interface FormRowContext {
  readonly form: Form;
  readonly header: FormHeader;
  readonly missing: MissingSymbols;
  /** Columns whose rates are out of 100, though no sign says so. */
  readonly outOfHundred: ReadonlySet<string>;
  readonly locate: (row: LocatedRow, column?: number) => SourceLocation;
}

/** Reads the cells of a row of a form. */
export function readFormRow(row: LocatedRow, context: FormRowContext): FormRow {
  const { form, header, missing, outOfHundred, locate } = context;
  const problems: Diagnostic[] = [];
  const texts: Record<string, string> = {};
  const counts: Record<string, Cell<bigint>> = {};
  const rates: Record<string, Cell<PrintedFigure>> = {};
  const at = (id: string): SourceLocation => locate(row, (header.columns.get(id) ?? 0) + 1);
  for (const column of form.columns) {
    const index = header.columns.get(column.id);
    if (index === undefined) continue;
    const cell = row.cells[index] ?? { kind: "empty" };
    if (column.kind === "text") texts[column.id] = cellText(cell).normalize("NFC").trim();
    else {
      const path = header.paths[index]?.join(" ") ?? column.heading;
      const heading = outOfHundred.has(column.id) ? `${path} (%)` : path;
      const figure = readCell(cell, column, heading, { missing, at: at(column.id), problems });
      if (column.kind === "percent") rates[column.id] = figure;
      else
        counts[column.id] =
          figure.kind === "value" ? valueCell(figure.value.value.numerator) : figure;
    }
  }
  const kind = kindOf(row, texts, { ...counts, ...rates });
  return { row, kind, texts, counts, rates, problems: kind === "other" ? [] : problems, at };
}

function readCell(
  cell: RawCell,
  { kind }: FormColumn,
  heading: string,
  more: { missing: MissingSymbols; at: SourceLocation; problems: Diagnostic[] },
): Cell<PrintedFigure> {
  const text = cellText(cell).trim();
  if (text === "") return missingCell("not-provided");
  const reason = Object.hasOwn(more.missing, text) ? more.missing[text] : undefined;
  if (reason !== undefined) return missingCell(reason);
  const part = kind === "percent" ? "rate" : "numerator";
  const at = { location: more.at };
  const result = readFigure({ cell, part, heading, language: "vi", at });
  if (result.ok) return valueCell(result.figure);
  more.problems.push(result.diagnostic);
  return missingCell("not-provided");
}

/** "Tổng cục", "Tổng công ty", "Tổng hợp" and "Cộng đồng" begin like totals, and are none. */
const totalWord =
  /^(tổng(?!\s+(cục|công ty|hợp|quan|đài|kho|thanh tra|điều tra|kiểm|giám|lãnh sự|liên đoàn)(?!\p{L}))|cộng(?!\s+(đồng|tác|hòa|hoà)(?!\p{L}))|toàn\s+(tỉnh|thành phố|huyện|xã|ngành))(?!\p{L})/iu;

/** The text of the first cell that has one. */
export const firstText = ({ cells }: LocatedRow): string =>
  cells.map((cell) => cellText(cell).normalize("NFC").trim()).find((text) => text !== "") ?? "";

/** "A", "IV." */
export const sectionNumber = /^(?:[IVXLC]+|[A-Z])[.)]?$/;

/**
 * Rows under a roman number or a letter open a section; whether their counts are a sum is seen by what follows. So does a
 * lone text that does not stand where the rows are named, as when a line is merged across the table.
 */
function kindOf(
  row: LocatedRow,
  texts: Readonly<Record<string, string>>,
  figures: Readonly<Record<string, Cell<unknown>>>,
): FormRowKind {
  const first = firstText(row);
  const label = Object.values(texts).find((text) => text !== "") ?? "";
  const hasFigures = Object.values(figures).some((cell) => cell.kind === "value");
  if (totalWord.test(label) || totalWord.test(first)) return hasFigures ? "sum" : "other";
  if (sectionNumber.test(first)) return "section";
  if (hasFigures) return "data";
  const filled = row.cells.filter((cell) => cellText(cell).trim() !== "");
  return filled.length === 1 && label === "" ? "section" : "other";
}
