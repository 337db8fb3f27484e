import { cellText, type LocatedRow } from "../io/row.ts";
import { normaliseHeading } from "./heading.ts";

/** Where the wanted columns stand: the index of each, from 0, by the name the profile has for it. */
export type ColumnIndex = ReadonlyMap<string, number>;

/** What a row offers of the headings that are wanted. It is the header when nothing is missing. */
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
