import { toCount } from "./count.ts";
import { exactly } from "./interval.ts";
import type { Percent } from "./quantity.ts";
import { type Rational, rational } from "./rational.ts";

/**
 * A measured share: so many of so many. Both counts are kept as they are, so that rates can be rolled up by adding
 * numerators and denominators. There is no function that adds or averages rates, on purpose.
 */
export interface Rate {
  readonly kind: "rate";
  readonly numerator: bigint;
  /** Never 0. */
  readonly denominator: bigint;
}

/** A share of nothing. It is neither 0 % nor an error: there was nothing to count. */
export interface UndefinedRate {
  readonly kind: "undefined-rate";
  readonly numerator: bigint;
  readonly denominator: 0n;
}

/**
 * Makes a rate from two counts.
 *
 * @throws {TyleError} `argument/float`, `argument/invalid` for anything but counts.
 * @example
 * rate("7973", "8859") // { kind: "rate", numerator: 7973n, denominator: 8859n }
 * rate(0n, 0n)         // { kind: "undefined-rate", numerator: 0n, denominator: 0n }
 */
export function rate(
  numerator: bigint | string,
  denominator: bigint | string,
): Rate | UndefinedRate {
  const [part, whole] = [toCount(numerator), toCount(denominator)];
  return whole === 0n
    ? { kind: "undefined-rate", numerator: part, denominator: 0n }
    : { kind: "rate", numerator: part, denominator: whole };
}

/**
 * Rolls rates up to a whole: numerators and denominators are added, undefined rates add what they counted.
 *
 * @example
 * rollUpRates([rate(10n, 20n), rate(1n, 100n)]) // 11/120 = 9.2 %, where the mean of the rates would say 25.5 %
 */
export function rollUpRates(parts: readonly (Rate | UndefinedRate)[]): Rate | UndefinedRate {
  return rate(
    parts.reduce((sum, { numerator }) => sum + numerator, 0n),
    parts.reduce((sum, { denominator }) => sum + denominator, 0n),
  );
}

/** The exact value of a rate, as a share of 1. */
export const rateValue = ({ numerator, denominator }: Rate): Rational =>
  rational(numerator, denominator);

/** The rate as a percent, which can be compared with others and with targets. */
export const ratePercent = (value: Rate): Percent => ({
  kind: "percent",
  range: exactly(rateValue(value)),
});
