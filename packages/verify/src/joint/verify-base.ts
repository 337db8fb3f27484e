import { faceValue } from "../arithmetic/amount.ts";
import { asPercent } from "../claim/printed-claim.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import type { CheckResult } from "../result/check-result.ts";
import { showIntegers } from "../result/show-value.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { type CountedShare, commonTotals } from "./common-totals.ts";

/**
 * Checks rates of one total that was not printed: whatever it is, it must be the same whole number for all.
 *
 * @returns `null` when fewer than two of them have a count, so that nothing is to be solved.
 */
export function verifyBase(base: string, members: readonly ReadFigure[]): CheckResult | null {
  const shares = members.flatMap(toShare);
  return shares.length < 2 ? null : checkShares(base, shares);
}

/** Solves for the total that counted shares have in common. */
export function checkShares(base: string, shares: readonly CountedShare[]): CheckResult {
  const result = { interval: null, difference: null, rounding: null };
  const halfUp = commonTotals(shares, "half-up");
  if (halfUp) {
    const reason = verifyDiagnostics["base/common"]({ base, totals: showIntegers(halfUp) });
    return { verdict: "possible", reason, ...result };
  }
  const any = commonTotals(shares, "any");
  if (any) {
    const reason = verifyDiagnostics["base/other-rounding"]({ base, totals: showIntegers(any) });
    return { verdict: "confirmed-other-rounding", reason, ...result };
  }
  return { verdict: "contradicted", reason: verifyDiagnostics["base/none"]({ base }), ...result };
}

function toShare({ claim, numerator }: ReadFigure): readonly CountedShare[] {
  const count = numerator && faceValue(numerator);
  if (count?.denominator !== 1n || claim.figure.qualifier) return [];
  return [{ count: count.numerator, share: asPercent(claim.figure) }];
}
