import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber, FoundPair } from "./found-number.ts";
import {
  countOf,
  createRunningSum,
  isPlainCount,
  type RunningSum,
  type SumContext,
  smallTotal,
  sum,
} from "./sum-parts.ts";

/**
 * "67/69; 23/23, 22/22, 22/24": where the first numbers of a run of pairs add up to a count, the second ones must add
 * up to its total.
 */
export function pairSums({ numbers, pairs }: SumContext): readonly ExtractedClaim[] {
  const counts = numbers.filter(isPlainCount);
  const known = new Set(counts);
  return pairs.flatMap((first, at): readonly ExtractedClaim[] => {
    const isBefore = ({ start }: FoundNumber): boolean => start < first.part.start;
    const before = {
      pairs: pairs.filter(({ part }) => known.has(part) && isBefore(part)),
      counts: counts.filter((count) => isBefore(count) && countOf(count) >= smallTotal),
    };
    const run = {
      parts: createRunningSum(),
      totals: createRunningSum(),
      members: new Set<FoundNumber>(),
    };
    for (const { part, total } of pairs.slice(at)) {
      if (total.sentence !== first.total.sentence) break;
      run.parts.add(part);
      run.totals.add(total);
      run.members.add(part).add(total);
      const claims = run.parts.parts.length > 1 ? pairSum(run, before) : [];
      if (claims.length > 0) return claims;
    }
    return [];
  });
}

/** Neighbouring pairs. */
interface PairRun {
  readonly parts: RunningSum;
  readonly totals: RunningSum;
  readonly members: ReadonlySet<FoundNumber>;
}

/** What stands before a run of pairs and may be its total. */
interface Before {
  readonly pairs: readonly FoundPair[];
  readonly counts: readonly FoundNumber[];
}

function pairSum(
  { parts, totals, members }: PairRun,
  { pairs, counts }: Before,
): readonly ExtractedClaim[] {
  const whole = pairs.find(
    ({ part, total }) => (parts.addsUpTo(part) || totals.addsUpTo(total)) && !members.has(part),
  );
  if (whole) {
    const both = parts.addsUpTo(whole.part) && totals.addsUpTo(whole.total);
    if (!both && parts.parts.length < 3) return [];
    const confidence = both ? 0.9 : 0.65;
    return [
      sum(whole.part, [...parts.parts], confidence, "pattern"),
      sum(whole.total, [...totals.parts], confidence, "pattern"),
    ];
  }
  return [parts, totals].flatMap((column) => {
    const total = counts.find((count) => column.addsUpTo(count) && !members.has(count));
    return total ? [sum(total, [...column.parts], 0.8, "pattern")] : [];
  });
}
