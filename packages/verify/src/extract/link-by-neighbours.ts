import { groupBy } from "@tyle/core";
import { countBefore } from "./counts.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber } from "./found-number.ts";
import { isNearMiss } from "./rate-fit.ts";
import { isAtMost, isBracketed, mayBeWrong } from "./rate-words.ts";

/** The rates of one sentence, as far as they tell how the others are tied. */
interface Sentence {
  readonly size: number;
  /** The total that most tied rates share, and how many do. */
  readonly shared: { readonly total: FoundNumber; readonly times: number } | null;
  /** More than one rate is "total, part (rate)". */
  readonly isChain: boolean;
}

/**
 * Ties rates that fit nothing as their neighbours in the sentence are tied: to the total that they share, or, where
 * each of them is "total, part (rate)", to the two counts before it.
 */
export function linkByNeighbours(
  claims: readonly ExtractedClaim[],
  counts: readonly FoundNumber[],
  text: string,
): readonly ExtractedClaim[] {
  const sentences = new Map(
    [...groupBy(claims, ({ printed }) => printed.sentence)].map(([number, own]) => [
      number,
      toSentence(own, counts),
    ]),
  );
  return claims.map((claim) => {
    const { printed, link } = claim;
    const sentence = sentences.get(printed.sentence);
    const part = countBefore(counts, printed);
    if (link !== "none" || printed.figure.tolerance || !sentence) return claim;
    if (part?.clause !== printed.clause) return claim;
    const total = sharedTotal(printed, part, { sentence, text });
    if (total) return tied(claim, part, total, 0.7);
    const before = countBefore(counts, part);
    const isChain = sentence.isChain && before?.clause === printed.clause;
    return isChain && isAtMost(part, before) ? tied(claim, part, before, 0.65) : claim;
  });
}

function toSentence(claims: readonly ExtractedClaim[], counts: readonly FoundNumber[]): Sentence {
  const neighbours = claims.filter(
    ({ printed, link, numerator }) =>
      link !== "none" && numerator !== undefined && countBefore(counts, printed) === numerator,
  );
  const chained = neighbours.filter(
    ({ link, numerator, denominator }) =>
      link === "arithmetic" &&
      numerator !== undefined &&
      countBefore(counts, numerator) === denominator,
  );
  const totals = groupBy(
    neighbours.flatMap(({ denominator }) => denominator ?? []),
    (total) => total,
  );
  const [most] = [...totals.values()].sort((a, b) => b.length - a.length);
  return {
    size: claims.length,
    shared: most ? { total: most[0], times: most.length } : null,
    isChain: chained.length > 1,
  };
}

/**
 * The total of most rates of the sentence: of two others for a bare rate in brackets, of one where the rate misses by a
 * slip.
 */
function sharedTotal(
  printed: FoundNumber,
  part: FoundNumber,
  { sentence, text }: { readonly sentence: Sentence; readonly text: string },
): FoundNumber | null {
  const { size, shared } = sentence;
  if (!shared || shared.total === part || !isAtMost(part, shared.total)) return null;
  if (shared.times * 2 < size) return null;
  if (!mayBeWrong({ rate: printed, text }, part.end)) return null;
  const isSure = shared.times > 1 && isBracketed(printed, text);
  return isSure || isNearMiss(printed, part, shared.total) ? shared.total : null;
}

const tied = (
  claim: ExtractedClaim,
  numerator: FoundNumber,
  denominator: FoundNumber,
  confidence: number,
): ExtractedClaim => ({ ...claim, numerator, denominator, confidence, link: "pattern" });
