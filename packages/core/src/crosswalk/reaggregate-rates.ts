import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { type Rate, rate, type UndefinedRate } from "../exact/rate.ts";
import { compare, divide, type Rational, rational } from "../exact/rational.ts";
import type { UnitId } from "../unit/unit-code.ts";
import type { Crosswalk } from "./crosswalk.ts";
import { type ReaggregateOptions, type RefusedCluster, reaggregate } from "./reaggregate.ts";
import type { UnitCluster } from "./unit-cluster.ts";
import type { MovedCount, UnitCounts } from "./unit-counts.ts";

/** The two counts behind a rate, for some units of one day. */
export interface RateCounts {
  readonly numerators: UnitCounts;
  readonly denominators: UnitCounts;
}

/** A rate of counts that were divided by weights. */
export interface EstimatedRate {
  readonly kind: "estimated-rate";
  readonly value: Rational;
}

/** No rate: a part of the numerator or of the denominator is missing, or there is nothing to divide by. */
export interface UnknownRate {
  readonly kind: "unknown-rate";
}

/** A rate for a unit of the other day. */
export type MovedRate = Rate | UndefinedRate | EstimatedRate | UnknownRate;

/** Rates of one day, rebuilt for the units of another. */
export interface RateReaggregation {
  readonly rates: ReadonlyMap<UnitId, MovedRate>;
  readonly refused: readonly (UnitCluster & { readonly rate: MovedRate })[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Rebuilds rates for the units of another day from both their counts. A rate is never carried over: a union of units
 * has the rate of its added counts, which no mean of the old rates gives.
 *
 * @example
 * // 10 of 20 and 1 of 100, in one unit since the reform
 * rebuilt.rates.get(union) // { kind: "rate", numerator: 11n, denominator: 120n }
 */
export function reaggregateRates(
  crosswalk: Crosswalk,
  { numerators, denominators }: RateCounts,
  options: ReaggregateOptions = {},
): RateReaggregation {
  const upper = reaggregate(crosswalk, numerators, options);
  const lower = reaggregate(crosswalk, denominators, options);
  const ids = new Set([...upper.counts.keys(), ...lower.counts.keys()]);
  return {
    rates: new Map([...ids].map((id) => [id, rateOf(upper.counts.get(id), lower.counts.get(id))])),
    refused: refusedRates(upper.refused, lower.refused),
    diagnostics: merge(upper.diagnostics, lower.diagnostics),
  };
}

/** The groups that were refused for either count. Each unit is in one group, so the first one names it. */
function refusedRates(
  parts: readonly RefusedCluster[],
  wholes: readonly RefusedCluster[],
): RateReaggregation["refused"] {
  const [upper, lower] = [byFirst(parts), byFirst(wholes)];
  return [...new Map([...upper, ...lower])].map(([first, { count: _, ...cluster }]) => ({
    ...cluster,
    rate: rateOf(upper.get(first)?.count, lower.get(first)?.count),
  }));
}

const byFirst = (clusters: readonly RefusedCluster[]): Map<UnitId | undefined, RefusedCluster> =>
  new Map(clusters.map((cluster) => [cluster.from[0], cluster]));

/** Both counts mostly say the same of the same units; it is told once. */
const merge = (...lists: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] => [
  ...new Map(lists.flat().map((each) => [`${each.code} ${each.message.en}`, each])).values(),
];

function rateOf(part: MovedCount | undefined, whole: MovedCount | undefined): MovedRate {
  if (!part || !whole || part.max === null || whole.max === null) return unknownRate;
  if (part.kind === "exact" && whole.kind === "exact") return rate(part.max, whole.max);
  const [over, under] = [exactValue(part), exactValue(whole)];
  if (compare(under, rational(0n)) === 0) return unknownRate;
  return { kind: "estimated-rate", value: divide(over, under) };
}

const exactValue = (count: MovedCount): Rational =>
  count.kind === "exact" ? rational(count.min) : count.min;

const unknownRate: UnknownRate = { kind: "unknown-rate" };
