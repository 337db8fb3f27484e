import type { Language } from "../diagnostic/text.ts";

/** A simple fraction or multiple that is said in words, with how far the words reach. */
export interface SpokenFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /**
   * The nearest fraction that would be said instead. The words reach halfway to it on either side: nobody says
   * "two thirds" of what is nearer to three fifths.
   */
  readonly nearest: readonly [bigint, bigint];
  readonly words: Record<Language, readonly string[]>;
}

/** Every fraction and multiple that is read in words; the tolerance of each follows from `nearest`. */
export const spokenFractions: readonly SpokenFraction[] = [
  {
    numerator: 1n,
    denominator: 10n,
    nearest: [1n, 20n],
    words: { vi: ["một phần mười"], en: ["a tenth", "one tenth", "one in ten", "1 in 10"] },
  },
  {
    numerator: 1n,
    denominator: 5n,
    nearest: [1n, 4n],
    words: { vi: ["một phần năm"], en: ["a fifth", "one fifth", "one in five", "1 in 5"] },
  },
  {
    numerator: 1n,
    denominator: 4n,
    nearest: [1n, 5n],
    words: {
      vi: ["một phần tư", "một phần bốn"],
      en: ["a quarter", "one quarter", "one fourth", "one in four", "1 in 4"],
    },
  },
  {
    numerator: 1n,
    denominator: 3n,
    nearest: [2n, 5n],
    words: { vi: ["một phần ba"], en: ["a third", "one third", "one in three", "1 in 3"] },
  },
  {
    numerator: 2n,
    denominator: 5n,
    nearest: [1n, 3n],
    words: { vi: ["hai phần năm"], en: ["two fifths", "two in five", "2 in 5"] },
  },
  {
    numerator: 1n,
    denominator: 2n,
    nearest: [2n, 5n],
    words: {
      vi: ["một nửa", "phân nửa", "nửa", "một phần hai"],
      en: ["half", "a half", "one half", "one in two", "1 in 2"],
    },
  },
  {
    numerator: 3n,
    denominator: 5n,
    nearest: [2n, 3n],
    words: { vi: ["ba phần năm"], en: ["three fifths", "three in five", "3 in 5"] },
  },
  {
    numerator: 2n,
    denominator: 3n,
    nearest: [3n, 5n],
    words: { vi: ["hai phần ba"], en: ["two thirds", "two in three", "2 in 3"] },
  },
  {
    numerator: 3n,
    denominator: 4n,
    nearest: [4n, 5n],
    words: {
      vi: ["ba phần tư", "ba phần bốn"],
      en: ["three quarters", "three fourths", "three in four", "3 in 4"],
    },
  },
  {
    numerator: 4n,
    denominator: 5n,
    nearest: [3n, 4n],
    words: { vi: ["bốn phần năm"], en: ["four fifths", "four in five", "4 in 5"] },
  },
  {
    numerator: 9n,
    denominator: 10n,
    nearest: [19n, 20n],
    words: { vi: ["chín phần mười"], en: ["nine tenths", "nine in ten", "9 in 10"] },
  },
  {
    numerator: 3n,
    denominator: 2n,
    nearest: [2n, 1n],
    words: { vi: ["gấp rưỡi"], en: ["one and a half times"] },
  },
  {
    numerator: 2n,
    denominator: 1n,
    nearest: [3n, 2n],
    words: {
      vi: ["gấp đôi", "gấp hai", "gấp hai lần"],
      en: [
        "double",
        "doubled",
        "twice",
        "twice as much",
        "twice as many",
        "twice as high",
        "twofold",
      ],
    },
  },
  {
    numerator: 3n,
    denominator: 1n,
    nearest: [5n, 2n],
    words: {
      vi: ["gấp ba", "gấp ba lần"],
      en: [
        "triple",
        "tripled",
        "three times",
        "three times as much",
        "three times as many",
        "threefold",
      ],
    },
  },
  {
    numerator: 4n,
    denominator: 1n,
    nearest: [7n, 2n],
    words: {
      vi: ["gấp bốn", "gấp bốn lần"],
      en: ["quadrupled", "four times", "four times as much", "four times as many", "fourfold"],
    },
  },
];
