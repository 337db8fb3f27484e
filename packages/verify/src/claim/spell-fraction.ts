import { type Language, spokenFractions } from "@tyle/core";

const slashForm = /(?<![\d.,/])(\d{1,2})\s?\/\s?(\d{1,2})(?![\d.,/])/u;

const halvedForm = /(?<!\p{L})halved(?!\p{L})/iu;

/**
 * Spells a simple fraction out, so that it is held to the tolerance of its words. What is no simple fraction, such as
 * "85/92", stays as it is.
 *
 * @example
 * spellFraction("khoảng 2/3", "vi") // "khoảng hai phần ba"
 */
export const spellFraction = (text: string, language: Language): string =>
  text
    .replace(halvedForm, "down half")
    .replace(slashForm, (whole, numerator: string, denominator: string) => {
      const found = spokenFractions.find(
        (each) => each.numerator === BigInt(numerator) && each.denominator === BigInt(denominator),
      );
      return found?.words[language][0] ?? whole;
    });
