import { hasValue } from "@tyle/core";
import { type FormRow, firstText, sectionNumber } from "./read-form-row.ts";

/** A row of data with the section that it stands in. */
export interface DataRow {
  readonly row: FormRow;
  readonly section: string | null;
}

/** A row of sums with the rows that it sums up. */
export interface SumRow {
  readonly row: FormRow;
  readonly parts: readonly FormRow[];
}

/** The rows of a form, told apart. Whatever is in neither list is text. */
export interface ArrangedRows {
  readonly data: readonly DataRow[];
  readonly sums: readonly SumRow[];
}

const hasFigures = ({ counts, rates }: FormRow): boolean =>
  [...Object.values(counts), ...Object.values(rates)].some((cell) => hasValue<unknown>(cell));

interface OpenSection {
  readonly row: FormRow;
  readonly parts: FormRow[];
}

/**
 * Tells data from sums. A row under a letter, a roman number or a number is the sum of the rows of a deeper numbering
 * that follow it; where none follows, it is data itself, as in forms that list the levels only.
 */
export function arrangeRows(rows: readonly FormRow[]): ArrangedRows {
  const telling = rows.filter(({ kind }) => kind !== "other");
  const data: DataRow[] = [];
  const sums: SumRow[] = [];
  const totals: FormRow[] = [];
  let open: readonly OpenSection[] = [];
  for (const [at, row] of telling.entries()) {
    if (row.kind === "sum") {
      totals.push(row);
      continue;
    }
    open = open.filter((section) => depthOf(section.row) < depthOf(row));
    const isTitle = row.kind === "section" && !hasFigures(row);
    if (isTitle || isAbove(row, telling[at + 1])) {
      const section = { row, parts: [] };
      open = [...open, section];
      if (!isTitle) sums.push(section);
    } else {
      const [inner] = open.slice(-1);
      data.push({ row, section: inner ? nameOf(inner.row) : null });
      for (const { parts } of open) parts.push(row);
    }
  }
  const all = data.map(({ row }) => row);
  const closing = totals.map((row, at) => ({ row, parts: partsOf(row, totals[at - 1], all) }));
  return { data, sums: [...sums, ...closing] };
}

/** How deep a row stands: A, I, a line of text, 1, 1.1. A row without a number is as deep as one with a plain number. */
function depthOf(row: FormRow): number {
  const number = firstText(row.row);
  if (/^\d+\.\d+[.)]?$/.test(number)) return 3;
  if (row.kind !== "section") return 2;
  if (!sectionNumber.test(number)) return 1.5;
  return /^[IVX]|^[A-Z]{2}/.test(number) ? 1 : 0;
}

/** Whether the next row is one of those that a row sums up. */
function isAbove(row: FormRow, next: FormRow | undefined): boolean {
  if (!next || next.kind === "sum") return false;
  if (row.kind === "section") return next.kind === "data" || depthOf(next) > depthOf(row);
  const [number] = /^\d+(?=[.)]?$)/.exec(firstText(row.row)) ?? [];
  return (
    number !== undefined && depthOf(next) === 3 && firstText(next.row).startsWith(`${number}.`)
  );
}

/**
 * "Cộng" closes the rows since the total before it; "Tổng cộng", "Toàn huyện" and the like, and a "Cộng" without rows
 * of its own, stand for all.
 */
function partsOf(
  total: FormRow,
  before: FormRow | undefined,
  data: readonly FormRow[],
): readonly FormRow[] {
  if (!/^cộng/iu.test(nameOf(total))) return data;
  const start = before?.row.row ?? 0;
  const own = data.filter(({ row }) => row.row > start && row.row < total.row.row);
  return own.length > 0 ? own : data;
}

const nameOf = ({ texts, row }: FormRow): string =>
  Object.values(texts).find((text) => text !== "") ?? firstText(row);
