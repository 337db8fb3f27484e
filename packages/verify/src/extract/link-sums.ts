import { checkSum } from "../arithmetic/check-sum.ts";
import { editDigits } from "../repairs/edit-digits.ts";
import { equations, type PlusChain } from "./equations.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber, FoundPair } from "./found-number.ts";
import { linkRemainders } from "./link-remainders.ts";
import { isCount } from "./rate-words.ts";
import { readFound, type ScannedText } from "./scan-numbers.ts";

/** What the search for sums looks at. */
interface SumContext {
  readonly text: string;
  readonly numbers: readonly FoundNumber[];
  readonly pairs: readonly FoundPair[];
  /** Terms of equations, which say themselves what they add up to. */
  readonly terms: ReadonlySet<FoundNumber>;
}

/**
 * Ties totals to their parts: equations ("56.039 = 12.516 + 38.613"), lists behind a colon or in brackets, and
 * neighbouring counts that add up exactly to another one.
 *
 * @param rates The rates that were tied already: counts on one total may make it up.
 */
export function linkSums(
  text: string,
  { numbers, pairs }: ScannedText,
  rates: readonly ExtractedClaim[],
): readonly ExtractedClaim[] {
  const usable = numbers.filter(
    ({ role, direction }) => role !== "place" && role !== "points" && direction === null,
  );
  const { claims, chains } = equations(text, usable);
  const terms = new Set(chains.flatMap((chain: PlusChain) => chain));
  const context = { text, numbers: usable, pairs, terms };
  const remainders = linkRemainders(text, usable, pairs);
  const found = [
    ...claims,
    ...lists(context),
    ...closingTotals(context),
    ...sharesOfTotals(rates),
    ...runs(context),
    ...columns(context),
    ...pairSums(context),
  ];
  return withoutRepeats([...remainders, ...found]);
}

const gap = (text: string, a: FoundNumber, b: FoundNumber): string => text.slice(a.end, b.start);

const sum = (
  printed: FoundNumber,
  parts: readonly FoundNumber[],
  confidence: number,
  link: ExtractedClaim["link"] = "arithmetic",
): ExtractedClaim => ({ kind: "sum", printed, parts, confidence, link });

const countOf = ({ figure }: FoundNumber): bigint => figure.value.numerator;

const addsUp = (total: FoundNumber, parts: readonly FoundNumber[]): boolean => {
  const { verdict } = checkSum(
    total.figure,
    parts.map(({ figure }) => figure),
  );
  return verdict === "confirmed" || verdict === "possible";
};

const isPlainCount = (number: FoundNumber): boolean =>
  number.role === "count" && number.figure.qualifier === null && isCount(number);

/** Counts that lists and runs are made of; both numbers of a pair are looked at elsewhere. */
function plainCounts({ numbers, pairs, terms }: SumContext): readonly FoundNumber[] {
  const paired = new Set(pairs.flatMap(({ part, total }) => [part, total]));
  return numbers.filter(
    (number) => isPlainCount(number) && !paired.has(number) && !terms.has(number),
  );
}

const announcing = /^[^;.\d]{0,60}(?::|trong đó|gồm|including|of which)[^;.\d]{0,40}$/iu;

/** "7.518 TTHC: 3.595 mới, 977 sửa đổi, 2.926 bãi bỏ": the words announce a list, also where it does not add up. */
function lists(context: SumContext): readonly ExtractedClaim[] {
  const { text } = context;
  const counts = plainCounts(context);
  return counts.flatMap((total, index): readonly ExtractedClaim[] => {
    const parts: FoundNumber[] = [];
    let previous = total;
    for (const next of counts.slice(index + 1)) {
      const between = gap(text, previous, next).replaceAll(/\([^)]*\)/gu, "");
      const joined = parts.length === 0 ? announcing : /^[^;.:\d]{0,80}$/u;
      if (next.clause !== total.clause || !joined.test(between)) break;
      parts.push(next);
      previous = next;
    }
    if (parts.length < 2) return [];
    if (addsUp(total, parts)) return [sum(total, parts, 0.95, "words")];
    return isMeant(total, parts) ? [sum(total, parts, 0.7, "words")] : [];
  });
}

/** Off by a slip and not by being something else: within three percent. */
function isNearly(total: FoundNumber, parts: readonly FoundNumber[]): boolean {
  const all = parts.reduce((added, part) => added + countOf(part), 0n) * 100n;
  return all >= countOf(total) * 97n && all <= countOf(total) * 103n;
}

/** Smaller totals are a digit away from too much. */
const largeTotal = 1000n;

/** A list that does not add up is wrong where it nearly does, or where one slip explains it; else it is no full list. */
function isMeant(total: FoundNumber, parts: readonly FoundNumber[]): boolean {
  if (parts.length > 2 && isNearly(total, parts)) return true;
  return countOf(total) >= largeTotal && isSlip(total, parts);
}

