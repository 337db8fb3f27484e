import type { NameFit } from "./name-match.ts";

/** A name taken apart, so that spellings of one name can be told from names that differ. */
export interface Spelling {
  /** The words in lower case, tone marks at their ends, numbers without leading zeros. */
  readonly words: readonly string[];
  /** The words as one, which is equal for equal names. */
  readonly exact: string;
  /** As `exact`, for names that differ only as i and y do, or as the spellings of Đắk. */
  readonly alike: string;
  /** Without any diacritics: what all spellings of a name have in common. */
  readonly plain: string;
}

/** How a written name fits one official name. */
export type Fit = Exclude<NameFit, "variant">;

/** Takes a name apart. */
export function spell(name: string): Spelling {
  return spellWords(wordsOf(name));
}

/** Takes a name apart that was split into words by `wordsOf`. */
export function spellWords(words: readonly string[]): Spelling {
  const exact = words.join("");
  return {
    words,
    exact,
    alike: words.map(alikeWord).join(""),
    plain: words.map(plainWord).join(""),
  };
}

/** Splits a text into words: hyphens and dots part them, apostrophes do not ("Đạ M'ri" is written "Đạ Mri", too). */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => (/^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, "") : toneLast(word)));
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Moves the tone mark to the end of the word, since both Hòa and Hoà are in use. */
function toneLast(word: string): string {
  const parts = word.normalize("NFD");
  const tone = parts.match(tones)?.join("") ?? "";
  return tone === "" ? word : parts.replace(tones, "").normalize("NFC") + tone;
}

/** A word without its diacritics. */
export const withoutMarks = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

const dak = /^(đ[aă][ck]\u0301?|dak)$/;

const alikeWord = (word: string): string => (dak.test(word) ? "dak" : word.replaceAll("y", "i"));

const plainWord = (word: string): string => withoutMarks(alikeWord(word)).replace(/^dac$/, "dak");

/** Tells how well what was written fits a name, or `null` where it is another name. */
export function fitOf(written: Spelling, name: Spelling): Fit | null {
  if (written.exact === name.exact) return "same";
  if (written.alike === name.alike) return "alike";
  if (written.plain !== name.plain) return null;
  return isUnmarked(written, name) ? "unmarked" : null;
}

/** Each word is either right or without any marks: "Cat Tiên" may be Cát Tiên, but "Cát Tiến" is another name. */
function isUnmarked(written: Spelling, name: Spelling): boolean {
  if (written.words.every(isPlain)) return true;
  if (written.words.length !== name.words.length) return false;
  return written.words.every(
    (word, index) => isPlain(word) || alikeWord(word) === alikeWord(name.words[index] ?? ""),
  );
}

/** Tells whether a word has no diacritics. */
export const isPlain = (word: string): boolean => withoutMarks(word) === word;
