import {
  type Bound,
  compare,
  fromRounded,
  type Interval,
  type Language,
  type Rational,
  rational,
  round,
  type SourceLocation,
  toFraction,
} from "@tyle/core";
import type { FigureReport, VerificationReport } from "./figure-report.ts";

/** One end of an interval in JSON: an exact fraction, and whether it belongs to the interval. */
export interface JsonBound {
  readonly value: string;
  readonly closed: boolean;
}

/** One result as it stands in the JSON report. Exact numbers are fractions "n/d", a percent as part of 1. */
export interface JsonResult {
  readonly id: string;
  readonly kind: string;
  readonly verdict: string;
  readonly printed: string;
  readonly computed: {
    readonly exact: string | null;
    readonly interval: { readonly lower: JsonBound | null; readonly upper: JsonBound | null };
    readonly text: string;
  } | null;
  /** Recomputed minus printed as a decimal, in points where percents are compared. */
  readonly difference: string | null;
  readonly rounding: string | null;
  readonly reason: {
    readonly code: string;
    readonly message: string;
    readonly messages: { readonly vi: string; readonly en: string };
    readonly hint: string;
  };
  readonly power: {
    readonly passing: string;
    readonly of: string;
    /** `passing` of `of` as a decimal. */
    readonly share: string;
    readonly vacuous: boolean;
  } | null;
  readonly repairs: readonly {
    readonly kind: string;
    readonly operand: string;
    readonly from: string;
    readonly to: string;
    readonly message: string;
    readonly hint: true;
  }[];
  readonly matches: readonly unknown[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** Set where the data were revised since the figure was accepted. */
  readonly drift: { readonly before: string | null; readonly after: string | null } | null;
  readonly location: {
    readonly file: string;
    readonly line: number | null;
    readonly column: number | null;
  };
  readonly fingerprint: string;
}

/** The report of `tyle verify --format json`. */
export interface JsonReport {
  readonly results: readonly JsonResult[];
  readonly summary: Readonly<Record<string, number>>;
}

/**
 * Turns a report into JSON values. Equal files give equal bytes.
 */
export const toJsonReport = (report: VerificationReport, language: Language): JsonReport => ({
  results: report.results.map((result) => toJsonResult(result, language)),
  summary: report.summary,
});

function toJsonResult(result: FigureReport, language: Language): JsonResult {
  const { id, kind, verdict, printed, computed, difference, rounding, reason, power } = result;
  return {
    id,
    kind,
    verdict,
    printed,
    computed: computed && {
      exact: computed.exact && toFraction(computed.exact),
      interval: toJsonInterval(computed.interval),
      text: computed.text[language],
    },
    difference: difference && toDecimal(difference, isShare(result) ? 100n : 1n),
    rounding,
    reason: {
      code: reason.code,
      message: reason.message[language],
      messages: { vi: reason.message.vi, en: reason.message.en },
      hint: reason.hint[language],
    },
    power: power && {
      passing: `${power.passing}`,
      of: `${power.of}`,
      share: toDecimal(rational(power.passing, power.of), 1n),
      vacuous: power.vacuous,
    },
    repairs: result.repairs.map(({ message, ...repair }) => ({
      ...repair,
      message: message[language],
      hint: true,
    })),
    matches: result.matches.map(({ text, ...match }) => ({ ...match, text: text[language] })),
    warnings: result.warnings.map(({ code, message }) => ({ code, message: message[language] })),
    drift: result.drift,
    location: toJsonLocation(result.location),
    fingerprint: result.fingerprint,
  };
}

/** Differences of percents are told in points; those of a points figure are in points already. */
const isShare = ({ computed, kind }: FigureReport): boolean =>
  kind !== "points" && (computed?.text.en.includes("%") ?? false);

const toJsonInterval = ({
  lower,
  upper,
}: Interval): NonNullable<JsonResult["computed"]>["interval"] => ({
  lower: toJsonBound(lower),
  upper: toJsonBound(upper),
});

const toJsonBound = (end: Bound | null): JsonBound | null =>
  end && { value: toFraction(end.value), closed: end.closed };

const toJsonLocation = ({ file, line, column }: SourceLocation): JsonResult["location"] => ({
  file,
  line: line ?? null,
  column: column ?? null,
});

const mostDecimals = 6;

/** "-20", "13.583544": as many decimals as are needed, up to six. */
function toDecimal({ numerator, denominator }: Rational, factor: bigint): string {
  const value = rational(numerator * factor, denominator);
  for (let decimals = 0; ; decimals += 1) {
    const rounded = round(value, { decimals, mode: "half-up" });
    if (decimals < mostDecimals && compare(fromRounded(rounded), value) !== 0) continue;
    const negative = rounded.units < 0n;
    const digits = (negative ? -rounded.units : rounded.units)
      .toString()
      .padStart(decimals + 1, "0");
    const whole = digits.slice(0, digits.length - decimals);
    const fraction = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
    return `${negative ? "-" : ""}${whole}${fraction}`;
  }
}