/** Two parts may be no full list; one digit that makes them add up says that they are. */
const isSlip = (total: FoundNumber, parts: readonly FoundNumber[]): boolean =>
  [total, ...parts].some((number) =>
    editDigits(number.text, number.figure.language).some(({ text }) => {
      const figure = readFound(text, number.figure.language);
      const edited = (each: FoundNumber): FoundNumber =>
        each === number && figure ? { ...each, figure } : each;
      return addsUp(edited(total), parts.map(edited));
    }),
  );

/** "3.215 …, 2.870 …; tổng cộng 7.500": a total behind its list, also where it does not add up. */
function closingTotals(context: SumContext): readonly ExtractedClaim[] {
  const { text } = context;
  const counts = plainCounts(context);
  return counts.flatMap((total, index): readonly ExtractedClaim[] => {
    const isTotal = closing.test(text.slice(Math.max(0, total.start - 24), total.start));
    const parts = counts.slice(0, index).filter(({ sentence }) => sentence === total.sentence);
    if (!isTotal || parts.length < 2) return [];
    if (addsUp(total, parts)) return [sum(total, parts, 0.95, "words")];
    return isMeant(total, parts) ? [sum(total, parts, 0.7, "words")] : [];
  });
}

const closing =
  /(?:tổng cộng|tổng số|cộng lại|making|for a total of|in total)\s*(?:là|có|được)?\s*$/iu;

/** Below this, two counts add up to a third by chance too often. */
const smallTotal = 100n;

/** "đúng hạn 30 (96,8%), trễ 1 (3,2%)" of 31: neighbouring counts on one total that make it up. */
function sharesOfTotals(rates: readonly ExtractedClaim[]): readonly ExtractedClaim[] {
  const linked = rates.filter(({ numerator, denominator }) => numerator && denominator);
  return linked.flatMap((first, from): readonly ExtractedClaim[] => {
    const total = first.denominator;
    const parts: FoundNumber[] = [];
    for (const { numerator, denominator } of linked.slice(from)) {
      if (denominator !== total || !numerator) break;
      parts.push(...(numerator.terms ?? [numerator]));
      if (total && parts.length > 1 && addsUp(total, parts)) return [sum(total, parts, 0.85)];
    }
    return [];
  });
}

/** Neighbouring counts of one sentence that add up exactly to a count near them. */
function runs(context: SumContext): readonly ExtractedClaim[] {
  const parts = plainCounts(context);
  const all = context.numbers.filter(isPlainCount);
  const totals = all.filter((number) => !context.terms.has(number));
  return totals.flatMap((total): readonly ExtractedClaim[] => {
    const others = parts.filter((part) => part !== total);
    for (const [from, first] of others.entries()) {
      const run = runFrom(others, from, total);
      const isNeighbour = run && isBeside(all, run, total);
      if (!run || first.sentence !== run.at(-1)?.sentence || cutsList(context, run)) continue;
      if (run.length === 2 && isMixed(total, run)) continue;
      if (countOf(total) < smallTotal) {
        const oneClause = run.every(({ clause }) => clause === total.clause);
        if (!(isNeighbour && oneClause) && run.length < 4) continue;
        return [sum(total, run, run.length < 3 ? 0.6 : 0.75)];
      }
      if (!isNeighbour && run.length < 3) continue;
      return [sum(total, run, 0.85)];
    }
    return [];
  });
}

/** Of two parts, one counts the things of the total and the other counts something else. */
function isMixed(total: FoundNumber, parts: readonly FoundNumber[]): boolean {
  const [own, ...units] = [total, ...parts].map(({ unit }) => unit.toLowerCase().split(" ")[0]);
  const isOther = units.map((unit) => unit !== "" && own !== "" && unit !== own);
  return isOther.includes(true) && units.includes(own);
}

/** The counts from a place on that add up exactly to a total, two at least. */
function runFrom(
  counts: readonly FoundNumber[],
  from: number,
  total: FoundNumber,
): readonly FoundNumber[] | null {
  let added = 0n;
  for (let to = from; to < counts.length && added < countOf(total); to += 1) {
    const next = counts[to];
    if (!next || countOf(next) === 0n) return null;
    added += countOf(next);
    if (added === countOf(total) && to > from) return counts.slice(from, to + 1);
  }
  return null;
}

function isBeside(
  all: readonly FoundNumber[],
  run: readonly FoundNumber[],
  total: FoundNumber,
): boolean {
  const places = run.map((part) => all.indexOf(part));
  const at = all.indexOf(total);
  return at >= Math.min(...places) - 2 && at <= Math.max(...places) + 1;
}

