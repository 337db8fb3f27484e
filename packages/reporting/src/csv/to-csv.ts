import type { Dataset } from "../dataset/dataset.ts";
import { type LanguageOption, type TidyRow, toTidy } from "../tidy/to-tidy.ts";

/** Who is going to open the file. */
export interface CsvOptions extends LanguageOption {
  /**
   * `neutral`: commas, points, no byte-order mark, for programs. `excel-vi`: semicolons, decimal commas and a
   * byte-order mark, as Excel with Vietnamese settings opens it by a double click.
   */
  readonly form?: "neutral" | "excel-vi";
}

/** The columns of the file in their order; lists and structures stay in the JSON form. */
export const csvColumns = [
  "unit",
  "unitLabel",
  "period",
  "periodLabel",
  "from",
  "until",
  "measure",
  "measureLabel",
  "scope",
  "value",
  "exact",
  "text",
  "lo",
  "hi",
  "loExact",
  "hiExact",
  "ends",
  "numeratorMin",
  "numeratorMax",
  "denominatorMin",
  "denominatorMax",
  "status",
  "missing",
  "provenance",
] as const satisfies readonly (keyof TidyRow)[];

/**
 * Writes a dataset as CSV with CRLF line ends and composed letters (NFC). Text that a spreadsheet would run as a formula gets an apostrophe
 * in front. A missing value is an empty cell, with the reason beside it.
 */
export function toCsv(
  dataset: Dataset,
  { form = "neutral", language = "vi" }: CsvOptions = {},
): string {
  const excel = form === "excel-vi";
  const separator = excel ? ";" : ",";
  const write = (value: string | number | null): string => {
    if (value === null) return "";
    if (typeof value === "number") {
      return excel ? plainDecimal(value).replace(".", ",") : plainDecimal(value);
    }
    return quote(guardFormula(excel ? guardFraction(value) : value), separator);
  };
  const lines = [
    csvColumns.join(separator),
    ...toTidy(dataset, { language }).map((row) =>
      csvColumns.map((column) => write(row[column])).join(separator),
    ),
  ];
  return `${excel ? "\ufeff" : ""}${lines.join("\r\n")}\r\n`.normalize("NFC");
}

/** Spreadsheets run what starts with these as a formula; a number such as "-9.65" is left alone. */
const guardFormula = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?%?$/.test(text) ? `'${text}` : text;

/** Excel takes "1/4000" for January 4000; the fraction slash of typography stays what it is. */
const guardFraction = (text: string): string => text.replace(/^(-?\d+)\/(\d+)$/, "$1\u2044$2");

const quote = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** "1e-7" is not read as a number everywhere. */
function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = "", first = "", rest = "", exponent = ""] = match;
  return `${sign}0.${"0".repeat(Number(exponent) - 1)}${first}${rest}`;
}
