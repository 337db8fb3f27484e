import { announcedSums } from "./announced-sums.ts";
import { equations, type PlusChain } from "./equations.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber } from "./found-number.ts";
import { linkRemainders } from "./link-remainders.ts";
import { pairSums } from "./pair-sums.ts";
import type { ScannedText } from "./scan-numbers.ts";
import {
  countOf,
  createRunningSum,
  gap,
  isPlainCount,
  plainCounts,
  type SumContext,
  smallTotal,
  sum,
} from "./sum-parts.ts";

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
    ...announcedSums(context),
    ...sharesOfTotals(rates),
    ...runs(context),
    ...columns(context),
    ...pairSums(context),
  ];
  return withoutRepeats([...remainders, ...found]);
}

/** "đúng hạn 30 (96,8%), trễ 1 (3,2%)" of 31: neighbouring counts on one total that make it up. */
function sharesOfTotals(rates: readonly ExtractedClaim[]): readonly ExtractedClaim[] {
  const linked = rates.filter(({ numerator, denominator }) => numerator && denominator);
  return linked.flatMap((first, from): readonly ExtractedClaim[] => {
    const total = first.denominator;
    const run = createRunningSum();
    for (const { numerator, denominator } of linked.slice(from)) {
      if (denominator !== total || !numerator) break;
      for (const part of numerator.terms ?? [numerator]) run.add(part);
      if (total && run.parts.length > 1 && run.addsUpTo(total))
        return [sum(total, run.parts, 0.85)];
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
      if (hasOwnTotal(all, run, total)) continue;
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

/** The sentence of the parts prints the same total itself. */
const hasOwnTotal = (
  all: readonly FoundNumber[],
  [first]: readonly FoundNumber[],
  total: FoundNumber,
): boolean =>
  total.sentence !== first?.sentence &&
  all.some((other) => other.sentence === first?.sentence && countOf(other) === countOf(total));

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
