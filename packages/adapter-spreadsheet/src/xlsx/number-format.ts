/** What a number format makes of a number. */
export type NumberFormat =
  | { readonly kind: "plain" }
  | { readonly kind: "date" }
  /** `decimals` digits behind the decimal sign, and a percent sign. */
  | { readonly kind: "percent"; readonly decimals: number }
  /** At least `digits` digits before the decimal sign, and so many behind it. */
  | { readonly kind: "digits"; readonly digits: number; readonly decimals: number };

/** Built-in formats that show dates or times of day, in any edition of Excel. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  id === 45 ||
  id === 47 ||
  (id >= 50 && id <= 58);

/** Built-in formats of whole and broken numbers: 0, 0.00, #,##0 and #,##0.00. */
const builtInDecimals: Readonly<Record<number, number>> = { 1: 0, 2: 2, 3: 0, 4: 2 };

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
    const decimals = builtInDecimals[id];
    if (decimals !== undefined) return { kind: "digits", digits: 1, decimals };
    return isBuiltInDate(id) ? { kind: "date" } : { kind: "plain" };
  }
  // Texts in quotation marks, escaped letters, colours and conditions are no placeholders.
  const [positive = ""] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";");
  if (positive.includes("%")) {
    return { kind: "percent", decimals: /\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0 };
  }
  const [isDigits, whole = "", fraction = ""] =
    /^\s*(?:#,#*)?#*(0+)(?:\.(0+))?\s*$/.exec(positive) ?? [];
  if (isDigits !== undefined) {
    // "00000" shows the zeros in front of a code; "#,000" only pads a group.
    const digits = positive.includes("#") ? 1 : whole.length;
    return { kind: "digits", digits, decimals: fraction.length };
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
export const printPercent = (share: string, decimals: number): string =>
  isPlain(share) ? `${round(share, 2, decimals)}%` : share;

/**
 * Shows a number with so many digits behind the decimal sign, rounded half up, and zeros in front where they are asked
 * for. Group signs are left out: which ones a reader sees depends on the computer.
 *
 * @example
 * printDigits("70.4", 1, 2) // "70.40"
 * printDigits("286", 5, 0)  // "00286"
 */
export function printDigits(number: string, digits: number, decimals: number): string {
  if (!isPlain(number)) return number;
  const [, sign = "", whole = "", fraction = ""] =
    /^(-?)(\d+)(.*)$/.exec(round(number, 0, decimals)) ?? [];
  return `${sign}${whole.padStart(digits, "0")}${fraction}`;
}

const isPlain = (number: string): boolean => /^-?\d+(?:\.\d+)?$/.test(number);

/** Moves the decimal sign to the right and rounds half up, digit by digit. */
function round(number: string, moved: number, decimals: number): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const count = moved + decimals;
  const digits = fraction.padEnd(count + 1, "0");
  const kept = BigInt(whole + digits.slice(0, count));
  const rounded = kept + ((digits[count] ?? "0") >= "5" ? 1n : 0n);
  const text = rounded.toString().padStart(decimals + 1, "0");
  return `${sign}${decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`}`;
}
