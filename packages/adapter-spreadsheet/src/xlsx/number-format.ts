/** What a number format makes of a number. */
export type NumberFormat =
  | { readonly kind: "plain" }
  | { readonly kind: "date" }
  /** `decimals` digits behind the decimal sign, and a percent sign. */
  | { readonly kind: "percent"; readonly decimals: number };

/** Built-in formats that show dates or times of day, in any edition of Excel. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  id === 45 ||
  id === 47 ||
  (id >= 50 && id <= 58);

/**
 * Judges a number format by its number and, where it is the workbook's own, its code.
 *
 * @example
 * judgeFormat(164, "dd/mm/yyyy\\ hh:mm") // { kind: "date" }
 * judgeFormat(10, undefined)             // { kind: "percent", decimals: 2 }
 */
export function judgeFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (id === 9) return { kind: "percent", decimals: 0 };
    if (id === 10) return { kind: "percent", decimals: 2 };
    return isBuiltInDate(id) ? { kind: "date" } : { kind: "plain" };
  }
  // Texts in quotation marks, escaped letters, colours and conditions are no placeholders.
  const [positive = ""] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";");
  if (positive.includes("%")) {
    return { kind: "percent", decimals: /\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0 };
  }
  return /[dmyhs]/i.test(positive) && !/general/i.test(positive) && !/\[[hms]+\]/i.test(code)
    ? { kind: "date" }
    : { kind: "plain" };
}

/**
 * Shows a share as a percent, exactly: the decimal sign moves two digits and the rest is rounded half up.
 *
 * @example
 * printPercent("0.99675", 2) // "99.68%"
 */
export function printPercent(share: string, decimals: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(share);
  if (!match) return share;
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = fraction.padEnd(decimals + 3, "0");
  const kept = BigInt(whole + digits.slice(0, decimals + 2));
  const rounded = kept + ((digits[decimals + 2] ?? "0") >= "5" ? 1n : 0n);
  const text = rounded.toString().padStart(decimals + 1, "0");
  const printed = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return `${sign}${printed}%`;
}
