import type { Language } from "../diagnostic/text.ts";

/** Digits of a number with the number of those after the decimal sign. */
export interface DecimalDigits {
  readonly digits: bigint;
  readonly decimals: number;
}

/** How a text of digits and separators can be read. */
export interface DecimalReadings {
  /** The reading by the rules of the language, where there is one. */
  readonly own: DecimalDigits | null;
  /** The reading by the rules of the other language, where there is one and it differs. */
  readonly other: DecimalDigits | null;
}

const separators: Record<Language, { readonly group: string; readonly decimal: string }> = {
  vi: { group: ".", decimal: "," },
  en: { group: ",", decimal: "." },
};

/** Spaces between groups: plain, no-break, narrow no-break, thin. */
const groupSpaces = /(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!\d))/gu;

/**
 * Reads digits with group and decimal signs. Groups are checked for their place, never just deleted.
 *
 * @example
 * readDecimal("6.513,95", "vi").own // { digits: 651395n, decimals: 2 }
 * readDecimal("1.5", "vi")          // own: null (a group of one digit), other: 1.5
 * readDecimal("70.412", "vi")       // own: 70412, other: 70.412
 */
export function readDecimal(text: string, language: Language): DecimalReadings {
  const plain = text.replace(groupSpaces, "");
  const own = readWith(plain, separators[language]);
  const other = readWith(plain, separators[language === "vi" ? "en" : "vi"]);
  const same = own && other && own.digits === other.digits && own.decimals === other.decimals;
  return { own, other: same ? null : other };
}

function readWith(
  text: string,
  { group, decimal }: { readonly group: string; readonly decimal: string },
): DecimalDigits | null {
  const [whole = "", fraction, ...more] = text.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const groups = whole.split(group);
  const [first = "", ...rest] = groups;
  const grouped = rest.length > 0;
  if (!/^\d+$/.test(first) || (grouped && (first.length > 3 || first.startsWith("0")))) return null;
  if (!rest.every((part) => /^\d{3}$/.test(part))) return null;
  return { digits: BigInt(groups.join("") + (fraction ?? "")), decimals: fraction?.length ?? 0 };
}
