import type { VnKind } from "../unit/kind.ts";
import { isPlain, type Spelling, spell, spellWords, withoutMarks, wordsOf } from "./spelling.ts";
import { kindAbbreviations, kindWords, officeWords, otherNames } from "./words.data.ts";

/** A unit as a text names it. */
export interface NamedUnit {
  readonly spelling: Spelling;
  /** What its kind may be by the word before the name ("TP." is a city of either level); `null` without a word. */
  readonly kinds: readonly VnKind[] | null;
}

/** A part of a text may name a unit in more than one way: "Quan Sơn" may be quận Sơn, and is huyện Quan Sơn. */
export type NamedUnits = readonly NamedUnit[];

/** One way to read a text. */
export interface Reading {
  readonly unit: NamedUnits;
  /** What the unit is said to lie in. */
  readonly inside: readonly NamedUnits[];
}

type Words = readonly string[];

/** Reads a text that names a unit, the likeliest way first. */
export function readingsOf(text: string): readonly Reading[] {
  const parts = partsOf(text, /[,;()/\n]|\sthuộc\s/u);
  const dashed = partsOf(text, /[,;()/\n]|\sthuộc\s|\s[-–—]\s/u);
  const split = dashed.flatMap(splitAtKinds);
  const ways = [parts, dashed, split, [...split].reverse(), ...splitsBehindName(dashed)];
  return ways.flatMap(([unit, ...inside]) =>
    unit ? [{ unit: namedUnits(unit), inside: inside.map(namedUnits) }] : [],
  );
}

const partsOf = (text: string, separator: RegExp): readonly Words[] =>
  joinInitials(text)
    .split(separator)
    .map((part) => withoutOffice(wordsOf(part).flatMap(detachNumber)))
    .filter((words) => words.length > 0 && !saysNothing.has(words.join()));

/** "Thị trấn Phước Cát (cũ)", "Lâm Đồng, Việt Nam". */
const saysNothing = new Set(["Việt Nam", "cũ", "mới"].map((text) => wordsOf(text).join()));

/** "T.P" and "T. X." are "TP" and "TX". */
const joinInitials = (text: string): string =>
  text.normalize("NFC").replace(/(?<!\p{L})([tđ])\.\s?([pxtk])(?!\p{L})/giu, "$1$2");

/** "P4" and "Q1" are written in one. */
const detachNumber = (word: string): Words => {
  const [, letter, digits] = /^([pqf])0*(\d+)$/.exec(word) ?? [];
  return letter && digits ? [letter, digits] : [word];
};

const offices = officeWords.map(wordsOf);

function withoutOffice(words: Words): Words {
  const office = offices.find((phrase) => startsWith(words, phrase));
  return office ? withoutOffice(words.slice(office.length)) : words;
}

/** Tells whether words begin with a phrase, with or without its diacritics. */
const startsWith = (words: Words, phrase: Words): boolean =>
  phrase.length <= words.length &&
  phrase.every((word, index) => {
    const written = words[index] ?? "";
    return written === word || (isPlain(written) && written === withoutMarks(word));
  });

const kindPhrases = [...kindWords, ...kindAbbreviations].map(([words, kinds]) => ({
  phrase: wordsOf(words),
  kinds,
}));

const kindAt = (words: Words) => kindPhrases.find(({ phrase }) => startsWith(words, phrase));

/** Splits "thị trấn Phước Cát huyện Cát Tiên" before each further word for a kind. */
function splitAtKinds(words: Words): readonly Words[] {
  const start = (kindAt(words)?.phrase.length ?? 0) + 1;
  for (let at = start; at < words.length - 1; at += 1) {
    const rest = words.slice(at);
    if (kindAt(rest)) return [words.slice(0, at), ...splitAtKinds(rest)];
  }
  return [words];
}

/** "Phường 4 Đà Lạt": a kind, a name, and without any sign between them what it lies in. */
function splitsBehindName([
  words = [],
  ...others
]: readonly Words[]): readonly (readonly Words[])[] {
  const kind = kindAt(words);
  if (!kind || others.length > 0) return [];
  return words
    .map((_, at): readonly Words[] => [words.slice(0, at), words.slice(at)])
    .slice(kind.phrase.length + 1);
}

function namedUnits(words: Words): NamedUnits {
  const withKind = kindPhrases
    .filter(({ phrase }) => phrase.length < words.length && startsWith(words, phrase))
    .flatMap(({ phrase, kinds }) =>
      spellingsOf(words.slice(phrase.length)).map((spelling) => ({ spelling, kinds })),
    );
  return [...withKind, ...spellingsOf(words).map((spelling) => ({ spelling, kinds: null }))];
}

/** A name as it was written, and what else that may stand for. */
export function spellingsOf(words: Words): readonly Spelling[] {
  const written = spellWords(words);
  const other = names.get(written.exact);
  if (other) return [spell(other)];
  return [written, ...(withArabicNumber(words) ?? [])];
}

const names = new Map(otherNames.map(([used, name]) => [spell(used).exact, name]));

/** "Phường IV" and "Phường số 4" are Phường 4; "Cát Tiên II" is Cát Tiên 2. */
function withArabicNumber(words: Words): readonly Spelling[] | null {
  const last = words.at(-1) ?? "";
  const number = /^\d+$/.test(last) ? Number(last) : romanNumbers.indexOf(last) + 1;
  if (number === 0) return null;
  const rest = words.slice(0, -1);
  const before = rest.at(-1) === soWord ? rest.slice(0, -1) : rest;
  return [spellWords([...before, String(number)])];
}

const [soWord] = wordsOf("số");
const romanNumbers =
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");
