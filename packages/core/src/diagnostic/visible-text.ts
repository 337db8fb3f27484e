/**
 * Shows what a terminal would act upon, or what would break a line, as a code: a cell of a file may hold anything, and
 * must neither colour a screen nor write over what stands there.
 *
 * @example
 * visibleText("Tỷ lệ\n\u001b[31m(%)") // "Tỷ lệ\\n\\u001b[31m(%)"
 */
export const visibleText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const escaped = JSON.stringify(character).slice(1, -1);
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return escaped === character ? `\\u${code}` : escaped;
  });
