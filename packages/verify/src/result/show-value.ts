import {
  compare,
  formatCount,
  formatNumber,
  fromRounded,
  type IntegerRange,
  type Interval,
  type Language,
  multiply,
  outwardMode,
  type Rational,
  type RoundingMode,
  rational,
  round,
  singleValue,
  type Text,
} from "@tyle/core";

/** What a value measures, which decides how it is written. */
export type ValueUnit = "number" | "percent" | "points" | "times";

/** How a value is to be written in both languages. */
export interface ShowOptions {
  readonly unit: ValueUnit;
  /** Decimals of the printed figure; two more are shown where they are needed. */
  readonly decimals: number;
}

const unitWords: Record<ValueUnit, Text> = {
  number: { vi: "", en: "" },
  percent: { vi: "%", en: "%" },
  points: { vi: " điểm phần trăm", en: " percentage points" },
  times: { vi: " lần", en: " times" },
};

/** Percents are kept as part of 1 and written as hundredths; points are kept as they are written. */
const shownFactor = (unit: ValueUnit): bigint => (unit === "percent" ? 100n : 1n);

/**
 * Writes an exact value in both languages, with two decimals more than were printed where it needs them.
 *
 * @example
 * showValue(toRational("5809/8250"), { unit: "percent", decimals: 1 }).vi // "70,412%"
 * showValue(toRational("7498"), { unit: "number", decimals: 0 }).en       // "7,498"
 */
export const showValue = (
  value: Rational,
  { unit, decimals }: ShowOptions,
  mode: RoundingMode = "half-up",
): Text =>
  inBoth((language) => {
    const shown = multiply(value, rational(shownFactor(unit)));
    const digits = fewestDecimals(shown, decimals);
    return formatNumber(shown, { language, decimals: digits, mode }) + unitWords[unit][language];
  });

/** Writes an interval: one value, "from a to b", or an open end; rounded outward, so that it still holds every value. */
export function showRange(range: Interval, options: ShowOptions): Text {
  const single = singleValue(range);
  if (single) return showValue(single, options);
  const { lower, upper } = range;
  const low = lower && showValue(lower.value, options, outwardMode(lower.value, "lower"));
  const high = upper && showValue(upper.value, options, outwardMode(upper.value, "upper"));
  return inBoth((language) => {
    const words = rangeWords[language];
    if (low && high) return `${words.from} ${low[language]} ${words.to} ${high[language]}`;
    if (low) return `${words.atLeast} ${low[language]}`;
    return high ? `${words.atMost} ${high[language]}` : words.any;
  });
}

const rangeWords: Record<Language, Record<"from" | "to" | "atLeast" | "atMost" | "any", string>> = {
  vi: { from: "từ", to: "đến", atLeast: "từ", atMost: "đến", any: "giá trị bất kỳ" },
  en: { from: "from", to: "to", atLeast: "at least", atMost: "at most", any: "any value" },
};

/** As many decimals as are needed to write the value exactly, up to two more than were printed. */
function fewestDecimals(value: Rational, printed: number): number {
  const most = printed + 2;
  for (let decimals = 0; decimals < most; decimals += 1) {
    const rounded = fromRounded(round(value, { decimals, mode: "half-up" }));
    if (compare(rounded, value) === 0) return decimals;
  }
  return most;
}

/** Makes a text in both languages from one recipe. */
export const inBoth = (write: (language: Language) => string): Text => ({
  vi: write("vi"),
  en: write("en"),
});

/**
 * Writes the whole numbers of a range: one, "from a to b", or "a and more".
 *
 * @example
 * showIntegers({ min: 6087n, max: 6089n }).vi // "từ 6.087 đến 6.089"
 */
export function showIntegers({ min, max }: IntegerRange): Text {
  if (min === max) return inBoth((language) => formatCount(min, language));
  const most = max === null ? null : { value: rational(max), closed: true };
  return showRange(
    { lower: { value: rational(min), closed: true }, upper: most },
    { unit: "number", decimals: 0 },
  );
}
