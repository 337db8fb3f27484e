import type { MappedBatch, RejectedRow } from "../io/profile.ts";
import { cellText, type LocatedRow, type SheetInfo } from "../io/row.ts";

/** What became of one row. */
export type RowOutcome<Out> =
  | { readonly kind: "accepted"; readonly records: readonly Out[] }
  | { readonly kind: "rejected"; readonly codes: readonly string[] }
  | { readonly kind: "skipped" }
  /** The profile keeps the row and accounts for it in a later batch. */
  | { readonly kind: "pending" };

/** A row whose outcome is known. */
export interface SettledRow<Out> {
  readonly row: LocatedRow;
  readonly outcome: RowOutcome<Out>;
}

/** Adds up what became of some rows of one sheet. */
export function toMappedBatch<Out>(
  sheet: SheetInfo,
  settled: readonly SettledRow<Out>[],
): MappedBatch<Out> {
  const records: Out[] = [];
  const rejected: RejectedRow[] = [];
  let [accepted, skipped] = [0, 0];
  for (const { row, outcome } of settled) {
    if (outcome.kind === "accepted") {
      accepted += 1;
      records.push(...outcome.records);
    } else if (outcome.kind === "skipped") skipped += 1;
    else if (outcome.kind === "rejected") {
      const { codes } = outcome;
      rejected.push({ row, codes, ...(sheet.name !== undefined && { sheet: sheet.name }) });
    }
  }
  return { records, accepted, rejected, skipped };
}

/** Tells whether a row has no text at all. */
export const isBlankRow = ({ cells }: LocatedRow): boolean =>
  cells.every((cell) => cellText(cell).trim() === "");
