import { plainDecimal, type RawCell } from "@tyle/core";
import { shownDecimal } from "../figures/shown-decimal.ts";
import { type NumberFormat, printPercent } from "./number-format.ts";
import { type DateSystem, fromSerial } from "./serial-date.ts";

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: DateSystem;
}

/** A cell as it is stored. */
export interface StoredCell {
  /** "n", "s", "str", "inlineStr", "b", "e" or "d". */
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly formula: string | undefined;
}

const empty: RawCell = { kind: "empty" };

/** Gives a stored cell its meaning. A reference to a shared text that does not exist gives an error value. */
export function readCell(cell: StoredCell, context: CellContext): RawCell {
  const { type, value, formula } = cell;
  const behind = formula === undefined ? {} : { formula };
  switch (type) {
    case "s": {
      const text = context.sharedStrings[Number(value)];
      if (text === undefined) return { kind: "error", text: unknownText };
      return text === "" ? empty : { kind: "text", text };
    }
    case "str":
    case "inlineStr":
      return value === "" ? empty : { kind: "text", text: value, ...behind };
    case "b":
      return { kind: "boolean", value: value === "1" || value === "true", ...behind };
    case "e":
      return { kind: "error", text: value, ...behind };
    case "d":
      return { kind: "date", text: value.replace(/Z$/, ""), ...behind };
    default:
      return value.trim() === "" ? empty : { ...readNumber(cell, context), ...behind };
  }
}

/** The error value of a cell whose text is missing; no formula gives it. */
export const unknownText = "#TEXT!";

function readNumber(
  { value, style }: StoredCell,
  { formats, dateSystem }: CellContext,
): Extract<RawCell, { kind: "number" | "date" | "text" }> {
  const text = plainDecimal(value);
  if (text === undefined) return { kind: "text", text: value };
  const format = formats[style] ?? { kind: "plain" };
  if (format.kind === "date") {
    const date = fromSerial(text, dateSystem);
    if (date !== undefined) return { kind: "date", text: date };
  }
  return format.kind === "percent"
    ? { kind: "number", text, printed: printPercent(shownDecimal(text), format.decimals) }
    : { kind: "number", text };
}
