/**
 * Writes a Vietnamese text without diacritics.
 *
 * @example
 * toAsciiName("Đạ Tẻh") // "Da Teh"
 */
export const toAsciiName = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, (letter) => (letter === "đ" ? "d" : "D"));
