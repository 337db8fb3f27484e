import { cellText, type LocatedRow, type RawCell } from "@tyle/core";
import { missingSymbols } from "../figures/missing-symbols.data.ts";
import { headingPaths, readNumbers } from "../forms/find-form-header.ts";
import type { MappedColumn, TableMapping } from "./table-mapping.ts";

/** Rows of data that are looked at. */
const sampleSize = 20;

/**
 * Writes a first mapping for a table: the header is the last row of texts above rows with numbers; each column is a rate,
 * a measure or a dimension by what stands below it. `undefined` when there is no such table.
 *
 * @example
 * suggestMapping(rows, "Biểu 1")?.columns // [{ heading: "Đơn vị", dimension: "don-vi" }, …]
 */
export function suggestMapping(
  rows: readonly LocatedRow[],
  table: string,
): TableMapping | undefined {
  const start = rows.findIndex((row, at) => at > 0 && isData(row));
  // A row of column numbers stands between the headings and the data.
  const isNumbered = start > 1 && isNumbering(rows[start - 1]);
  const end = isNumbered ? start - 2 : start - 1;
  if (end < 0) return undefined;
  const data = rows.slice(start, start + sampleSize).filter(isData);
  const names = new Set<string>();
  const headings = rows.slice(headerStart(rows, end), end + 1);
  const columns = headingPaths(headings).flatMap((path, index) => {
    const leaf = path.at(-1);
    if (leaf === undefined || /^(tt|stt|số tt)$/.test(leaf)) return [];
    const texts = data
      .map(({ cells }) => valueText(cells[index]))
      .filter((text) => text !== "" && !Object.hasOwn(symbols, text));
    const heading = path.length === 1 ? leaf : path;
    return [toColumn(heading, kindOf(path.join(" "), texts), uniqueName(path, names))];
  });
  const texts = new Set(data.flatMap(({ cells }) => cells.map(valueText)));
  const missing = Object.entries(symbols).filter(([symbol]) => texts.has(symbol));
  const found = missing.length > 0 && { missing: Object.fromEntries(missing) };
  return columns.length > 0 ? { table, columns, ...found } : undefined;
}

/** What offices print where there is no value. */
const symbols = missingSymbols["vn-portal"];

/** An error of a formula says nothing about its column. */
const valueText = (cell: RawCell | undefined): string =>
  cell?.kind === "error" ? "" : cellText(cell).trim();

const isNumber = (text: string): boolean => /^-?\d[\d.,\s]*%?$/.test(text);

const isNumbering = (row: LocatedRow | undefined): boolean =>
  row !== undefined && readNumbers(row) !== undefined;

/** A row of data has numbers that do not just count the columns. */
function isData(row: LocatedRow): boolean {
  const texts = row.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== "");
  const counts = texts.every((text, at) => text === `${at + 1}`) || isNumbering(row);
  return texts.length > 1 && texts.some(isNumber) && !counts;
}

/** Headings above one another: rows that fill more than one cell, up to three of them. */
function headerStart(rows: readonly LocatedRow[], end: number): number {
  const isHeading = (row: LocatedRow | undefined): boolean =>
    row !== undefined && row.cells.filter((cell) => cellText(cell).trim() !== "").length > 1;
  let first = end;
  while (first > Math.max(0, end - 2) && isHeading(rows[first - 1])) first -= 1;
  return first;
}

function kindOf(heading: string, texts: readonly string[]): "dimension" | "measure" | "rate" {
  const isNumeric = texts.length > 0 && texts.every(isNumber);
  if (!isNumeric) return "dimension";
  const isRate = /t[ỷỉ] lệ|%/.test(heading) || texts.some((text) => text.endsWith("%"));
  // A code is a number of one length with zeros in front, or is called one.
  const isCode = /^mã\b/.test(heading) || texts.some((text) => /^0\d/.test(text));
  return isRate ? "rate" : isCode ? "dimension" : "measure";
}

const toColumn = (
  heading: MappedColumn["heading"],
  kind: "dimension" | "measure" | "rate",
  name: string,
): MappedColumn => ({ heading, [kind]: name });

/** "Trực tuyến" becomes "truc-tuyen"; the headings above it are added where that is taken. */
function uniqueName(path: readonly string[], taken: Set<string>): string {
  const slug = (text: string): string =>
    text
      .normalize("NFD")
      .replace(/\p{Mark}/gu, "")
      .replaceAll("đ", "d")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "column";
  const candidates = path.map((_, at) => slug(path.slice(path.length - 1 - at).join(" ")));
  const base = candidates.find((name) => !taken.has(name)) ?? candidates.at(-1) ?? "column";
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
  taken.add(name);
  return name;
}
