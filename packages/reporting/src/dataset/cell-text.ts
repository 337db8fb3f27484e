import {
  compare,
  formatCount,
  formatNumber,
  formatPercent,
  fromRounded,
  type IntegerRange,
  type Interval,
  type Language,
  multiply,
  outwardMode,
  type PrintedFigure,
  type Qualifier,
  type Rational,
  type RoundingMode,
  rational,
  round,
  singleValue,
  type Text,
} from "@tyle/core";
import type { MeasureUnit } from "./dataset.ts";

/** The same words made in both languages. */
export const inBoth = (write: (language: Language) => string): Text => ({
  vi: write("vi"),
  en: write("en"),
});

/** How a value is printed: by the unit of its measure, with so many decimals. */
export interface ValueFormat {
  readonly unit: MeasureUnit;
  readonly decimals: number;
}

/** Prints a value of a measure, rounded half up unless said otherwise. */
export function valueText(
  value: Rational,
  { unit, decimals }: ValueFormat,
  mode: RoundingMode = "half-up",
): Text {
  return inBoth((language) =>
    unit === "percent"
      ? formatPercent(value, { language, decimals, mode })
      : formatNumber(value, { language, decimals, mode }),
  );
}

/** Enough for any figure that was ever printed; what has more digits is rounded there. */
const mostDecimals = 6;

/** The fewest decimals that print a value exactly. */
export function exactDecimals(value: Rational, unit: MeasureUnit): number {
  const shown = unit === "percent" ? multiply(value, rational(100n)) : value;
  for (let decimals = 0; decimals < mostDecimals; decimals += 1) {
    const rounded = fromRounded(round(shown, { decimals, mode: "half-up" }));
    if (compare(rounded, shown) === 0) return decimals;
  }
  return mostDecimals;
}

/** Prints a share with the decimals given, else with as few as print it exactly. */
export const percentText = (value: Rational, decimals = exactDecimals(value, "percent")): Text =>
  valueText(value, { unit: "percent", decimals });

/**
 * Prints a range with as few decimals as print both of its ends exactly, yet no more than `most`. A single value, which
 * stands in a column with others, has `most` of them. What is not 0 keeps enough decimals not to look like it.
 */
export function exactRangeText(range: Interval, unit: MeasureUnit, most = mostDecimals): Text {
  const ends = [range.lower, range.upper].flatMap((end) => (end ? [end.value] : []));
  const decimals = Math.max(0, ...ends.map((end) => enoughDecimals(end, unit, most)));
  const fixed = singleValue(range) !== null && unit !== "count" && most < mostDecimals;
  return rangeText(range, { unit, decimals: fixed ? Math.max(most, decimals) : decimals });
}

function enoughDecimals(value: Rational, unit: MeasureUnit, most: number): number {
  const exact = exactDecimals(value, unit);
  const shown = unit === "percent" ? multiply(value, rational(100n)) : value;
  let decimals = Math.min(exact, most);
  while (decimals < exact && round(shown, { decimals, mode: "half-up" }).units === 0n)
    decimals += 1;
  return decimals;
}

const qualifierWords: Readonly<Record<Qualifier, Text>> = {
  almost: { vi: "gần ", en: "almost " },
  over: { vi: "hơn ", en: "over " },
  about: { vi: "khoảng ", en: "about " },
  under: { vi: "dưới ", en: "under " },
  "at-least": { vi: "ít nhất ", en: "at least " },
  "at-most": { vi: "nhiều nhất ", en: "at most " },
};

/** A figure as printed, and in the other language with the same digits. */
export function figureText(figure: PrintedFigure): Text {
  const words = figure.qualifier ? qualifierWords[figure.qualifier] : { vi: "", en: "" };
  const inWords = (language: Language): string =>
    figure.language === language ? figure.text : `${words[language]}${digitsOf(figure, language)}`;
  return inBoth(inWords);
}

function digitsOf(figure: PrintedFigure, language: Language): string {
  const { kind, value, decimals } = figure;
  if (kind === "percent") return formatPercent(value, { language, decimals });
  // "4,3 triệu" has one decimal and a step of 100.000: written out it has none.
  const whole = figure.step.denominator === 1n;
  return formatNumber(value, { language, decimals: whole ? 0 : decimals });
}

/** "8.246–8.257", or one number where both ends are the same. */
export function countText({ min, max }: IntegerRange): Text {
  return inBoth((language) => {
    const low = formatCount(min, language);
    if (max === min) return low;
    return max === null ? `≥ ${low}` : `${low}–${formatCount(max, language)}`;
  });
}

/** Prints the ends of a range, rounded outward so that it still holds every value, with a word between them, since a dash beside a minus sign cannot be read. */
export function rangeText({ lower, upper }: Interval, format: ValueFormat): Text {
  if (lower && upper && compare(lower.value, upper.value) === 0) {
    return valueText(lower.value, format);
  }
  const low = lower && valueText(lower.value, format, outwardMode(lower.value, "lower"));
  const high = upper && valueText(upper.value, format, outwardMode(upper.value, "upper"));
  return inBoth((language) => {
    if (low && high) return `${low[language]} ${to[language]} ${high[language]}`;
    if (low) return `≥ ${low[language]}`;
    return high ? `≤ ${high[language]}` : "…";
  });
}

const to = { vi: "đến", en: "to" };
