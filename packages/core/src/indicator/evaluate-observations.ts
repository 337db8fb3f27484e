import { and, type Dimension, holdsFor, not, type Predicate } from "../dossier/predicate.ts";
import type { IntegerRange } from "../exact/interval.ts";
import { ratioWithin, shareWithin } from "../exact/rate-range.ts";
import { hasValue } from "../observation/cell.ts";
import { isAbout, type Observation } from "../observation/observation.ts";
import { type IndicatorResult, numeratorOf } from "./evaluate.ts";
import type { CountIndicator, Indicator } from "./indicator.ts";

/**
 * Evaluates an indicator over reported counts, by the dimensions given. A missing count, or one of unknown kind,
 * makes the rate a range; it never counts as 0.
 *
 * @example
 * evaluateObservations(desksWithScanner, observations, ["unit"])
 * // [{ key: ["25159"], numerator: { min: 2n, max: 2n }, denominator: { min: 3n, max: 3n }, rate: 2/3 }]
 */
export function evaluateObservations(
  indicator: Indicator | CountIndicator,
  observations: readonly Observation[],
  by: readonly Dimension[] = [],
): readonly IndicatorResult[] {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    if (!isAbout(observation, indicator)) continue;
    const name = JSON.stringify(keyOf(observation, by));
    const group = groups.get(name);
    if (group) group.push(observation);
    else groups.set(name, [observation]);
  }
  return [...groups.values()].map((group) => evaluateGroup(indicator, group, by));
}

const keyOf = ({ dimensions }: Observation, by: readonly Dimension[]): readonly (string | null)[] =>
  by.map((dimension) => dimensions[dimension] ?? null);

function evaluateGroup(
  indicator: Indicator | CountIndicator,
  group: readonly Observation[],
  by: readonly Dimension[],
): IndicatorResult {
  const part = numeratorOf(indicator);
  const numerator = sumWhere(group, part);
  const denominator = sumWhere(group, indicator.denominator);
  const rest = sumWhere(group, and(indicator.denominator, not(part)));
  return {
    indicator: indicator.id,
    key: group[0] ? keyOf(group[0], by) : [],
    numerator,
    denominator,
    rate:
      indicator.kind === "share"
        ? shareWithin(numerator, rest)
        : ratioWithin(numerator, denominator),
  };
}

/**
 * Adds the counts for which a condition holds. A count that may or may not belong adds to the upper end only.
 *
 * @example
 * sumWhere(observations, is("channel", "online")) // { min: 717n, max: 717n }
 */
export function sumWhere(observations: readonly Observation[], where: Predicate): IntegerRange {
  let [min, max]: [bigint, bigint | null] = [0n, 0n];
  for (const { dimensions, count } of observations) {
    const answer = holdsFor(where, (dimension) => dimensions[dimension] ?? null);
    if (answer === false || count.kind === "not-applicable") continue;
    if (!hasValue(count)) max = null;
    else {
      if (answer) min += count.value;
      if (max !== null) max += count.value;
    }
  }
  return { min, max };
}
