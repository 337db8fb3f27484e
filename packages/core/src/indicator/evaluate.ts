import { TyleError } from "../diagnostic/tyle-error.ts";
import { and, not, type Predicate } from "../dossier/predicate.ts";
import type { Cube, Tally } from "../engine/cube.ts";
import type { Measure } from "../engine/plan.ts";
import type { IntegerRange } from "../exact/interval.ts";
import { type KnownRate, ratioWithin, shareWithin } from "../exact/rate-range.ts";
import { type Rational, rational } from "../exact/rational.ts";
import type { Definition, Indicator, ZeroRule } from "./indicator.ts";

/**
 * The counts that an indicator asks of an engine. A share asks the denominator for the numerator too, since a part lies
 * in its whole, and what is in the whole only, which keeps the range narrow where something is unknown.
 */
export function indicatorMeasures(indicator: Indicator): readonly Measure[] {
  const { id, kind, numerator, denominator } = indicator;
  const counts: readonly Measure[] = [
    { name: `${id}/numerator`, where: numeratorOf(indicator) },
    { name: `${id}/denominator`, where: denominator },
  ];
  return kind === "share"
    ? [...counts, { name: `${id}/rest`, where: and(denominator, not(numerator)) }]
    : counts;
}

/** The condition of the numerator as it is counted. */
export const numeratorOf = ({ kind, numerator, denominator }: Definition): Predicate =>
  kind === "share" ? and(denominator, numerator) : numerator;

/** An indicator for one group. Where something was unknown, the rate is known within a range only. */
export interface IndicatorResult {
  readonly indicator: string;
  readonly key: readonly (string | null)[];
  readonly rate: KnownRate;
  readonly numerator: IntegerRange;
  readonly denominator: IntegerRange;
}

/**
 * Turns the counts of a cube into rates.
 *
 * @throws {TyleError} `argument/invalid` when the cube was not asked for the counts of the indicator.
 */
export function evaluate(indicator: Indicator, cube: Cube): readonly IndicatorResult[] {
  const { id, kind } = indicator;
  const columns = indicatorMeasures(indicator).map(({ name }) => cube.measures.indexOf(name));
  return cube.rows.map(({ key, tallies }) => {
    const [numerator, denominator, rest] = columns.map((column) => {
      const tally = tallies[column];
      if (!tally) throw notCounted(id);
      return toRange(tally);
    });
    if (!numerator || !denominator) throw notCounted(id);
    const rate =
      kind === "share" && rest ? shareWithin(numerator, rest) : ratioWithin(numerator, denominator);
    return { indicator: id, key, numerator, denominator, rate };
  });
}

const toRange = ({ yes, unknown }: Tally): IntegerRange => ({ min: yes, max: yes + unknown });

const notCounted = (id: string): TyleError =>
  new TyleError("argument/invalid", {
    en: `The cube was not asked for the counts of "${id}". Put indicatorMeasures(…) into the plan.`,
    vi: `Khối số liệu không có các số đếm của chỉ tiêu "${id}". Hãy đưa indicatorMeasures(…) vào kế hoạch đếm.`,
  });

/**
 * What a share of nothing is worth under the zero rule of a definition: for scores, never for the rate itself.
 *
 * @example
 * worthOfNothing("full-score") // 1
 */
export function worthOfNothing(rule: ZeroRule): Rational | null {
  return rule === "undefined" ? null : rational(rule === "full-score" ? 1n : 0n);
}
