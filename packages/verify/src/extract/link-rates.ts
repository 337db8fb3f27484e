import { figureRange, intersect } from "@tyle/core";
import { checkRate } from "../arithmetic/check-rate.ts";
import { sumFigure } from "../arithmetic/sum-figure.ts";
import { asPercent } from "../claim/printed-claim.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber, FoundPair } from "./found-number.ts";
import type { ScannedText } from "./scan-numbers.ts";
import { ofWords } from "./trap-words.data.ts";

/** What the linking of one rate looks at. */
interface RateContext {
  readonly rate: FoundNumber;
  readonly text: string;
  readonly numbers: readonly FoundNumber[];
  readonly pairs: readonly FoundPair[];
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
  const first = rates.map((rate) => linkRate({ rate, text, numbers, pairs }));
  return first.map((claim) =>
    claim.link === "none" ? linkByPattern(claim, first, numbers) : claim,
  );
}

/** A percent that is no change, or a decimal in brackets behind a count, as in "6.260 (78,35)". */
const isRate = ({ role, direction, start, end }: FoundNumber, text: string): boolean =>
  direction === null &&
  (role === "percent" ||
    (role === "decimal" && text.charAt(start - 1) === "(" && text.charAt(end) === ")"));

function linkRate(context: RateContext): ExtractedClaim {
  const { rate } = context;
  return (
    linkByPair(context) ??
    linkByWords(context) ??
    linkByArithmetic(context) ?? { kind: "rate", printed: rate, confidence: 0.3, link: "none" }
  );
}

/** How well counts explain a rate: rounded half-up, in another way, or not at all. */
type Fit = "well" | "otherwise" | null;

function fitOf({ figure }: FoundNumber, part: FoundNumber, total: FoundNumber): Fit {
  const { verdict, interval } = checkRate(asPercent(figure), part.figure, total.figure);
  // "Dưới 3%" is true of far too much; "hơn 73%" means a value just above.
  const near = !figure.qualifier || (interval !== null && intersect(interval, figureRange(figure)));
  if (!near) return null;
  if (verdict === "confirmed-other-rounding") return "otherwise";
  return verdict === "confirmed" || verdict === "possible" ? "well" : null;
}

const fits = (rate: FoundNumber, part: FoundNumber, total: FoundNumber): boolean =>
  fitOf(rate, part, total) !== null;

/** "85/92 (92,4%)": the pair stands right before the rate, whatever the arithmetic says. */
function linkByPair({ rate, text, pairs }: RateContext): ExtractedClaim | null {
  const near = pairs.filter(({ total }) => {
    const between = text.slice(total.end, rate.start);
    return total.end <= rate.start && between.length <= 40 && !/[\d;.]/.test(between);
  });
  const pair = near.at(-1);
  if (!pair || pair.part.role === "place") return null;
  // "Giảm 5,83% (3.389/3.599 vụ)" and "469/356" are other pairs than part and total.
  const [part, total] =
    fits(rate, pair.part, pair.total) || !fits(rate, pair.total, pair.part)
      ? [pair.part, pair.total]
      : [pair.total, pair.part];
  return {
    kind: "rate",
    printed: rate,
    numerator: part,
    denominator: total,
    confidence: 0.95,
    link: "words",
  };
}

/** "662 trong tổng số 686 (96,5%)", "19.255 (96,55%) trên 19.944". */
function linkByWords({ rate, text, numbers }: RateContext): ExtractedClaim | null {
  const counts = countsOf(numbers);
  const before = counts.filter(({ end }) => end <= rate.start);
  const part = before.at(-1);
  const earlier = before.at(-2);
  const after = counts.find(({ start }) => start >= rate.end);
  const claim = { kind: "rate" as const, printed: rate, confidence: 0.95, link: "words" as const };
  if (
    part &&
    earlier &&
    isNear(text, part, rate) &&
    ofWords.test(text.slice(earlier.end, part.start))
  ) {
    if (isAtMost(earlier, part)) return { ...claim, numerator: earlier, denominator: part };
  }
  if (
    part &&
    after &&
    isNear(text, part, rate) &&
    ofWords.test(text.slice(rate.end, after.start))
  ) {
    if (isAtMost(part, after) && fits(rate, part, after)) {
      return { ...claim, numerator: part, denominator: after };
    }
  }
  return null;
}

const isAtMost = (part: FoundNumber, total: FoundNumber): boolean =>
  part.figure.value.numerator * total.figure.value.denominator <=
  total.figure.value.numerator * part.figure.value.denominator;

const isNear = (text: string, number: FoundNumber, rate: FoundNumber): boolean => {
  const between = text.slice(number.end, rate.start);
  return between.length <= 60 && !/[\d;]|\.\s/.test(between);
};

const countsOf = (numbers: readonly FoundNumber[]): readonly FoundNumber[] =>
  numbers.filter(
    ({ role, direction }) => (role === "count" || role === "decimal") && direction === null,
  );

/**
 * Totals of which the count beside the rate is the printed share: that which explains the most rates of the sentence,
 * then the nearest.
 */
function linkByArithmetic(context: RateContext): ExtractedClaim | null {
  const { rate, numbers, text } = context;
  const counts = countsOf(numbers);
  const parts = partsBeside(context, counts);
  for (const [rank, part] of parts.entries()) {
    const totals = counts.filter(
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

/**
 * Where neighbours in the sentence are each "total, part (rate)", one that does not fit is so too, and wrong.
 */
function linkByPattern(
  claim: ExtractedClaim,
  all: readonly ExtractedClaim[],
  numbers: readonly FoundNumber[],
): ExtractedClaim {
  const counts = countsOf(numbers);
  const previous = (number: FoundNumber): FoundNumber | undefined =>
    counts.filter(({ end }) => end <= number.start).at(-1);
  const neighbours = all.filter(
    ({ printed, link, numerator, denominator }) =>
      link === "arithmetic" &&
      printed.sentence === claim.printed.sentence &&
      numerator !== undefined &&
      previous(printed) === numerator &&
      previous(numerator) === denominator,
  );
  const part = previous(claim.printed);
  const total = part && previous(part);
  const sameClause =
    part?.clause === claim.printed.clause && total?.clause === claim.printed.clause;
  if (neighbours.length < 2 || !part || !total || !sameClause || !isAtMost(part, total))
    return claim;
  return { ...claim, numerator: part, denominator: total, confidence: 0.65, link: "pattern" };
}
