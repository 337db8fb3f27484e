import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Language } from "../diagnostic/text.ts";
import { multiply, type Rational, rational, subtract, toFraction } from "../exact/rational.ts";
import { type RoundedDecimal, round } from "../exact/rounding.ts";
import { formatPercent, formatRounded, type NumberFormat } from "../format/format-number.ts";

/** What the printed change is taken from: the exact values, or, if declared, the numbers as printed. */
export type ChangePolicy = "change-of-exact" | "change-of-printed";

/** How a change is to be printed. */
export interface PrintedChangeOptions extends NumberFormat {
  readonly policy: ChangePolicy;
}

/** Two values and their change in points as a reader sees them. */
export interface PrintedChange {
  readonly from: string;
  readonly to: string;
  /** With its sign, in percentage points; "+0.0" is a rise too small to show. */
  readonly change: string;
  readonly policy: ChangePolicy;
  /** What a reader could take amiss. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Prints two shares and the change between them, and says where the three printed numbers do not agree.
 *
 * @example
 * printChange(toRational("12.449%"), toRational("12.451%"), { language: "en", decimals: 1, policy: "change-of-exact" })
 * // { from: "12.4%", to: "12.5%", change: "+0.0", diagnostics: [change/contradicts-printed] }
 */
export function printChange(
  from: Rational,
  to: Rational,
  { policy, ...format }: PrintedChangeOptions,
): PrintedChange {
  const { language, decimals, mode = "half-up" } = format;
  const points = (value: Rational): RoundedDecimal =>
    round(multiply(value, rational(100n)), { decimals, mode });
  const exact = subtract(to, from);
  const ofExact = points(exact).units;
  const ofPrinted = points(to).units - points(from).units;
  const [units, sign] =
    policy === "change-of-exact" ? [ofExact, exact.numerator] : [ofPrinted, ofPrinted];
  const printed = {
    from: formatPercent(from, format),
    to: formatPercent(to, format),
    change: signed({ units, decimals }, sign, language),
  };
  const agrees = ofExact === ofPrinted;
  const diagnostic =
    policy === "change-of-exact"
      ? coreDiagnostics["change/contradicts-printed"](printed)
      : coreDiagnostics["change/of-printed"]({
          change: printed.change,
          exact: toFraction(multiply(exact, rational(100n))),
        });
  return { ...printed, policy, diagnostics: agrees ? [] : [diagnostic] };
}

/** The sign is that of the exact change, so that a rise too small to show is still a rise. */
function signed({ units, decimals }: RoundedDecimal, sign: bigint, language: Language): string {
  const text = formatRounded({ units: units < 0n ? -units : units, decimals }, language);
  return sign === 0n ? text : `${sign > 0n ? "+" : minus}${text}`;
}

/** U+2212, the minus sign of typography. */
const minus = "\u2212";
