import { and, type Predicate } from "../dossier/predicate.ts";
import type { Cube, Tally } from "../engine/cube.ts";
import type { Measure } from "../engine/plan.ts";
import { type IntegerRange, type Interval, interval } from "../exact/interval.ts";
import { type Rate, rate, type UndefinedRate } from "../exact/rate.ts";
import { rational } from "../exact/rational.ts";
import type { Definition, Indicator } from "./indicator.ts";

/** The two counts that an indicator asks of an engine. A share asks the denominator for both: a part lies in its whole. */
export function indicatorMeasures(indicator: Indicator): readonly [Measure, Measure] {
  const { id, denominator } = indicator;
  return [
    { name: `${id}/numerator`, where: numeratorOf(indicator) },
    { name: `${id}/denominator`, where: denominator },
  ];
}

/** The condition of the numerator as it is counted. */
export const numeratorOf = ({ kind, numerator, denominator }: Definition): Predicate =>
  kind === "share" ? and(denominator, numerator) : numerator;

/** An indicator for one group. Where something was unknown, the rate is known within a range only. */
export interface IndicatorResult {
  readonly indicator: string;
  readonly key: readonly (string | null)[];
  readonly rate: Rate | UndefinedRate | { readonly kind: "rate-range"; readonly range: Interval };
  readonly numerator: IntegerRange;
  readonly denominator: IntegerRange;
}

/**
 * Turns the counts of a cube into rates.
 */
export function evaluate(indicator: Indicator, cube: Cube): readonly IndicatorResult[] {
  const [part, whole] = indicatorMeasures(indicator).map(({ name }) => cube.measures.indexOf(name));
  return cube.rows.map(({ key, tallies }) => {
    const numerator = tallies[part ?? -1] ?? nothing;
    const denominator = tallies[whole ?? -1] ?? nothing;
    return {
      indicator: indicator.id,
      key,
      numerator: toRange(numerator),
      denominator: toRange(denominator),
      rate: toRate(numerator, denominator),
    };
  });
}

const nothing: Tally = { yes: 0n, unknown: 0n };

const toRange = ({ yes, unknown }: Tally): IntegerRange => ({ min: yes, max: yes + unknown });

function toRate(part: Tally, whole: Tally): IndicatorResult["rate"] {
  if (part.unknown === 0n && whole.unknown === 0n) return rate(part.yes, whole.yes);
  return { kind: "rate-range", range: rateRange(part, whole) };
}

/** What is outside the numerator for sure bounds the rate from above, what is inside from below. */
function rateRange(part: Tally, whole: Tally): Interval {
  const most = whole.yes + whole.unknown;
  const highest = part.yes + part.unknown;
  // Every dossier in the numerator is in the denominator, so unknown ones may enter both at once.
  const surelyOutside = whole.yes > highest ? whole.yes - highest : 0n;
  const lower = most === 0n ? rational(0n) : rational(part.yes, most);
  const upper =
    highest + surelyOutside === 0n ? rational(1n) : rational(highest, highest + surelyOutside);
  return interval(lower, upper);
}
