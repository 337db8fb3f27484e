import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber, FoundPair } from "./found-number.ts";
import { remainderWords } from "./trap-words.data.ts";

/**
 * Ties "còn lại 35" to what it is left of: two earlier counts of the sentence that differ by it, or the pair just
 * before it, whether or not that fits.
 */
export function linkRemainders(
  text: string,
  numbers: readonly FoundNumber[],
  pairs: readonly FoundPair[],
): readonly ExtractedClaim[] {
  const counts = numbers.filter(({ role, figure }) => role === "count" && !figure.qualifier);
  return counts
    .filter(({ start }) => remainderWords.test(text.slice(Math.max(0, start - 24), start)))
    .flatMap((rest): readonly ExtractedClaim[] => {
      const before = counts.filter(
        ({ start, sentence }) => start < rest.start && sentence === rest.sentence,
      );
      const pair = pairs.find(({ total }) => total === before.at(-1));
      if (pair) return [remainder(rest, [pair.part, pair.total], "words")];
      const fitting = differing(before, rest);
      return fitting ? [remainder(rest, fitting, "arithmetic")] : [];
    });
}

/** The last two counts that differ by the rest. */
function differing(
  counts: readonly FoundNumber[],
  rest: FoundNumber,
): readonly [FoundNumber, FoundNumber] | null {
  for (const [index, a] of [...counts.entries()].reverse()) {
    const rests = [rest.figure.value.numerator, -rest.figure.value.numerator];
    const b = counts
      .slice(0, index)
      .filter((other) => rests.includes(other.figure.value.numerator - a.figure.value.numerator))
      .at(-1);
    if (b) return [b, a];
  }
  return null;
}

function remainder(
  printed: FoundNumber,
  [a, b]: readonly [FoundNumber, FoundNumber],
  link: ExtractedClaim["link"],
): ExtractedClaim {
  const confidence = link === "words" ? 0.8 : 0.85;
  const [from, to] = a.figure.value.numerator >= b.figure.value.numerator ? [a, b] : [b, a];
  return { kind: "change", printed, from, to, confidence, link };
}
