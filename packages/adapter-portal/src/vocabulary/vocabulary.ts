import { toKey } from "../text/key.ts";

/** The words and numbers that portals use for a value, by the value they mean. */
export type Vocabulary<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** Looks a word up. `null`: the word says that nothing is known; `undefined`: the word is new. */
export type WordLookup<Value extends string> = (text: string) => Value | null | undefined;

const emptyWords = ["", "null", "khongxacdinh", "chuaxacdinh"];

/** Portals use a few dozen words; more than this is not a vocabulary, and need not be remembered. */
const rememberedWords = 1000;

/** What turns the meaning of a word round. */
const negation = /khong|chua/;

/**
 * Makes the lookup of some vocabularies; earlier ones win. Case, accents and blanks do not matter. A new word that holds
 * the telling part of one value alone has that value: "Dịch vụ công trực tuyến toàn trình" is "toàn trình".
 *
 * @example
 * wordLookup([channelWords])("Trực tuyến") // "online"
 * wordLookup([channelWords])("fax")        // undefined
 */
export function wordLookup<Value extends string>(
  vocabularies: readonly Partial<Vocabulary<Value>>[],
  parts: Partial<Vocabulary<Value>> = {},
): WordLookup<Value> {
  const meanings = new Map<string, Value | null>(emptyWords.map((word) => [word, null]));
  for (const vocabulary of [...vocabularies].reverse()) {
    for (const [value, words] of Object.entries<readonly string[] | undefined>(vocabulary)) {
      for (const word of words ?? []) meanings.set(toKey(word), value as Value);
    }
  }
  const tellingParts = Object.entries<readonly string[] | undefined>(parts).map(
    ([value, words = []]) => ({ value: value as Value, keys: words.map(toKey) }),
  );
  const byPart = (key: string): Value | undefined => {
    const [first, ...others] = tellingParts.filter(({ keys }) =>
      keys.some((part) => key.includes(part)),
    );
    return others.length > 0 || negation.test(key) ? undefined : first?.value;
  };
  const remembered = new Map<string, Value | null | undefined>();
  return (text) => {
    if (remembered.has(text)) return remembered.get(text);
    const key = toKey(text);
    const meaning = meanings.has(key) ? meanings.get(key) : byPart(key);
    if (remembered.size < rememberedWords) remembered.set(text, meaning);
    return meaning;
  };
}