/** In "2, 13, 20, 7" only the whole list can be meant. */
function cutsList({ text, numbers }: SumContext, run: readonly FoundNumber[]): boolean {
  const isJoined = (a: FoundNumber | undefined, b: FoundNumber | undefined): boolean =>
    a !== undefined && b !== undefined && /^,\s?$/.test(gap(text, a, b));
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return true;
  const [start, end] = [numbers.indexOf(first), numbers.indexOf(last)];
  return isJoined(numbers[start - 1], first) || isJoined(last, numbers[end + 1]);
}

/** "Tỉnh 23.233, …; huyện 6.776, …; xã 26.030, …": the counts at one place of consecutive clauses. */
function columns(context: SumContext): readonly ExtractedClaim[] {
  const counts = plainCounts(context);
  const totals = context.numbers.filter(
    (number) => isPlainCount(number) && countOf(number) >= smallTotal,
  );
  const clauses = [...new Set(counts.map(({ clause }) => clause))].map((clause) =>
    counts.filter((count) => count.clause === clause),
  );
  return [0, 1, 2].flatMap((place) => {
    const column = clauses.map((clause) => clause[place] ?? null);
    return column.flatMap((_, from) => columnFrom(column.slice(from), totals));
  });
}

function columnFrom(
  column: readonly (FoundNumber | null)[],
  totals: readonly FoundNumber[],
): readonly ExtractedClaim[] {
  const parts: FoundNumber[] = [];
  for (const next of column) {
    if (!next || next.sentence !== (parts[0] ?? next).sentence) break;
    parts.push(next);
    const added = parts.reduce((all, part) => all + countOf(part), 0n);
    const total = totals.find(
      (candidate) => countOf(candidate) === added && !parts.includes(candidate),
    );
    if (parts.length > 2 && total) return [sum(total, parts, 0.8, "pattern")];
  }
  return [];
}

/**
 * "67/69; 23/23, 22/22, 22/24": where the first numbers of a run of pairs add up to a count, the second ones must add
 * up to its total.
 */
function pairSums({ numbers, pairs }: SumContext): readonly ExtractedClaim[] {
  const counts = numbers.filter(isPlainCount);
  return pairs.flatMap((first, at): readonly ExtractedClaim[] => {
    for (let to = at + 2; to <= pairs.length; to += 1) {
      const members = pairs.slice(at, to);
      if (members.some(({ total }) => total.sentence !== first.total.sentence)) break;
      const [parts, totals] = [members.map(({ part }) => part), members.map(({ total }) => total)];
      const claims = pairSum({ parts, totals }, counts, pairs);
      if (claims.length > 0) return claims;
    }
    return [];
  });
}

function pairSum(
  {
    parts,
    totals,
  }: { readonly parts: readonly FoundNumber[]; readonly totals: readonly FoundNumber[] },
  counts: readonly FoundNumber[],
  pairs: readonly FoundPair[],
): readonly ExtractedClaim[] {
  const members = new Set([...parts, ...totals]);
  const before = counts.filter(
    (count) => !members.has(count) && count.start < (parts[0]?.start ?? 0),
  );
  const whole = pairs.find(
    ({ part, total }) => before.includes(part) && (addsUp(part, parts) || addsUp(total, totals)),
  );
  if (whole) {
    const both = addsUp(whole.part, parts) && addsUp(whole.total, totals);
    if (!both && parts.length < 3) return [];
    const confidence = both ? 0.9 : 0.65;
    return [
      sum(whole.part, parts, confidence, "pattern"),
      sum(whole.total, totals, confidence, "pattern"),
    ];
  }
  const large = before.filter((count) => countOf(count) >= smallTotal);
  const single = [parts, totals].flatMap((column) => {
    const total = large.find((count) => addsUp(count, column));
    return total ? [sum(total, column, 0.8, "pattern")] : [];
  });
  return single;
}

/** One relation is often found in two ways; the surer one is kept. */
function withoutRepeats(claims: readonly ExtractedClaim[]): readonly ExtractedClaim[] {
  const best = new Map<string, ExtractedClaim>();
  const remainders = new Set(
    claims.flatMap((claim) => (claim.kind === "change" ? [claim.printed] : [])),
  );
  for (const claim of claims) {
    // The rest of a total is a difference, whatever else it may be added to.
    if (claim.link === "arithmetic" && claim.parts?.some((part) => remainders.has(part))) continue;
    const { printed, parts = [], from, to } = claim;
    const members = [printed, ...parts, ...(from ? [from] : []), ...(to ? [to] : [])];
    const key = members
      .map(({ start }) => start)
      .sort((a, b) => a - b)
      .join(",");
    const known = best.get(key);
    if (!known || known.confidence < claim.confidence) best.set(key, claim);
  }
  return [...best.values()];
}
