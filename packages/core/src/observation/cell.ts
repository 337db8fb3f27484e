/** Why a cell holds no value. None of them is zero. */
export type MissingReason =
  /** The question does not arise for this unit. */
  | "not-applicable"
  /** The unit did not say. */
  | "not-provided"
  /** Known, but held back. */
  | "suppressed"
  /** More than zero, less than half of the last printed digit. */
  | "below-half-unit"
  /** The period has not ended, or the report is not due. */
  | "not-yet-due";

/** A value, or the reason why there is none. Zero is a value; missing never becomes zero. */
export type Cell<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: MissingReason };

/** A cell that holds a value. */
export const valueCell = <Value>(value: Value): Cell<Value> => ({ kind: "value", value });

/** A cell that holds none. */
export const missingCell = (reason: MissingReason): Cell<never> => ({ kind: reason });

/** Tells whether the cell holds a value. */
export const hasValue = <Value>(
  cell: Cell<Value>,
): cell is { readonly kind: "value"; readonly value: Value } => cell.kind === "value";

/**
 * Adds cells of counts. One missing part leaves the sum unknown from above: what is there is its least value.
 *
 * @example
 * sumCells([valueCell(717n), missingCell("not-provided")]) // { min: 717n, max: null }
 * sumCells([valueCell(717n), valueCell(5092n)])            // { min: 5809n, max: 5809n }
 */
export function sumCells(cells: readonly Cell<bigint>[]): {
  readonly min: bigint;
  readonly max: bigint | null;
} {
  const known = cells.filter(hasValue);
  const min = known.reduce((sum, { value }) => sum + value, 0n);
  // "Not applicable" adds nothing: there is nothing to count.
  const open = cells.some((cell) => cell.kind !== "value" && cell.kind !== "not-applicable");
  return { min, max: open ? null : min };
}
