import { TyleError } from "../diagnostic/tyle-error.ts";
import { type Rational, rational } from "./rational.ts";

/**
 * How the last kept digit is chosen.
 * `half-up` takes ties away from zero, `half-even` to the even digit, `truncate` drops the rest,
 * `away` goes to the next digit whenever anything is dropped.
 */
export type RoundingMode = "half-up" | "half-even" | "truncate" | "away";

/** A rounded value: `units` of 10^-`decimals`. 70.4 with one decimal is `{ units: 704n, decimals: 1 }`. */
export interface RoundedDecimal {
  readonly units: bigint;
  readonly decimals: number;
}

/** Rounds once, with a named mode; there is no default hidden anywhere. */
export interface RoundOptions {
  /** Digits kept after the point, 0 or more. */
  readonly decimals: number;
  readonly mode: RoundingMode;
}

/**
 * Rounds an exact value.
 *
 * @throws {TyleError} `argument/invalid` for decimals that are no whole number, or fewer than 0.
 * @example
 * round(toRational("56.25"), { decimals: 1, mode: "half-up" })   // { units: 563n, decimals: 1 }
 * round(toRational("56.25"), { decimals: 1, mode: "half-even" }) // { units: 562n, decimals: 1 }
 */
export function round(value: Rational, { decimals, mode }: RoundOptions): RoundedDecimal {
  if (!Number.isSafeInteger(decimals) || decimals < 0) throw noDecimals(decimals);
  const negative = value.numerator < 0n;
  const scaled = (negative ? -value.numerator : value.numerator) * 10n ** BigInt(decimals);
  const kept = scaled / value.denominator;
  const dropped = scaled % value.denominator;
  const magnitude = goesAway(kept, dropped, value.denominator, mode) ? kept + 1n : kept;
  return { units: negative ? -magnitude : magnitude, decimals };
}

const noDecimals = (decimals: number): TyleError =>
  new TyleError("argument/invalid", {
    en: `${decimals} is not a number of decimals. Expected a whole number, 0 or more.`,
    vi: `${decimals} không phải là số chữ số thập phân. Cần một số nguyên không âm.`,
  });

function goesAway(kept: bigint, dropped: bigint, denominator: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case "truncate":
      return false;
    case "away":
      return dropped > 0n;
    case "half-up":
      return 2n * dropped >= denominator;
    case "half-even":
      return 2n * dropped > denominator || (2n * dropped === denominator && kept % 2n === 1n);
  }
}

/** The exact value of a rounded decimal. */
export const fromRounded = ({ units, decimals }: RoundedDecimal): Rational =>
  rational(units, 10n ** BigInt(decimals));

/**
 * The rounding for an end of a range, so that the printed range still holds every value.
 *
 * @example
 * outwardMode(toRational("46.1988"), "lower")  // "truncate": 46.19
 * outwardMode(toRational("-46.1988"), "lower") // "away": −46.20
 */
export const outwardMode = (value: Rational, end: "lower" | "upper"): RoundingMode =>
  value.numerator < 0n === (end === "lower") ? "away" : "truncate";
