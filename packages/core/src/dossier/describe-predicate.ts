import type { Language, Text } from "../diagnostic/text.ts";
import { dimensionPhrases } from "./dimension-phrases.data.ts";
import type { Dimension, Predicate } from "./predicate.ts";

const words = {
  always: { vi: "bất kỳ", en: "of any kind" },
  and: { vi: " và ", en: " and " },
  or: { vi: " hoặc ", en: " or " },
  not: { vi: "không phải ", en: "not " },
} as const satisfies Record<string, Text>;

/**
 * Says a condition in words that can stand behind what is counted.
 *
 * @example
 * describePredicate(is("channel", "online", "direct"), "vi") // "nộp trực tuyến hoặc nộp trực tiếp"
 */
export function describePredicate(predicate: Predicate, language: Language): string {
  switch (predicate.kind) {
    case "always":
      return words.always[language];
    case "is":
      return predicate.values
        .map((value) => phraseOf(predicate.dimension, value)[language])
        .join(words.or[language]);
    case "not":
      return (
        knownPhrase(predicate.of)?.[language] ??
        `${words.not[language]}(${describePredicate(predicate.of, language)})`
      );
    case "and":
    case "or":
      return predicate.of
        .map((part) => describePart(part, predicate.kind, language))
        .join(words[predicate.kind][language]);
  }
}

/** "Not unknown" has words of its own in some dimensions. */
const knownPhrase = (predicate: Predicate): Text | undefined =>
  predicate.kind === "is" && predicate.values.every((value) => value === null)
    ? dimensionPhrases[predicate.dimension].known
    : undefined;

/** A part joined by the other word is put in brackets, so that the sentence has one meaning only. */
function describePart(part: Predicate, outer: "and" | "or", language: Language): string {
  const said = describePredicate(part, language);
  const inner = part.kind === "is" && part.values.length > 1 ? "or" : part.kind;
  return (inner === "and" || inner === "or") && inner !== outer ? `(${said})` : said;
}

/** The words for one value of a dimension; `null` is unknown. */
export function phraseOf(dimension: Dimension, value: string | null): Text {
  const { values, unknown } = dimensionPhrases[dimension];
  if (value === null) return unknown;
  const { vi, en } = values[value] ??
    values["*"] ?? { vi: `${dimension} = {}`, en: `${dimension} = {}` };
  return { vi: vi.replace("{}", value), en: en.replace("{}", value) };
}
