import type { Language } from "../diagnostic/text.ts";
import { absolute, multiply, type Rational, rational, subtract } from "../exact/rational.ts";
import {
  neutralWords,
  qualifierSigns,
  qualifierWords,
  smallNumberWords,
} from "./number-words.data.ts";
import type { FigureKind, Qualifier } from "./printed-figure.ts";
import { type SpokenFraction, spokenFractions } from "./spoken-fractions.data.ts";

/**
 * Takes signs and words off the start of a figure: "khoảng gần 4,8 tỷ" is "almost" and "4,8 tỷ".
 * The last word counts, since it stands nearest to the number.
 */
export function takeQualifiers(
  text: string,
  language: Language,
): readonly [Qualifier | null, string] {
  let rest = text;
  let qualifier: Qualifier | null = null;
  for (let found = firstWord(rest, language); found; found = firstWord(rest, language)) {
    qualifier = found.qualifier ?? qualifier;
    rest = rest.slice(found.length).trimStart();
  }
  return [qualifier, rest];
}

interface FoundWord {
  readonly length: number;
  readonly qualifier: Qualifier | null;
}

/** Words end at a space, so that "trêntổng" is not read; signs end where they end. */
function firstWord(text: string, language: Language): FoundWord | null {
  const lower = text.toLowerCase();
  const sign = qualifierSigns.find(([name]) => lower.startsWith(name));
  if (sign) return { length: sign[0].length, qualifier: sign[1] };
  const word = qualifierWords[language].find(([name]) => lower.startsWith(`${name} `));
  if (word) return { length: word[0].length, qualifier: word[1] };
  const neutral = neutralWords[language].find((name) => lower.startsWith(`${name} `));
  return neutral === undefined ? null : { length: neutral.length, qualifier: null };
}

/** A number in words, with the width within which the words are used. */
export interface NumberInWords {
  readonly value: Rational;
  readonly step: Rational;
  readonly kind: FigureKind;
  /** How far a fraction or a multiple in words reaches on either side. */
  readonly tolerance?: Rational;
}

/**
 * Reads a small number, a simple fraction or a multiple in words.
 *
 * @example
 * readNumberWords("hai", "vi")     // { value: 2, step: 1, kind: "number" }
 * readNumberWords("một nửa", "vi") // { value: 1/2, step: 1/10, kind: "percent" }: from 45 % to 55 %
 */
export function readNumberWords(text: string, language: Language): NumberInWords | null {
  const lower = text.toLowerCase();
  const small = smallNumberWords[language].find(([name]) => name === lower);
  if (small) return { value: rational(small[1]), step: rational(1n), kind: "number" };
  const spoken = lower.replaceAll("-", " ");
  const fraction = spokenFractions.find(({ words }) => words[language].includes(spoken));
  return fraction ? fractionInWords(fraction) : null;
}

function fractionInWords({ numerator, denominator, nearest }: SpokenFraction): NumberInWords {
  const value = rational(numerator, denominator);
  const step = absolute(subtract(value, rational(...nearest)));
  const kind = numerator < denominator ? "percent" : "number";
  return { value, step, kind, tolerance: multiply(step, rational(1n, 2n)) };
}
