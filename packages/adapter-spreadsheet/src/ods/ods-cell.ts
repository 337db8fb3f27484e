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
    case "percentage": {
      const stored = plainDecimal(value) ?? value;
      const shown = text.trim();
      const printed = isFigure(shown) && shown !== stored ? { printed: shown } : {};
      return { kind: "number", text: stored, ...printed, ...behind };
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

/** "1.617,98", "70,4%": what is shown of a number, unless a format makes words of it. */
const isFigure = (text: string): boolean => /^-?\d[\d.,\s]*%?$/.test(text);

/** The error values of spreadsheets; LibreOffice also writes "Err:502". */
export const isErrorValue = (text: string): boolean =>
  /^(?:#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d{3})$/.test(text);
