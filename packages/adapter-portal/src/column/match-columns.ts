import { cellText, type HeadingMatch, type LocatedRow } from "@tyle/core";
import { toKey } from "../text/key.ts";
import type { ColumnMap, PortalField } from "./portal-field.ts";

/** Without one of each, nothing can be counted: when the dossier came in, and which one it is or who received it. */
const needed: readonly (readonly PortalField[])[] = [
  ["received-at"],
  ["code", "unit", "agency", "procedure"],
];

/**
 * Finds the columns of a dossier list in a row. The map that knows most of the headings decides.
 *
 * @example
 * matchColumns(row, portalColumnMaps).columns.get("received-at") // 7
 */
export function matchColumns(row: LocatedRow, maps: readonly ColumnMap[]): HeadingMatch {
  const keys = row.cells.map((cell) => toKey(cellText(cell)));
  const [best = new Map<PortalField, number>()] = maps
    .map((map) => columnsOf(map, keys))
    .sort((a, b) => b.size - a.size);
  const absent = needed.filter((fields) => !fields.some((field) => best.has(field)));
  const missing = absent.map((fields) => namesOf(maps, fields).join(" / "));
  return { columns: best, missing };
}

function columnsOf({ columns }: ColumnMap, keys: readonly string[]): Map<PortalField, number> {
  const found = new Map<PortalField, number>();
  for (const [field, headings] of Object.entries(columns)) {
    const index = headings.map((heading) => keys.indexOf(toKey(heading))).find((at) => at >= 0);
    if (index !== undefined) found.set(field as PortalField, index);
  }
  return found;
}

/** The first heading of each field, for the message. */
const namesOf = (maps: readonly ColumnMap[], fields: readonly PortalField[]): readonly string[] =>
  fields.flatMap((field) => maps.at(-1)?.columns[field]?.slice(0, 1) ?? []);
