import { groupBy } from "@tyle/core";
import { sumFigure } from "../arithmetic/sum-figure.ts";
import { countsBehind, countsOf, isOpenEnded, placeAmong } from "./counts.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import { createFindTotals, type FindTotals, type FittingTotals } from "./fitting-totals.ts";
import type { FoundNumber, FoundPair } from "./found-number.ts";
import { linkByNeighbours } from "./link-by-neighbours.ts";
import { linkRespectively } from "./link-respectively.ts";
import { partitionPoint } from "./partition-point.ts";
import type { Fit } from "./rate-fit.ts";
import {
  findAnnouncements,
  linkByAnnouncement,
  linkByWords,
  type RateContext,
} from "./rate-words.ts";
import type { ScannedText } from "./scan-numbers.ts";
import { createSupportOf, type SupportOf } from "./total-support.ts";

/** What the search for a total looks at besides. It is made once: a sentence may have thousands of rates. */
interface SearchContext extends RateContext {
  /** The counts by what is printed. */
  readonly byText: ReadonlyMap<string, readonly FoundNumber[]>;
  readonly findTotals: FindTotals;
  readonly supportOf: SupportOf;
}

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
  const counts = countsOf(numbers);
  const announcements = findAnnouncements(text, counts);
  const findTotals = createFindTotals(counts);
  const supportOf = createSupportOf(rates, counts, findTotals);
  const byText = groupBy(counts, (count) => count.text);
  const shared = { text, pairs, counts, announcements, byText, findTotals, supportOf };
  const claims = rates.map((rate) => inOrder.get(rate) ?? linkRate({ rate, ...shared }));
  return linkByNeighbours(claims, counts, text);
}

/** A percent that is no change, or a decimal in brackets behind a count, as in "6.260 (78,35)". */
const isRate = ({ role, direction, start, end }: FoundNumber, text: string): boolean =>
  direction === null &&
  (role === "percent" ||
    (role === "decimal" && text.charAt(start - 1) === "(" && text.charAt(end) === ")"));

function linkRate(context: SearchContext): ExtractedClaim {
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
function linkByArithmetic(context: SearchContext): ExtractedClaim | null {
  const { rate, findTotals, supportOf } = context;
  for (const [rank, part] of partsBeside(context).entries()) {
    const fitting = findTotals(rate, part);
    const totals = within(context, part, fitting)
      .filter((total) => {
        const fit = fitting.get(total.text);
        return (
          fit &&
          total !== part &&
          !isInside(total, part) &&
          isPlausible(context, fit, { part, total })
        );
      })
      .map((total) => ({
        total,
        support: supportOf(total, rate),
        distance: distanceTo(part, total),
      }));
    const [best] = totals.sort((a, b) => b.support - a.support || a.distance - b.distance);
    if (!best) continue;
    const confidence = confidenceOf(rate, totals.length) - 0.1 * rank;
    return {
      kind: "rate",
      printed: rate,
      numerator: part,
      denominator: best.total,
      confidence,
      link: "arithmetic",
    };
  }
  return null;
}

/** Rates with one decimal fit some total by chance among many, so theirs must be near. */
const nearCounts = 24;

function within(
  { rate, counts, byText }: SearchContext,
  part: FoundNumber,
  fitting: FittingTotals,
): readonly FoundNumber[] {
  if (rate.figure.decimals > 1) {
    const all = [...fitting.keys()].flatMap((text) => byText.get(text) ?? []);
    return all.sort((a, b) => a.start - b.start);
  }
  const at = partitionPoint(counts, ({ start }) => start < part.start);
  return counts.slice(Math.max(0, at - nearCounts), at + nearCounts + 1);
}

/** Rates without decimals fit many totals by chance, so theirs must stand close by. */
function isPlausible(
  { rate, counts, supportOf }: SearchContext,
  fit: Exclude<Fit, null>,
  { part, total }: FoundPair,
): boolean {
  const { decimals } = rate.figure;
  if (rate.role === "decimal" && decimals < 2) return false;
  if (decimals >= 2) return true;
  const at = counts.indexOf(part);
  const isNext = counts[at - 1] === total || counts[at + 1] === total;
  if (decimals === 0)
    return total.clause === part.clause || (isNext && total.sentence === part.sentence);
  return fit === "well" || isNext || supportOf(total, rate) > 0;
}

const isInside = (inner: FoundNumber, outer: FoundNumber): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** The counts that may be meant by a rate: that just before it, a printed sum before it, the ones after it. */
function partsBeside({ rate, text, counts }: RateContext): readonly FoundNumber[] {
  const clause = partitionPoint(counts, (count) => count.clause < rate.clause);
  const before = counts.slice(clause, placeAmong(counts, rate));
  const last = before.at(-1);
  const sum = last && sumBefore(text, before);
  const first = sum ? [sum] : [];
  // "225 (2,9%)": a rate in brackets right behind a count is of that count.
  if (last && /^\s?\p{L}{0,12}\s?\($/u.test(text.slice(last.end, rate.start)))
    return [...first, last];
  const after = countsBehind(counts, rate).filter((count) => count.clause === rate.clause);
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
