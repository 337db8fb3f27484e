import type { Language } from "../diagnostic/text.ts";
import { compare, multiply, type Rational, rational } from "../exact/rational.ts";
import { fromRounded, type RoundedDecimal, type RoundingMode, round } from "../exact/rounding.ts";

/** U+2212, the minus sign of typography; a hyphen would break at line ends. */
const minus = "\u2212";

const signs = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;

/** How a number is to be printed. Intl is not used: its digits differ between versions of ICU. */
export interface NumberFormat {
  readonly language: Language;
  readonly decimals: number;
  /** Defaults to "half-up". */
  readonly mode?: RoundingMode;
}

/**
 * Prints a whole number with groups.
 *
 * @example
 * formatCount(5809n, "vi") // "5.809"
 */
export const formatCount = (value: bigint, language: Language): string =>
  formatRounded({ units: value, decimals: 0 }, language);

/**
 * Prints a value that is rounded already, with all its decimals.
 *
 * @example
 * formatRounded({ units: -965n, decimals: 2 }, "vi") // "−9,65"
 */
export function formatRounded({ units, decimals }: RoundedDecimal, language: Language): string {
  const { group, decimal } = signs[language];
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = decimals === 0 ? "" : `${decimal}${digits.slice(-decimals)}`;
  return `${units < 0n ? minus : ""}${whole}${fraction}`;
}

/**
 * Prints an exact value, rounded once.
 *
 * @example
 * formatNumber(toRational("1333/5"), { language: "en", decimals: 2 }) // "266.60"
 */
export const formatNumber = (
  value: Rational,
  { language, decimals, mode = "half-up" }: NumberFormat,
): string => formatRounded(round(value, { decimals, mode }), language);

/**
 * Prints a share as a percent. What is not 0 is never printed as 0, and what is not all is never printed as 100 %.
 * The fraction need not be in lowest terms, so a `Rate` is printed as it is.
 *
 * @example
 * formatPercent(toRational("3/10000"), { language: "vi", decimals: 2 }) // "0,03%"
 * formatPercent(toRational("1/20000"), { language: "vi", decimals: 1 }) // "<0,1%"
 */
export function formatPercent(value: Rational, format: NumberFormat): string {
  return formatCommonPercent(value, format) ?? formatAnyPercent(value, format);
}

/** Room for the texts of the shares with 0, 1 and 2 decimals; arrays that grow at a far index would become slow. */
const roomForTexts = (): readonly (string | undefined)[][] =>
  [100, 1_000, 10_000].map((units) => new Array<string | undefined>(units));
/** Texts of shares that were printed before, by language, decimals and units. */
const printed = { vi: roomForTexts(), en: roomForTexts() };
/** What a numerator is multiplied by to get twice its units, for 0 to 2 decimals. */
const twice = [200n, 2_000n, 20_000n] as const;

/**
 * The ordinary case, several times as fast: a share between 0 and 1, rounded half up to at most two decimals, whose text
 * was needed before.
 *
 * @returns `null` for everything else.
 */
function formatCommonPercent(
  { numerator, denominator }: Rational,
  { language, decimals, mode = "half-up" }: NumberFormat,
): string | null {
  const scale = twice[decimals];
  if (scale === undefined || mode !== "half-up" || numerator < 0n || numerator >= denominator) {
    return null;
  }
  const units = (scale * numerator + denominator) / (2n * denominator);
  const texts = printed[language][decimals] ?? [];
  if (units === 0n || 2n * units === scale) return null;
  const at = Number(units);
  const known = texts[at];
  if (known !== undefined) return known;
  const text = `${formatRounded({ units, decimals }, language)}%`;
  texts[at] = text;
  return text;
}

function formatAnyPercent(value: Rational, format: NumberFormat): string {
  const { language, decimals, mode = "half-up" } = format;
  const hundredfold = multiply(value, rational(100n));
  const rounded = round(hundredfold, { decimals, mode });
  const exact = compare(fromRounded(rounded), hundredfold) === 0;
  const smallest: RoundedDecimal = { units: 1n, decimals };
  if (!exact && rounded.units === 0n) {
    return value.numerator < 0n
      ? `>${minus}${formatRounded(smallest, language)}%`
      : `<${formatRounded(smallest, language)}%`;
  }
  const all = 100n * 10n ** BigInt(decimals);
  if (!exact && rounded.units === all) {
    const below = compare(value, rational(1n)) < 0;
    const neighbour = below ? all - 1n : all;
    return `>${formatRounded({ units: neighbour, decimals }, language)}%`;
  }
  return `${formatRounded(rounded, language)}%`;
}

/**
 * Prints a share with as few decimals as print it exactly; one that has no end is cut off at 30 decimals.
 *
 * @example
 * formatExactPercent(toRational("82.5%"), "vi") // "82,5%"
 */
export function formatExactPercent(value: Rational, language: Language): string {
  const hundredfold = multiply(value, rational(100n));
  let decimals = 0;
  while (decimals < mostDecimals && !isExact(hundredfold, decimals)) decimals += 1;
  return formatPercent(value, { language, decimals });
}

const isExact = (value: Rational, decimals: number): boolean =>
  (value.numerator * 10n ** BigInt(decimals)) % value.denominator === 0n;

/** The most decimals that are worth printing to tell a value from a limit; the exact fraction says the rest. */
const mostDecimals = 30;

/**
 * Prints a share next to a limit with as few decimals as possible, so that the text never says something else than
 * the exact comparison: 7973/8859 against 90 % is 89,999 % and not 90,00 %.
 *
 * @example
 * formatPercentBeside(toRational("7973/8859"), toRational("90%"), { language: "vi", decimals: 0 }) // "89,999%"
 */
export function formatPercentBeside(
  value: Rational,
  limit: Rational,
  format: NumberFormat,
): string {
  const { mode = "half-up" } = format;
  const order = compare(value, limit);
  const hundredfold = multiply(value, rational(100n));
  const hundredfoldLimit = multiply(limit, rational(100n));
  for (let { decimals } = format; decimals < mostDecimals; decimals += 1) {
    const printed = fromRounded(round(hundredfold, { decimals, mode }));
    const sameSide = compare(printed, hundredfoldLimit) === order;
    if (sameSide || order === 0) return formatPercent(value, { ...format, decimals });
  }
  return `${order < 0 ? "<" : ">"}${formatPercent(limit, format)}`;
}
