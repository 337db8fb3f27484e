import { checkSum } from "../arithmetic/check-sum.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber } from "./found-number.ts";

/** Numbers joined by plus signs. */
export type PlusChain = readonly FoundNumber[];

/**
 * Reads "T = A + B", "A + B = T" and "T (A + B)". A chain that names no total is tied to an earlier count that it adds
 * up to. What stands in brackets within a term is left aside.
 */
export function equations(
  text: string,
  numbers: readonly FoundNumber[],
): { readonly claims: readonly ExtractedClaim[]; readonly chains: readonly PlusChain[] } {
  const chains = [...new Set(numbers.map(({ depth }) => depth))].flatMap((depth) =>
    chainsOf(
      text,
      numbers.filter((number) => number.depth === depth),
    ),
  );
  return { chains, claims: chains.flatMap((chain) => equationOf(text, numbers, chain)) };
}

/** The text between two numbers without what is in brackets. */
const gap = (text: string, a: FoundNumber, b: FoundNumber): string =>
  text.slice(a.end, b.start).replaceAll(/\([^()]*\)/gu, "");

function chainsOf(text: string, level: readonly FoundNumber[]): readonly PlusChain[] {
  const chains: FoundNumber[][] = [];
  for (const [index, number] of level.entries()) {
    const previous = level[index - 1];
    const joined = previous && /^[^;.=:()\d]{0,40}\+\s*$/u.test(gap(text, previous, number));
    if (joined) chains.at(-1)?.push(number);
    else chains.push([number]);
  }
  return chains.filter(({ length }) => length > 1);
}

function equationOf(
  text: string,
  numbers: readonly FoundNumber[],
  chain: PlusChain,
): readonly ExtractedClaim[] {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return [];
  const claim = (printed: FoundNumber, confidence: number): readonly ExtractedClaim[] => [
    { kind: "sum", printed, parts: chain, confidence, link: "words" },
  ];
  const before = numbers.filter(({ end }) => end <= first.start);
  const equal = before.filter(({ depth }) => depth === first.depth).at(-1);
  if (equal && /^[^;.:\d]{0,60}=[^;.:=+\d]{0,30}$/u.test(gap(text, equal, first)))
    return claim(equal, 0.95);
  const owner = before.at(-1);
  const opens = owner && text.slice(owner.end, first.start);
  if (
    owner &&
    owner.depth === first.depth - 1 &&
    /^[\s\p{L}]{0,30}\([\s\p{L}]{0,20}$/u.test(opens ?? "")
  )
    return claim(owner, 0.95);
  const after = numbers.find(({ start, depth }) => start >= last.end && depth === first.depth);
  if (after && /^[^;.:\d]{0,40}=\s*$/u.test(gap(text, last, after))) return claim(after, 0.95);
  const same = before
    .filter(({ figure, role }) => role === "count" && addsUp(figure, chain))
    .at(-1);
  return same ? claim(same, 0.75) : [];
}

const addsUp = (total: FoundNumber["figure"], chain: PlusChain): boolean =>
  checkSum(
    total,
    chain.map(({ figure }) => figure),
  ).verdict === "confirmed";
