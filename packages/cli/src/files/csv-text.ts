/** A value of one CSV field; nothing for what is unknown. */
export type CsvValue = string | number | bigint | null;

/**
 * Writes one line of CSV.
 *
 * @example
 * csvLine(["25159", null, 'xã "A"']) // '25159,,"xã ""A"""\n'
 */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(field).join(",")}\n`;

/**
 * Writes one line of CSV with texts of somebody else's file, which a person will open in a spreadsheet: what would be
 * run there as a formula gets an apostrophe in front.
 *
 * @example
 * foreignLine(["=1+1", "-9,65"]) // "'=1+1,\"-9,65\"\n"
 */
export const foreignLine = (values: readonly CsvValue[]): string =>
  csvLine(values.map((value) => (typeof value === "string" ? guardFormula(value) : value)));

/** A number such as "-9,65", or a dash for a missing one, runs nothing. */
const guardFormula = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]*%?$/.test(text) ? `'${text}` : text;

const field = (value: CsvValue): string => {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
