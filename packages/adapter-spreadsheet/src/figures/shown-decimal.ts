import { plainDecimal } from "@tyle/core";

/** Spreadsheets show and compare numbers with so many significant digits; what is behind them is noise. */
const shownDigits = 15;

/**
 * The decimal that a spreadsheet shows for a stored number. Files hold binary numbers, so that a typed 0.704 may be
 * stored as "0.70399999999999996". Whole numbers keep all their digits.
 *
 * @example
 * shownDecimal("0.70399999999999996") // "0.704"
 */
export function shownDecimal(stored: string): string {
  const exact = plainDecimal(stored) ?? stored;
  if (!exact.includes(".")) return exact;
  return plainDecimal(Number(exact).toPrecision(shownDigits)) ?? exact;
}
