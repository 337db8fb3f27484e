import { cellText, type HeadingMatch, type LocatedRow } from "@tyle/core";
import { fromLegacy, type LegacyEncoding } from "../text/legacy-text.ts";
import { matchColumns } from "./match-columns.ts";
import type { ColumnMap } from "./portal-field.ts";

/** What a row offers as a header, and the encoding in which it does. */
export interface FoundHeader {
  readonly match: HeadingMatch;
  /** `null` for Unicode. */
  readonly encoding: LegacyEncoding | null;
}

/** Looks for the headings as they are, and as they would be in an encoding from before Unicode. */
export function findHeader(row: LocatedRow, maps: readonly ColumnMap[]): FoundHeader {
  const asIs = { encoding: null, match: matchColumns(row, maps) };
  if (asIs.match.missing.length === 0 || !hasOddLetters(row)) return asIs;
  const converted = legacyEncodings.map((encoding) => ({
    encoding,
    match: matchColumns(convertRow(row, encoding), maps),
  }));
  return converted.find(({ match }) => match.missing.length === 0) ?? asIs;
}

const legacyEncodings = ["tcvn3", "vni"] as const;

const hasOddLetters = ({ cells }: LocatedRow): boolean =>
  cells.some((cell) => /[\u00a0-\u00ff]/.test(cellText(cell)));

const convertRow = (row: LocatedRow, encoding: LegacyEncoding): LocatedRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ kind: "text", text: fromLegacy(cellText(cell), encoding) })),
});
