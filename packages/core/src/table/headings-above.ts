import { cellText, type LocatedRow } from "../io/row.ts";

/** Rows of headings above the last one of a header, at most. */
const mostAbove = 2;

/**
 * A row as the last one of a header: alone, and together with the rows above it, whose headings reach down to where it
 * has none of its own.
 *
 * @example
 * // Mã hồ sơ | Thời gian      |
 * //          | Ngày tiếp nhận | Hạn trả
 * headersEndingAt(rows, 1)[1] // Mã hồ sơ | Ngày tiếp nhận | Hạn trả
 */
export function headersEndingAt(rows: readonly LocatedRow[], index: number): readonly LocatedRow[] {
  const above = rows.slice(Math.max(0, index - mostAbove), index).reverse();
  const headers = rows.slice(index, index + 1);
  for (const row of above) {
    const lower = headers.at(-1);
    if (lower) headers.push(withHeadingsAbove(lower, row));
  }
  return headers;
}

/** A row with the headings of another one where it has none. */
export const withHeadingsAbove = ({ row, cells }: LocatedRow, above: LocatedRow): LocatedRow => ({
  row,
  cells: Array.from({ length: Math.max(cells.length, above.cells.length) }, (_, at) => {
    const cell = cells[at];
    const isOwn = cell !== undefined && cellText(cell).trim() !== "";
    return (isOwn ? cell : above.cells[at]) ?? { kind: "empty" };
  }),
});
