import { tcvn3Letters, vniLetters, vniMarks } from "./legacy-letters.data.ts";

/** Encodings of Vietnamese from before Unicode. Their text shows as Latin letters with odd accents. */
export type LegacyEncoding = "tcvn3" | "vni";

/**
 * Converts a text from an encoding of before Unicode.
 *
 * @example
 * fromLegacy("M· hå s¬", "tcvn3")   // "Mã hồ sơ"
 * fromLegacy("Maõ hoà sô", "vni")   // "Mã hồ sơ"
 */
export const fromLegacy = (text: string, encoding: LegacyEncoding): string =>
  encoding === "tcvn3" ? fromTcvn3(text) : fromVni(text);

const fromTcvn3 = (text: string): string =>
  text.replace(/[^\0-\u007f]/gu, (letter) => tcvn3Letters[letter] ?? letter);

const markedVowel = new RegExp(`([aeiouyôö])([${Object.keys(vniMarks).join("")}])`, "giu");

/** A vowel with the mark behind it becomes one letter; what is left of the odd letters stands for itself. */
function fromVni(text: string): string {
  const marked = text.replace(markedVowel, (_, vowel: string, mark: string) => {
    const lower = vowel.toLowerCase();
    return inCaseOf(vowel, vniLetters[lower] ?? lower) + (vniMarks[mark.toLowerCase()] ?? "");
  });
  const single = marked.replace(/[^\0-\u007f](?!\p{Mark})/gu, (letter) =>
    inCaseOf(letter, vniLetters[letter.toLowerCase()] ?? letter.toLowerCase()),
  );
  return single.normalize("NFC");
}

const inCaseOf = (model: string, letter: string): string =>
  model === model.toLowerCase() ? letter : letter.toUpperCase();
