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
