import { plainDecimal, type RawCell } from "@tyle/core";
import { attribute } from "../xml/xml-scanner.ts";

/** Gives a cell of an OpenDocument table its meaning. `text` is what is shown. */
export function readOdsCell(attributes: string, text: string): RawCell {
  const formula = attribute(attributes, "table:formula")?.replace(/^(?:\w+:)?=/, "");
  const behind = formula === undefined ? {} : { formula };
  const value = attribute(attributes, "office:value") ?? "";
  switch (attribute(attributes, "office:value-type")) {
    case "float":
    case "currency":
      return { kind: "number", text: plainDecimal(value) ?? value, ...behind };
    case "percentage": {
      const printed = text.trim().endsWith("%") ? { printed: text.trim() } : {};
      return { kind: "number", text: plainDecimal(value) ?? value, ...printed, ...behind };
    }
    case "date": {
      const moment = attribute(attributes, "office:date-value") ?? "";
      return { kind: "date", text: moment.replace(/T00:00:00(?:\.0+)?$|\.\d+$/, ""), ...behind };
    }
    case "boolean": {
      const stored = attribute(attributes, "office:boolean-value");
      return { kind: "boolean", value: stored === "true", ...behind };
    }
    default:
      if (formula !== undefined && isErrorValue(text)) return { kind: "error", text, formula };
      return text === "" ? { kind: "empty" } : { kind: "text", text, ...behind };
  }
}

/** The error values of spreadsheets; LibreOffice also writes "Err:502". */
export const isErrorValue = (text: string): boolean =>
  /^(?:#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d{3})$/.test(text);
