/** A language the product speaks. */
export type Language = "vi" | "en";

/** A text in both languages; nothing is shown to a person in one language only. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}
