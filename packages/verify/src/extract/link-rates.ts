import { sumFigure } from "../arithmetic/sum-figure.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber } from "./found-number.ts";
import { linkByNeighbours } from "./link-by-neighbours.ts";
import { linkRespectively } from "./link-respectively.ts";
import { fitOf } from "./rate-fit.ts";
import {
  countsOf,
  isOpenEnded,
  linkByAnnouncement,
  linkByWords,
  type RateContext,
} from "./rate-words.ts";
import type { ScannedText } from "./scan-numbers.ts";

/**
 * Ties each rate of a text to its counts: by a pair or by words such as "trên tổng số" first, then by arithmetic,
 * then by the pattern of its neighbours. Rates of change are no rates of a total.
 */
export function linkRates(
  text: string,
  { numbers, pairs }: ScannedText,
): readonly ExtractedClaim[] {
  const rates = numbers.filter((number) => isRate(number, text));
  const inOrder = new Map(linkRespectively(text, numbers).map((claim) => [claim.printed, claim]));
  const first = rates.map((rate) => inOrder.get(rate) ?? linkRate({ rate, text, numbers, pairs }));
  return first.map((claim) =>
    claim.link === "none" && !claim.printed.figure.tolerance
      ? linkByNeighbours(claim, first, { text, numbers })
      : claim,
  );
}

/** A percent that is no change, or a decimal in brackets behind a count, as in "6.260 (78,35)". */
const isRate = ({ role, direction, start, end }: FoundNumber, text: string): boolean =>
  direction === null &&
  (role === "percent" ||
    (role === "decimal" && text.charAt(start - 1) === "(" && text.charAt(end) === ")"));

function linkRate(context: RateContext): ExtractedClaim {
  const { rate } = context;
  // Words such as "một nửa" or "dưới 80%" are true of too many counts to be tied by arithmetic.
  const guessed =
    rate.figure.tolerance || isOpenEnded(rate)
      ? null
      : (linkByArithmetic(context) ?? linkByAnnouncement(context));
  return (
    linkByWords(context) ??
    guessed ?? { kind: "rate", printed: rate, confidence: 0.3, link: "none" }
  );
}

/**
 * Totals of which the count beside the rate is the printed share: that which explains the most rates of the sentence,
 * then the nearest.
 */
function linkByArithmetic(context: RateContext): ExtractedClaim | null {
  const { rate, numbers, text } = context;
  const counts = countsOf(numbers);
  const parts = partsBeside(context, counts);
  for (const [rank, part] of parts.entries()) {
    const totals = within(counts, part, rate).filter(
      (total) => total !== part && !isInside(total, part) && isPlausible(context, part, total),
    );
    const support = (total: FoundNumber): number => supportOf(total, { rate, numbers, text });
    const [best] = [...totals].sort(
      (a, b) => support(b) - support(a) || distanceTo(part, a) - distanceTo(part, b),
    );
    if (!best) continue;
    const confidence = confidenceOf(rate, totals.length) - 0.1 * rank;
    return {
      kind: "rate",
      printed: rate,
      numerator: part,
      denominator: best,
      confidence,
      link: "arithmetic",
    };
  }
  return null;
}

/** Rates with one decimal fit some total by chance among many, so theirs must be near. */
const nearCounts = 24;

function within(
  counts: readonly FoundNumber[],
  part: FoundNumber,
  { figure }: FoundNumber,
): readonly FoundNumber[] {
  if (figure.decimals > 1) return counts;
  const at = counts.findIndex(({ start }) => start >= part.start);
  return counts.slice(Math.max(0, at - nearCounts), at + nearCounts + 1);
}

/** Rates without decimals fit many totals by chance, so theirs must stand close by. */
function isPlausible(
  { rate, numbers, text }: RateContext,
  part: FoundNumber,
  total: FoundNumber,
): boolean {
  const fit = fitOf(rate, part, total);
  if (fit === null) return false;
  const { decimals } = rate.figure;
  if (rate.role === "decimal" && decimals < 2) return false;
  const counts = countsOf(numbers);
  const isNext = Math.abs(counts.indexOf(part) - counts.indexOf(total)) === 1;
  if (decimals === 0)
    return total.clause === part.clause || (isNext && total.sentence === part.sentence);
  return fit === "well" || isNext || decimals >= 2 || supportOf(total, { rate, numbers, text }) > 0;
}

/** How many other rates of the sentence the same total explains with the count before them. */
function supportOf(
  total: FoundNumber,
  { rate, numbers, text }: Pick<RateContext, "rate" | "numbers" | "text">,
): number {
  const counts = countsOf(numbers);
  return numbers.filter((other) => {
    if (other === rate || other.sentence !== rate.sentence || !isRate(other, text)) return false;
    const part = counts.filter(({ end }) => end <= other.start).at(-1);
    return part !== undefined && part !== total && fitOf(other, part, total) === "well";
  }).length;
}

const isInside = (inner: FoundNumber, outer: FoundNumber): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** The counts that may be meant by a rate: that just before it, a printed sum before it, the ones after it. */
function partsBeside(
  { rate, text }: RateContext,
  counts: readonly FoundNumber[],
): readonly FoundNumber[] {
  const before = counts.filter(({ end, clause }) => end <= rate.start && clause === rate.clause);
  const last = before.at(-1);
  const sum = last && sumBefore(text, before);
  const first = sum ? [sum] : [];
  // "225 (2,9%)": a rate in brackets right behind a count is of that count.
  if (last && /^\s?\p{L}{0,12}\s?\($/u.test(text.slice(last.end, rate.start)))
    return [...first, last];
  const after = counts
    .filter(({ start, clause }) => start >= rate.end && clause === rate.clause)
    .slice(0, 2);
  return [...first, ...before.slice(-2).reverse(), ...(rate.figure.decimals > 0 ? after : [])];
}

/** "230 + 167 (74,9%)": the rate is that of the sum. */
function sumBefore(text: string, counts: readonly FoundNumber[]): FoundNumber | null {
  const terms: FoundNumber[] = [];
  for (const count of [...counts].reverse()) {
    const next = terms[0];
    if (next && !/^[\s\p{L}]{0,20}\+\s*$/u.test(text.slice(count.end, next.start))) break;
    terms.unshift(count);
  }
  const [first] = terms;
  if (!first || terms.length < 2) return null;
  const end = terms.at(-1)?.end ?? first.end;
  return {
    ...first,
    end,
    text: text.slice(first.start, end),
    figure: sumFigure(terms.map(({ figure }) => figure)),
    terms,
  };
}

/** Totals stand before their parts more often than behind them, and in the same sentence more often than elsewhere. */
function distanceTo(part: FoundNumber, total: FoundNumber): number {
  const far = Math.abs(part.start - total.start);
  const behind = total.start > part.start ? 40 : 0;
  return far + behind + 200 * Math.abs(part.sentence - total.sentence);
}

/** The more decimals, the less often a total fits by chance. */
function confidenceOf({ figure }: FoundNumber, fitting: number): number {
  const base = figure.qualifier
    ? 0.6
    : figure.decimals >= 2
      ? 0.95
      : figure.decimals === 1
        ? 0.9
        : 0.75;
  return Math.max(0.5, base - 0.05 * (fitting - 1));
}
