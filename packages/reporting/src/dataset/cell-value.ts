import {
  exactly,
  figureReadings,
  type IntegerRange,
  type Interval,
  type MissingReason,
  type PrintedFigure,
  type Rate,
  type Rational,
  type ReadingOptions,
  rateValue,
  rational,
  singleValue,
  toDrawingNumber,
  toFraction,
  type UndefinedRate,
} from "@tyle/core";
import { notNegative, toCellRange } from "./cell-range.ts";
import { type CellStatus, missingStatus } from "./cell-status.ts";
import { countText, figureText, percentText, rangeText } from "./cell-text.ts";
import type { CellRange, CellValue, CountRange, MeasureUnit } from "./dataset.ts";

/** Says that a value is not a normal one, such as "P" for provisional. */
export interface StatusOption {
  readonly status?: CellStatus;
}

const plain = {
  missing: null,
  status: "A",
  readings: [],
  numerator: null,
  denominator: null,
} as const;

/** A single value, known exactly. */
const single = (value: Rational): Pick<CellValue, "value" | "exact" | keyof CellRange> => ({
  value: toDrawingNumber(value),
  exact: toFraction(value),
  ...toCellRange(exactly(value)),
});

/**
 * Makes a value of a printed figure: its text stays as printed, its range is what the figure may stand for.
 *
 * @example
 * fromFigure(parseFigure("3%", { language: "vi" }), { siblingDecimals: 2 })
 * // text "3%", exact "3/100", range [2.5 %, 3.5 %), and the reading [2.995 %, 3.005 %)
 */
export function fromFigure(
  figure: PrintedFigure,
  { status = "A", ...options }: ReadingOptions & StatusOption = {},
): CellValue {
  const rangeOf = (range: Interval): CellRange =>
    toCellRange(figure.value.numerator < 0n ? range : notNegative(range));
  const readings = figureReadings(figure, options);
  return {
    ...plain,
    value: toDrawingNumber(figure.value),
    exact: toFraction(figure.value),
    text: figureText(figure),
    ...rangeOf(readings[0].range),
    readings: readings.map(({ assumption, decimals, range }) => ({
      assumption,
      decimals,
      ...rangeOf(range),
    })),
    status,
  };
}

/**
 * Makes a value of a rate with both its counts. A share of nothing is not applicable, never 0 %.
 *
 * @example
 * fromRate(rate(7973n, 8859n), { decimals: 2 }).text.vi // "90,00%"
 */
export function fromRate(
  value: Rate | UndefinedRate,
  { decimals, status = "A" }: { readonly decimals: number } & StatusOption,
): CellValue {
  const counts = { numerator: value.numerator, denominator: value.denominator };
  if (value.kind === "undefined-rate") return withCounts(fromMissing("not-applicable"), counts);
  const share = rateValue(value);
  return withCounts(
    { ...plain, ...single(share), text: percentText(share, decimals), status },
    counts,
  );
}

/**
 * Makes a value of a count, or of a range of counts.
 *
 * @example
 * fromCount({ min: 8246n, max: 8257n }).text.vi // "8.246–8.257"
 */
export function fromCount(
  count: bigint | IntegerRange,
  { status = "A" }: StatusOption = {},
): CellValue {
  const range = typeof count === "bigint" ? { min: count, max: count } : count;
  const ends: Interval = {
    lower: { value: rational(range.min), closed: true },
    upper: range.max === null ? null : { value: rational(range.max), closed: true },
  };
  return { ...plain, ...drawn(ends), ...toCellRange(ends), text: countText(range), status };
}

/**
 * Makes a value that is known within a range only. Points are given in points, all else as part of 1.
 *
 * @example
 * fromRange(interval("-9.65", "-9.55", "[)"), { unit: "points", decimals: 2 }).text.vi // "−9,65 đến −9,55"
 */
export function fromRange(
  range: Interval,
  options: { readonly unit: MeasureUnit; readonly decimals: number } & StatusOption,
): CellValue {
  const { status = "A", ...format } = options;
  return {
    ...plain,
    ...drawn(range),
    ...toCellRange(range),
    text: rangeText(range, format),
    status,
  };
}

/** Makes a cell without a value, with the reason. It is shown as ":" and never drawn. */
export const fromMissing = (reason: MissingReason): CellValue => ({
  ...plain,
  value: null,
  exact: null,
  lo: null,
  hi: null,
  loExact: null,
  hiExact: null,
  ends: "()",
  text: { vi: ":", en: ":" },
  missing: reason,
  status: missingStatus[reason],
});

/** Adds the counts behind a value, as far as they are known. */
export const withCounts = (
  value: CellValue,
  counts: {
    readonly numerator?: bigint | IntegerRange;
    readonly denominator?: bigint | IntegerRange;
  },
): CellValue => ({
  ...value,
  numerator: toCountRange(counts.numerator) ?? value.numerator,
  denominator: toCountRange(counts.denominator) ?? value.denominator,
});

function toCountRange(count: bigint | IntegerRange | undefined): CountRange | null {
  if (count === undefined) return null;
  if (typeof count === "bigint") return { min: `${count}`, max: `${count}` };
  return { min: `${count.min}`, max: count.max === null ? null : `${count.max}` };
}

function drawn(range: Interval): Pick<CellValue, "value" | "exact"> {
  const value = singleValue(range);
  return value
    ? { value: toDrawingNumber(value), exact: toFraction(value) }
    : { value: null, exact: null };
}
