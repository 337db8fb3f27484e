import { cellText, type LocatedRow } from "@tyle/core";
import { headingPaths } from "../forms/find-form-header.ts";
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
  if (start < 1) return undefined;
  const end = start - 1;
  const first = headerStart(rows, end);
  const data = rows.slice(start, start + sampleSize).filter(isData);
  const names = new Set<string>();
  const columns = headingPaths(rows.slice(first, start)).flatMap((path, index) => {
    const leaf = path.at(-1);
    if (leaf === undefined || /^(tt|stt|số tt)$/.test(leaf)) return [];
    const texts = data
      .map(({ cells }) => cellText(cells[index]).trim())
      .filter((text) => text !== "");
    const heading = path.length === 1 ? leaf : path;
    return [toColumn(heading, kindOf(path.join(" "), texts), uniqueName(path, names))];
  });
  return columns.length > 0 ? { table, columns } : undefined;
}

const isNumber = (text: string): boolean => /^-?\d[\d.,\s]*%?$/.test(text);

/** A row of data has numbers that do not just count the columns. */
function isData({ cells }: LocatedRow): boolean {
  const texts = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== "");
  const counts = texts.every((text, at) => text.replace(/^\((\d+)\).*$/s, "$1") === `${at + 1}`);
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
