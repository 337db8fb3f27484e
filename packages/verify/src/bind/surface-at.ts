/** Where in a document a number stands. */
export type Surface = "prose" | "table" | "chart-data" | "alternative-text" | "csv";

/** What a place of a Markdown document is part of. */
export function surfaceAt(text: string, offset: number): Surface {
  const before = text.slice(0, offset);
  const fences = before.match(/^\s*(?:```|~~~)/gmu)?.length ?? 0;
  if (fences % 2 === 1) return "chart-data";
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (/!\[[^\]]*$/u.test(line)) return "alternative-text";
  return /^\s*\|/u.test(line) ? "table" : "prose";
}
