import { addDays, parseLocalDate } from "@tyle/core";

/** Where the days of a workbook are counted from. */
export type DateSystem = 1900 | 1904;

const dayZero = { 1900: parseLocalDate("1899-12-30"), 1904: parseLocalDate("1904-01-01") };

/** The last day that Excel knows, 9999-12-31. */
const lastSerial = 2_958_465;

/**
 * Turns a serial number into a day, or a moment where it has a fraction; `undefined` for numbers that are neither.
 *
 * @example
 * fromSerial("45916.486805555556", 1900) // "2025-09-16T11:41:00"
 */
export function fromSerial(text: string, system: DateSystem): string | undefined {
  const serial = Number(text);
  if (!(serial >= 0 && serial <= lastSerial)) return undefined;
  const days = Math.floor(serial);
  // Rounded to the second: the fraction of a double cannot hold one exactly.
  const seconds = Math.round((serial - days) * 86_400);
  const clock = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  if (days === 0 && system === 1900) return undefined;
  // Excel counts a 29 February 1900 that did not exist, so the days before it are one off.
  const shift = system === 1900 && days < 60 ? 1 : 0;
  const date = addDays(dayZero[system], days + shift + (seconds === 86_400 ? 1 : 0));
  return seconds === 0 || seconds === 86_400 ? date : `${date}T${clock}`;
}
