import { plainDecimal, type RawCell } from "@tyle/core";
import { shownDecimal } from "../figures/shown-decimal.ts";
import { type NumberFormat, printDigits, printPercent } from "./number-format.ts";
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
const plain: NumberFormat = { kind: "plain" };

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
      if (value.trim() === "") return empty;
      return {
        ...readNumber(value, context.formats[cell.style] ?? plain, context.dateSystem),
        ...behind,
      };
  }
}

/** The error value of a cell whose text is missing; no formula gives it. */
export const unknownText = "#TEXT!";

/** Gives a stored number the meaning of its format: a day, or a number with what is shown of it. */
export function readNumber(
  value: string,
  format: NumberFormat,
  dateSystem: DateSystem,
): Extract<RawCell, { kind: "number" | "date" | "text" }> {
  const text = plainDecimal(value);
  if (text === undefined) return { kind: "text", text: value };
  if (format.kind === "date") {
    const date = fromSerial(text, dateSystem);
    if (date !== undefined) return { kind: "date", text: date };
  }
  const printed = printNumber(text, format);
  return printed === text ? { kind: "number", text } : { kind: "number", text, printed };
}

function printNumber(text: string, format: NumberFormat): string {
  if (format.kind === "percent") return printPercent(shownDecimal(text), format.decimals);
  if (format.kind !== "digits") return text;
  return printDigits(shownDecimal(text), format.digits, format.decimals);
}
