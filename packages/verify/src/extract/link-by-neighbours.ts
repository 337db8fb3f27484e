import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber } from "./found-number.ts";
import { isNearMiss } from "./rate-fit.ts";
import { countsOf, isAtMost, isBracketed, mayBeWrong } from "./rate-words.ts";

/** What is looked at besides the claim and its neighbours. */
interface Surroundings {
  readonly text: string;
  readonly numbers: readonly FoundNumber[];
}

/**
 * Ties a rate that fits nothing as its neighbours in the sentence are tied: to the total that they share, or, where
 * each of them is "total, part (rate)", to the two counts before it.
 */
export function linkByNeighbours(
  claim: ExtractedClaim,
  all: readonly ExtractedClaim[],
  around: Surroundings,
): ExtractedClaim {
  const counts = countsOf(around.numbers);
  const previous = (number: FoundNumber): FoundNumber | undefined =>
    counts.filter(({ end }) => end <= number.start).at(-1);
  const part = previous(claim.printed);
  if (!part || part.clause !== claim.printed.clause) return claim;
  const sentence = all.filter(({ printed }) => printed.sentence === claim.printed.sentence);
  const neighbours = sentence.filter(
    ({ printed, link, numerator }) =>
      link !== "none" && numerator !== undefined && previous(printed) === numerator,
  );
  const total = sharedTotal(claim, part, { neighbours, sentence, text: around.text });
  if (total) return tied(claim, part, total, 0.7);
  const before = previous(part);
  const chained = neighbours.filter(
    ({ link, numerator, denominator }) =>
      link === "arithmetic" && numerator !== undefined && previous(numerator) === denominator,
  );
  const isChain = chained.length > 1 && before?.clause === claim.printed.clause;
  return isChain && isAtMost(part, before) ? tied(claim, part, before, 0.65) : claim;
}

/** The rates of a sentence, and those of them that are tied. */
interface Neighbours {
  readonly sentence: readonly ExtractedClaim[];
  readonly neighbours: readonly ExtractedClaim[];
  readonly text: string;
}

/**
 * The total of most rates of the sentence: of two others for a bare rate in brackets, of one where the rate misses by a
 * slip.
 */
function sharedTotal(
  { printed }: ExtractedClaim,
  part: FoundNumber,
  { sentence, neighbours, text }: Neighbours,
): FoundNumber | null {
  const totals = neighbours.flatMap(({ denominator }) => denominator ?? []);
  const count = (total: FoundNumber): number => totals.filter((other) => other === total).length;
  const [best] = [...totals].sort((a, b) => count(b) - count(a));
  if (!best || best === part || !isAtMost(part, best)) return null;
  if (count(best) * 2 < sentence.length) return null;
  if (!mayBeWrong({ rate: printed, text }, part.end)) return null;
  const isSure = count(best) > 1 && isBracketed(printed, text);
  return isSure || isNearMiss(printed, part, best) ? best : null;
}

const tied = (
  claim: ExtractedClaim,
  numerator: FoundNumber,
  denominator: FoundNumber,
  confidence: number,
): ExtractedClaim => ({ ...claim, numerator, denominator, confidence, link: "pattern" });
