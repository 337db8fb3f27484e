import { cellText, type LocatedRow } from "@tyle/core";
import { normaliseHeading } from "./heading.ts";

/** Where the wanted columns stand: the index of each heading, from 0. */
export type ColumnIndex = ReadonlyMap<string, number>;

/** What a row offers of the headings that are wanted. */
export interface HeadingMatch {
  readonly columns: ColumnIndex;
  readonly missing: readonly string[];
}

/**
 * Looks for headings in a row. Case, blanks and the form of accented letters do not matter.
 *
 * @example
 * matchHeadings(row, ["Mã ĐVHC", "Tỷ lệ"]).missing // ["Tỷ lệ"]
 */
export function matchHeadings({ cells }: LocatedRow, wanted: readonly string[]): HeadingMatch {
  const headings = cells.map((cell) => normaliseHeading(cellText(cell)));
  const columns = new Map<string, number>();
  for (const heading of wanted) {
    const index = headings.indexOf(normaliseHeading(heading));
    if (index >= 0) columns.set(heading, index);
  }
  return { columns, missing: wanted.filter((heading) => !columns.has(heading)) };
}
