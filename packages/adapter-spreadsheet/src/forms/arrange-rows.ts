import { hasValue } from "@tyle/core";
import type { FormRow } from "./read-form-row.ts";

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

/**
 * Tells data from sums. A row under a roman number or a letter is the sum of the rows that follow it; where none
 * follows, it is data itself, as in forms that list the levels only.
 */
export function arrangeRows(rows: readonly FormRow[]): ArrangedRows {
  const telling = rows.filter(({ kind }) => kind !== "other");
  const data: DataRow[] = [];
  const sums: { row: FormRow; parts: FormRow[] }[] = [];
  const totals: FormRow[] = [];
  let section: string | null = null;
  let open: FormRow[] = [];
  for (const [at, row] of telling.entries()) {
    const isLeaf = row.kind === "data" || telling[at + 1]?.kind !== "data";
    if (row.kind === "sum") totals.push(row);
    else if (row.kind === "section" && !(isLeaf && hasFigures(row))) {
      section = nameOf(row);
      open = [];
      if (hasFigures(row)) sums.push({ row, parts: open });
    } else {
      if (row.kind === "section") [section, open] = [null, []];
      data.push({ row, section });
      open.push(row);
    }
  }
  const all = data.map(({ row }) => row);
  const closing = totals.map((row, at) => ({ row, parts: partsOf(row, totals[at - 1], all) }));
  return { data, sums: [...sums, ...closing] };
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

const nameOf = ({ texts }: FormRow): string =>
  Object.values(texts).find((text) => text !== "") ?? "";
