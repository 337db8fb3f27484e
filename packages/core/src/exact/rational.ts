import { TyleError } from "../diagnostic/tyle-error.ts";

/** An exact number: a fraction of two integers in lowest terms, with a positive denominator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What may stand for an exact number. A JavaScript `number` may not: it has lost digits already. */
export type RationalLike = Rational | bigint | string;

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/**
 * Makes the fraction of two integers.
 *
 * @throws {TyleError} `argument/float` for a JavaScript number, `argument/invalid` for a zero denominator.
 * @example
 * rational(70n, 100n) // { numerator: 7n, denominator: 10n }
 */
export function rational(numerator: bigint, denominator = 1n): Rational {
  refuseFloat(numerator);
  refuseFloat(denominator);
  if (denominator === 0n) {
    throw new TyleError("argument/invalid", {
      en: "A fraction needs a denominator other than 0.",
      vi: "Mẫu số của phân số phải khác 0.",
    });
  }
  const divisor = gcd(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** TypeScript refuses a `number` already; this stops it for callers from JavaScript. */
export function refuseFloat(value: unknown): void {
  if (typeof value !== "number") return;
  throw new TyleError("argument/float", {
    en: `${value} is a floating-point number. Pass a bigint (${Number.isInteger(value) ? value : 5809}n) or a text ("${value}"), so that no digit is lost.`,
    vi: `${value} là số dấu phẩy động. Hãy truyền bigint hoặc chuỗi ký tự ("${value}") để không mất chữ số nào.`,
  });
}

const decimalForm = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?(%?)$/;
const fractionForm = /^([+-]?\d+)\/(\d+)$/;

/**
 * Reads an exact number from the neutral form of programs: "5809", "-0.25", "7973/8859", "80%", "1.5e-7".
 * Figures as people print them ("5.809", "70,4 %") are read by `parseFigure`.
 *
 * @throws {TyleError} `argument/float`, `argument/invalid`.
 * @example
 * toRational("80%") // { numerator: 4n, denominator: 5n }
 */
export function toRational(value: RationalLike): Rational {
  refuseFloat(value);
  if (typeof value === "bigint") return { numerator: value, denominator: 1n };
  if (typeof value === "object") return value;
  const fraction = fractionForm.exec(value);
  if (fraction) return rational(BigInt(fraction[1] ?? ""), BigInt(fraction[2] ?? ""));
  const match = decimalForm.exec(value);
  if (!match) {
    throw new TyleError("argument/invalid", {
      en: `"${value}" is not an exact number. Expected digits with a point, a fraction "n/d", or a percent "80%".`,
      vi: `"${value}" không phải là số. Cần các chữ số với dấu chấm thập phân, phân số "n/d" hoặc phần trăm "80%".`,
    });
  }
  const [, sign, whole = "", decimals = "", exponent = "0", percent] = match;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const scale = Number(exponent) - decimals.length - (percent ? 2 : 0);
  return scale >= 0
    ? { numerator: digits * 10n ** BigInt(scale), denominator: 1n }
    : rational(digits, 10n ** BigInt(-scale));
}

/** Adds exactly. */
export const add = (a: Rational, b: Rational): Rational =>
  rational(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );

/** Subtracts `b` from `a` exactly. */
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));

/** Multiplies exactly. */
export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** Divides `a` by `b` exactly. @throws {TyleError} `argument/invalid` when `b` is 0. */
export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

/** Changes the sign. */
export const negate = (value: Rational): Rational => ({
  numerator: -value.numerator,
  denominator: value.denominator,
});

/** Drops the sign. */
export const absolute = (value: Rational): Rational =>
  value.numerator < 0n ? negate(value) : value;

/**
 * Compares by cross-multiplication, without dividing.
 *
 * @example
 * compare(toRational("58/100"), toRational("58%")) // 0, where 58 / 100 * 100 >= 58 is false in floating point
 */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** The greatest integer that is not above the value. */
export function floor({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

/** The smallest integer that is not below the value. */
export const ceiling = (value: Rational): bigint => -floor(negate(value));

/**
 * Writes the value so that `toRational` reads it back: "n" or "n/d". JSON has no bigint, so this is its JSON form.
 *
 * @example
 * toFraction(toRational("70.4%")) // "88/125"
 */
export const toFraction = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;

/**
 * The nearest binary number, for drawing only. Never compare, add or print it.
 *
 * @example
 * toDrawingNumber(toRational("0.03%")) // 0.0003
 */
export function toDrawingNumber({ numerator, denominator }: Rational): number {
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  if (magnitude === 0n) return 0;
  const shift = 20 - magnitude.toString().length + denominator.toString().length;
  const top = shift >= 0 ? magnitude * 10n ** BigInt(shift) : magnitude;
  const bottom = shift >= 0 ? denominator : denominator * 10n ** BigInt(-shift);
  // About 20 digits, and one more that tells whether anything was left over: Number() then rounds to nearest.
  const nearest = Number(`${top / bottom}${top % bottom === 0n ? 0 : 1}e${-shift - 1}`);
  return negative ? -nearest : nearest;
}
