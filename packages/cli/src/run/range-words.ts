import {
  type Bound,
  formatCount,
  formatNumber,
  type IntegerRange,
  type Interval,
  type Language,
  multiply,
  outwardMode,
  type Rational,
  rational,
  type Text,
} from "@tyle/core";
import { inBoth } from "./in-both.ts";

/** How the ends of a range are printed. */
export interface RangeFormat {
  /** `percent` takes parts of 1 and prints them with the sign; `plain` prints the number itself. */
  readonly unit: "percent" | "plain";
  readonly decimals: number;
}

/**
 * Prints a range. Ends that have more digits than are printed are rounded outward, so that the printed range still
 * holds every value.
 *
 * @example
 * rangeWords(interval("1331/7", "1333/5", "()"), { unit: "plain", decimals: 2 }).en // "190.14 to 266.60"
 */
export function rangeWords({ lower, upper }: Interval, format: RangeFormat): Text {
  return inBoth((language) => {
    const { between, from, upTo } = words[language];
    const low = lower && printEnd(lower, "lower", format, language);
    const high = upper && printEnd(upper, "upper", format, language);
    if (low !== null && high !== null) return low === high ? low : `${low} ${between} ${high}`;
    if (low !== null) return `${from} ${low}`;
    return high === null ? "…" : `${upTo} ${high}`;
  });
}

const words = {
  vi: { between: "đến", from: "từ", upTo: "đến" },
  en: { between: "to", from: "from", upTo: "up to" },
} as const;

function printEnd(
  end: Bound,
  side: "lower" | "upper",
  format: RangeFormat,
  language: Language,
): string {
  const percent = format.unit === "percent";
  const value: Rational = percent ? multiply(end.value, rational(100n)) : end.value;
  const { decimals } = format;
  return `${formatNumber(value, { language, decimals, mode: outwardMode(value, side) })}${percent ? "%" : ""}`;
}

/**
 * Prints a range of counts.
 *
 * @example
 * countWords({ min: 8246n, max: 8257n }).vi // "8.246 đến 8.257"
 */
export const countWords = ({ min, max }: IntegerRange): Text =>
  inBoth((language) => {
    const low = formatCount(min, language);
    if (max === null) return `${words[language].from} ${low}`;
    return min === max ? low : `${low} ${words[language].between} ${formatCount(max, language)}`;
  });
