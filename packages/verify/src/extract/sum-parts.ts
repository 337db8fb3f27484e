import { checkSum } from "../arithmetic/check-sum.ts";
import { isCount } from "./counts.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber, FoundPair } from "./found-number.ts";

/** What the search for sums looks at. */
export interface SumContext {
  readonly text: string;
  readonly numbers: readonly FoundNumber[];
  readonly pairs: readonly FoundPair[];
  /** Terms of equations, which say themselves what they add up to. */
  readonly terms: ReadonlySet<FoundNumber>;
}

export const gap = (text: string, a: FoundNumber, b: FoundNumber): string =>
  text.slice(a.end, b.start);

export const sum = (
  printed: FoundNumber,
  parts: readonly FoundNumber[],
  confidence: number,
  link: ExtractedClaim["link"] = "arithmetic",
): ExtractedClaim => ({ kind: "sum", printed, parts, confidence, link });

export const countOf = ({ figure }: FoundNumber): bigint => figure.value.numerator;

export const addsUp = (total: FoundNumber, parts: readonly FoundNumber[]): boolean => {
  const { verdict } = checkSum(
    total.figure,
    parts.map(({ figure }) => figure),
  );
  return verdict === "confirmed" || verdict === "possible";
};

/** Parts that are added one by one, and asked on the way whether they make up a total. */
export interface RunningSum {
  readonly parts: readonly FoundNumber[];
  add(part: FoundNumber): void;
  addsUpTo(total: FoundNumber): boolean;
}

/** Lists may be long, and of each beginning it is asked: whole numbers are added once, and never again from the start. */
export function createRunningSum(): RunningSum {
  const parts: FoundNumber[] = [];
  let added = 0n;
  let areWhole = true;
  return {
    parts,
    add(part) {
      parts.push(part);
      added += countOf(part);
      areWhole &&= isWhole(part);
    },
    addsUpTo: (total) =>
      areWhole && isWhole(total) ? added === countOf(total) : addsUp(total, parts),
  };
}

/** Printed in full and without a word: nothing but the same number confirms it. */
const isWhole = ({ figure }: FoundNumber): boolean =>
  figure.kind === "number" &&
  figure.qualifier === null &&
  figure.tolerance === undefined &&
  figure.decimals === 0 &&
  figure.value.denominator === 1n &&
  figure.step.numerator === figure.step.denominator;

export const isPlainCount = (number: FoundNumber): boolean =>
  number.role === "count" && number.figure.qualifier === null && isCount(number);

/** Counts that lists and runs are made of; both numbers of a pair are looked at elsewhere. */
export function plainCounts({ numbers, pairs, terms }: SumContext): readonly FoundNumber[] {
  const paired = new Set(pairs.flatMap(({ part, total }) => [part, total]));
  return numbers.filter(
    (number) => isPlainCount(number) && !paired.has(number) && !terms.has(number),
  );
}

/** Below this, two counts add up to a third by chance too often. */
export const smallTotal = 100n;
