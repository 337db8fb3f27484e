/** A value of one CSV field; nothing for what is unknown. */
export type CsvValue = string | number | bigint | null;

/**
 * Writes one line of CSV.
 *
 * @example
 * csvLine(["25159", null, 'xã "A"']) // '25159,,"xã ""A"""\n'
 */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(field).join(",")}\n`;

const field = (value: CsvValue): string => {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
