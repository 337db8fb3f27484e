import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber, FoundPair } from "./found-number.ts";
import { addsUp, countOf, isPlainCount, type SumContext, smallTotal, sum } from "./sum-parts.ts";

/**
 * "67/69; 23/23, 22/22, 22/24": where the first numbers of a run of pairs add up to a count, the second ones must add
 * up to its total.
 */
export function pairSums({ numbers, pairs }: SumContext): readonly ExtractedClaim[] {
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
