import {
  absolute,
  add,
  compare,
  type IntegerRange,
  type Interval,
  type PrintedFigure,
  rational,
  subtract,
} from "@tyle/core";
import { faceValue } from "../arithmetic/amount.ts";
import { totalsFor } from "../arithmetic/totals-for.ts";
import { asPercent } from "../claim/printed-claim.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import { vacuousPower } from "../power/power.ts";
import type { CheckResult } from "../result/check-result.ts";
import { showIntegers } from "../result/show-value.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { intersectRanges, type RoundingHypothesis, shareRange } from "./common-totals.ts";
import { smallestCommon, smallestWhole } from "./smallest-whole.ts";

/** A share of a base, with its count where one was printed. */
export interface BaseShare {
  readonly share: PrintedFigure;
  readonly count: bigint | null;
}

const none = { interval: null, difference: null, rounding: null };

/**
 * Checks rates of one total that was not printed: whatever it is, it must be the same whole number for all.
 *
 * @returns One result for each member; `null` when there are fewer than two, so that nothing is to be solved.
 */
export function verifyBase(
  base: string,
  members: readonly ReadFigure[],
): readonly CheckResult[] | null {
  if (members.length < 2) return null;
  return solveBase(base, members.map(toShare), knownTotal(members));
}

/** Solves for the total that shares have in common. */
export function solveBase(
  base: string,
  shares: readonly BaseShare[],
  known: bigint | null = null,
): readonly CheckResult[] {
  for (const hypothesis of ["half-up", "any"] as const) {
    const ranges = shares.map((share) => totalsOf(share, hypothesis));
    const common = ranges.reduce(intersectRanges, { min: known ?? 1n, max: known });
    const totals = common && withoutImpossible(common, shares, hypothesis);
    if (!totals) continue;
    if (known === null && shares.every(({ count }) => count === null)) {
      return withoutCounts(base, shares, totals.min);
    }
    const others = intersectOthers(ranges);
    return shares.map((share, index) => ({
      ...fitting(base, totals, hypothesis),
      interval: sharesOf(share, intersectRanges(others[index] ?? null, totals) ?? totals),
    }));
  }
  const reason = verifyDiagnostics["base/none"]({ base });
  return shares.map(() => ({ verdict: "contradicted", reason, ...none }));
}

const toShare = ({ claim, numerator }: ReadFigure): BaseShare => {
  const count = numerator && faceValue(numerator);
  return {
    share: asPercent(claim.figure),
    count: count?.denominator === 1n ? count.numerator : null,
  };
};

/** The total, where some of the rates print one and the same. */
function knownTotal(members: readonly ReadFigure[]): bigint | null {
  const totals = members.flatMap(({ denominator }) => {
    const total = denominator && faceValue(denominator);
    return total?.denominator === 1n ? [total.numerator] : [];
  });
  return new Set(totals).size === 1 ? (totals[0] ?? null) : null;
}

const everyTotal: IntegerRange = { min: 1n, max: null };

const totalsOf = (
  { count, share }: BaseShare,
  hypothesis: RoundingHypothesis,
): IntegerRange | null =>
  count === null ? everyTotal : totalsFor(count, shareRange(share, hypothesis));

/** Leaves out totals below the first of which the shares without a count can be; `null` when no total is left. */
function withoutImpossible(
  { min, max }: IntegerRange,
  shares: readonly BaseShare[],
  hypothesis: RoundingHypothesis,
): IntegerRange | null {
  const open = shares.filter(({ count }) => count === null).map(({ share }) => share);
  if (open.length === 0) return { min, max };
  const first = smallestCommon(open, { first: min, last: max }, hypothesis);
  return first === null ? null : { min: first, max };
}

/** Without any count there is always a total that is large enough; the smallest is told. */
function withoutCounts(
  base: string,
  shares: readonly BaseShare[],
  least: bigint,
): readonly CheckResult[] {
  const printed = shares.map(({ share }) => share);
  const whole = addsUpToAll(printed) ? smallestWhole(printed) : null;
  const reason = verifyDiagnostics["base/smallest"]({ base, least, whole });
  return printed.map(({ decimals }) => ({
    verdict: "possible",
    reason,
    ...none,
    power: vacuousPower(decimals),
  }));
}

function addsUpToAll(shares: readonly PrintedFigure[]): boolean {
  const zero = rational(0n);
  const off = absolute(subtract(shares.map(({ value }) => value).reduce(add, zero), rational(1n)));
  const slack = shares.map(({ step }) => step).reduce(add, zero);
  return compare(off, { ...slack, denominator: slack.denominator * 2n }) < 0;
}

function fitting(
  base: string,
  totals: IntegerRange,
  hypothesis: RoundingHypothesis,
): Pick<CheckResult, "verdict" | "reason" | "difference" | "rounding"> {
  const shown = { base, totals: showIntegers(totals) };
  const open = { difference: null, rounding: null };
  return hypothesis === "half-up"
    ? { verdict: "possible", reason: verifyDiagnostics["base/common"](shown), ...open }
    : {
        verdict: "confirmed-other-rounding",
        reason: verifyDiagnostics["base/other-rounding"](shown),
        ...open,
      };
}

/** For each range, what all the others have in common. */
function intersectOthers(
  ranges: readonly (IntegerRange | null)[],
): readonly (IntegerRange | null)[] {
  const before: (IntegerRange | null)[] = [everyTotal];
  for (const range of ranges) before.push(intersectRanges(before.at(-1) ?? null, range));
  let after: IntegerRange | null = everyTotal;
  const others: (IntegerRange | null)[] = [];
  for (let index = ranges.length - 1; index >= 0; index -= 1) {
    others.unshift(intersectRanges(before[index] ?? null, after));
    after = intersectRanges(after, ranges[index] ?? null);
  }
  return others;
}

/** What a count can be of such totals. */
function sharesOf({ count }: BaseShare, { min, max }: IntegerRange): Interval | null {
  if (count === null) return null;
  return {
    lower: max === null ? null : { value: rational(count, max), closed: true },
    upper: { value: rational(count, min), closed: true },
  };
}
