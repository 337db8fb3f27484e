import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { MapContext } from "../io/profile.ts";
import { cellText, type LocatedRow, locateCell, type SheetInfo } from "../io/row.ts";
import { normaliseHeading } from "./heading.ts";
import type { ColumnIndex } from "./match-headings.ts";

/** A heading of a column that is read, which stands over another one too. */
export interface RepeatedHeading {
  readonly heading: string;
  /** The index of the column that is read, from 0. */
  readonly at: number;
  /** The index of the other one. */
  readonly other: number;
}

/**
 * Finds the headings of a row that do not tell which column is meant.
 *
 * @example
 * // Xã | Tổng số | Tổng số
 * repeatedHeadings(row, new Map([["total", 1]])) // [{ heading: "Tổng số", at: 1, other: 2 }]
 */
export function repeatedHeadings(
  { cells }: LocatedRow,
  columns: ColumnIndex,
): readonly RepeatedHeading[] {
  const headings = cells.map((cell) => normaliseHeading(cellText(cell)));
  return [...new Set(columns.values())].flatMap((at) => {
    const other = headings.findIndex((text, index) => index !== at && text === headings[at]);
    return other < 0 ? [] : [{ heading: cellText(cells[at]).trim(), at, other }];
  });
}

/** Where headings stand. */
export interface HeadingPlace {
  readonly sheet: SheetInfo;
  /** The row of the file, from 1. */
  readonly row: number;
  readonly context: MapContext;
}

/** Tells of each: the column that is read may be the wrong one. */
export function tellRepeated(
  repeated: readonly RepeatedHeading[],
  { sheet, row, context: { file, report } }: HeadingPlace,
): void {
  for (const { heading, at, other } of repeated) {
    const location = locateCell(file, sheet, row, other + 1);
    const message = { en: "This column is read.", vi: "Cột này được đọc." };
    const related = [{ location: locateCell(file, sheet, row, at + 1), message }];
    report(coreDiagnostics["table/repeated-heading"]({ heading }, { location, related }));
  }
}
