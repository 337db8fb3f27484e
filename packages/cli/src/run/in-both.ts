import type { Language, Text } from "@tyle/core";

/** The same words made in both languages. */
export const inBoth = (write: (language: Language) => string): Text => ({
  vi: write("vi"),
  en: write("en"),
});

/** A text that is the same in both languages. */
export const same = (text: string): Text => ({ vi: text, en: text });
