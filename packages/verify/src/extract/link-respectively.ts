import { countsOf } from "./counts.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber } from "./found-number.ts";
import { fits } from "./rate-fit.ts";

const orderWords = /lần lượt|tương ứng|respectively/iu;

/** The operands that the rates of one enumeration have, in the same order. */
interface Pairing {
  readonly parts: readonly FoundNumber[];
  readonly totals: readonly FoundNumber[];
}

/**
 * Ties enumerations that belong together in order: "lần lượt là 1.250 và 3.480 hồ sơ, chiếm 26,4% và 73,6%". The
 * pairing that explains most of the rates is taken for all of them, so that one that does not fit is wrong.
 */
export function linkRespectively(
  text: string,
  numbers: readonly FoundNumber[],
): readonly ExtractedClaim[] {
  const sentences = new Set(numbers.map(({ sentence }) => sentence));
  return [...sentences].flatMap((sentence) => {
    const own = numbers.filter((number) => number.sentence === sentence);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const whole = text.slice(Math.max(0, first.start - 80), last.end + 80);
    return orderWords.test(whole) ? pairUp(text, own) : [];
  });
}

function pairUp(text: string, own: readonly FoundNumber[]): readonly ExtractedClaim[] {
  const lists = enumerations(text, own);
  const counts = countsOf(own);
  return lists
    .filter((rates) => rates.every(({ role, direction }) => role === "percent" && !direction))
    .flatMap((rates) => {
      const alike = lists.filter(
        (list) => list.length === rates.length && list.every((number) => counts.includes(number)),
      );
      const best = bestPairing(rates, pairings(alike, counts));
      return best ? rates.map((rate, index) => claimOf(rate, best, index)) : [];
    })
    .flat();
}

/** Numbers of one kind that are joined by commas and "và" only. */
function enumerations(
  text: string,
  own: readonly FoundNumber[],
): readonly (readonly FoundNumber[])[] {
  const lists: FoundNumber[][] = [];
  for (const [index, number] of own.entries()) {
    const previous = own[index - 1];
    const isJoined =
      previous?.role === number.role &&
      /^[\s\p{L}]{0,16}(?:,\s?(?:và|and)?|;|\s(?:và|and))\s$/u.test(
        text.slice(previous.end, number.start),
      );
    const list = lists.at(-1);
    if (isJoined && list) list.push(number);
    else lists.push([number]);
  }
  return lists.filter(({ length }) => length > 1);
}

/** Parts may be of totals in the same order, or all of one total of the sentence. */
function pairings(
  lists: readonly (readonly FoundNumber[])[],
  counts: readonly FoundNumber[],
): readonly Pairing[] {
  return lists.flatMap((parts) => [
    ...lists.filter((totals) => totals !== parts).map((totals) => ({ parts, totals })),
    ...counts
      .filter((total) => !parts.includes(total))
      .map((total) => ({ parts, totals: parts.map(() => total) })),
  ]);
}

function bestPairing(
  rates: readonly FoundNumber[],
  candidates: readonly Pairing[],
): Pairing | null {
  const score = ({ parts, totals }: Pairing): number =>
    rates.filter((rate, index) => {
      const [part, total] = [parts[index], totals[index]];
      return part && total && fits(rate, part, total);
    }).length;
  const [best] = [...candidates].sort((a, b) => score(b) - score(a));
  // All but one must fit, and at least one.
  return best && score(best) >= Math.max(1, rates.length - 1) ? best : null;
}

const claimOf = (
  printed: FoundNumber,
  { parts, totals }: Pairing,
  index: number,
): readonly ExtractedClaim[] => {
  const [numerator, denominator] = [parts[index], totals[index]];
  if (!numerator || !denominator) return [];
  return [{ kind: "rate", printed, numerator, denominator, confidence: 0.85, link: "words" }];
};
