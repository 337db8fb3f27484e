import {
  formatCount,
  formatNumber,
  formatPercent,
  type Indicator,
  type IndicatorResult,
  type IntegerRange,
  type Language,
  multiply,
  outwardMode,
  type Period,
  type Rational,
  type RoundingMode,
  rateValue,
  rational,
  toFraction,
} from "@tyle/core";
import type { CommandContext } from "../command-context.ts";
import { csvLine } from "../files/csv-text.ts";
import { printUndated } from "../files/print-undated.ts";
import { formatTable } from "../format-table.ts";

/** One group with its rate. */
export type ComputedRow = IndicatorResult;

/** What was computed. */
export interface Computed {
  readonly indicator: Indicator;
  /** The columns of the keys, as given. */
  readonly names: readonly string[];
  readonly rows: readonly ComputedRow[];
  readonly period: Period | null;
  /** Dossiers without the date that decides the period. */
  readonly undated: bigint;
}

/** Prints an indicator as a table for people, or as JSON or CSV for programs. */
export function printComputed(
  computed: Computed,
  format: "table" | "json" | "csv",
  context: CommandContext,
): void {
  const { language, out } = context;
  printUndated(computed.undated, context);
  if (format === "json") out(toJson(computed));
  else if (format === "csv") out(toCsv(computed));
  else out(toTable(computed, language));
}

const wordsOf = {
  en: { numerator: "numerator", denominator: "denominator", rate: "rate", none: "no rate (of 0)" },
  vi: { numerator: "tử số", denominator: "mẫu số", rate: "tỷ lệ", none: "không có (mẫu số 0)" },
};

function toTable({ indicator, names, rows, period }: Computed, language: Language): string {
  const words = wordsOf[language];
  const columns = [
    ...names.map((label) => ({ label, align: "left" }) as const),
    ...[words.numerator, words.denominator, words.rate].map(
      (label) => ({ label, align: "right" }) as const,
    ),
  ];
  const count = ({ min, max }: IntegerRange): string => {
    const low = formatCount(min, language);
    return max === min ? low : `${low}–${max === null ? "…" : formatCount(max, language)}`;
  };
  const { decimals } = indicator;
  const percent = (value: Rational, mode: RoundingMode = "half-up"): string =>
    formatPercent(value, { language, decimals, mode });
  const body = rows.map(({ key, numerator, denominator, rate }) => [
    ...key.map((value) => value ?? "?"),
    count(numerator),
    count(denominator),
    joined(rate, percent, "–") ?? words.none,
  ]);
  const title = `${indicator.id}: ${indicator.label[language]}${period ? ` (${period.id})` : ""}\n\n`;
  return title + formatTable(columns, body);
}

/** A rate in one text; `null` where nothing was counted. */
function joined(
  rate: IndicatorResult["rate"],
  print: (value: Rational, mode?: RoundingMode) => string,
  sign: string,
): string | null {
  if (rate.kind === "undefined-rate") return null;
  if (rate.kind === "rate") return print(rateValue(rate));
  const { lower, upper } = rate.range;
  const low = lower ? print(lower.value, outwardMode(lower.value, "lower")) : "";
  const high = upper ? print(upper.value, outwardMode(upper.value, "upper")) : "";
  return `${low}${sign}${high}`;
}

/** Counts and rates of which something is unknown are written "least..most". */
function toCsv({ names, rows, indicator }: Computed): string {
  const head = csvLine([...names, "numerator", "denominator", "percent"]);
  const count = ({ min, max }: IntegerRange): string =>
    max === min ? `${min}` : `${min}..${max ?? ""}`;
  const { decimals } = indicator;
  const percent = (value: Rational, mode: RoundingMode = "half-up"): string =>
    formatNumber(multiply(value, rational(100n)), { language: "en", decimals, mode });
  const lines = rows.map(({ key, numerator, denominator, rate }) =>
    csvLine([...key, count(numerator), count(denominator), joined(rate, percent, "..")]),
  );
  return head + lines.join("");
}

function toJson({ indicator, names, rows, period, undated }: Computed): string {
  const count = ({ min, max }: IntegerRange): unknown =>
    max === min ? Number(min) : { min: Number(min), max: max === null ? null : Number(max) };
  const { id, label, decimals } = indicator;
  const percent = (value: Rational, mode: RoundingMode = "half-up"): string =>
    formatNumber(multiply(value, rational(100n)), { language: "en", decimals, mode });
  const results = rows.map(({ key, numerator, denominator, rate }) => ({
    ...Object.fromEntries(names.map((name, at) => [name, key[at]])),
    numerator: count(numerator),
    denominator: count(denominator),
    // The exact fraction beside the rounded text.
    rate: joined(rate, (value) => toFraction(value), ".."),
    percent: joined(rate, percent, ".."),
  }));
  const head = { indicator: { id, label }, period: period?.id ?? null, undated: Number(undated) };
  return `${JSON.stringify({ ...head, results }, null, 2)}\n`;
}
