import { toRational } from "@tyle/core";
import { checkTimes, type RateList, type TimesResult } from "@tyle/verify";
import type { ClaimConfig } from "../config/run-config.ts";
import { hasName } from "./has-name.ts";

/** A claim with what the printed figures say of it; `result` is `null` where no list of rates is behind it. */
export interface CheckedClaim {
  readonly claim: ClaimConfig;
  readonly result: TimesResult | null;
}

/** Holds claims about the highest and the lowest of a list against all that the printed figures can stand for. */
export function checkClaims(
  claims: readonly ClaimConfig[],
  lists: readonly RateList[],
): readonly CheckedClaim[] {
  return claims.map((claim) => {
    const list = lists.find(
      ({ indicator, rates: [first] }) =>
        indicator === claim.indicator && first && hasName(first.figure.period, claim.period),
    );
    return { claim, result: list ? checkTimes(list.highest, list.lowest, boundOf(claim)) : null };
  });
}

function boundOf({ highestToLowest }: ClaimConfig): Parameters<typeof checkTimes>[2] {
  return "moreThan" in highestToLowest
    ? { moreThan: toRational(highestToLowest.moreThan) }
    : { atLeast: toRational(highestToLowest.atLeast) };
}
