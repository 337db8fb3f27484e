import type { FoundNumber } from "./found-number.ts";
import type { ScannedText } from "./scan-numbers.ts";

/** From so many numbers on, a stretch ends at the next line, sentence or clause. */
const enough = { line: 80, sentence: 120, clause: 160 };

/**
 * Cuts a long text into stretches in which numbers may belong together: whole paragraphs, as far as they go. Far apart,
 * numbers fit each other by chance only.
 */
export function segments(text: string, { numbers, pairs }: ScannedText): readonly ScannedText[] {
  const parts: FoundNumber[][] = [];
  for (const number of numbers) {
    const current = parts.at(-1);
    if (current && !endsBefore(text, current, number)) current.push(number);
    else parts.push([number]);
  }
  return parts.map((part) => {
    const own = new Set(part);
    return {
      numbers: part,
      pairs: pairs.filter((pair) => own.has(pair.part) && own.has(pair.total)),
    };
  });
}

function endsBefore(text: string, part: readonly FoundNumber[], next: FoundNumber): boolean {
  const last = part.at(-1);
  if (!last || part.length < enough.line) return false;
  if (text.slice(last.end, next.start).includes("\n")) return true;
  if (part.length < enough.sentence) return false;
  return (
    last.sentence !== next.sentence || (part.length >= enough.clause && last.clause !== next.clause)
  );
}
