import { type Language, type Rational, rational } from "@tyle/core";
import { comparePrinted } from "../arithmetic/compare-printed.ts";
import { readClaim } from "../claim/printed-claim.ts";

/** A value that may reproduce a figure: a count, an exact fraction, or a rate with its two counts. */
export type Reproducible = bigint | Rational;

/** What the matcher returns to vitest. */
interface MatcherOutcome {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers as `expect` has them. */
export interface ReproduceMatchers<Result> {
  /** Whether the value, rounded half-up to the printed decimals, is the published figure. */
  toReproduce(printed: string, language?: Language): Result;
}

/**
 * Matchers for vitest (and for jest, which has the same form): `toReproduce` asks whether a computed value, rounded
 * half-up to the printed decimals, is the figure that was published.
 *
 * @example
 * expect.extend(reproduceMatchers);
 * expect(rate(5809n, 8250n)).toReproduce("70,4%");
 * expect(5809n).toReproduce("5.809");
 */
export const reproduceMatchers = {
  toReproduce(received: Reproducible, printed: string, language: Language = "vi"): MatcherOutcome {
    const claim = readClaim(printed, {
      language,
      ...(typeof received === "bigint" && { expect: "count" }),
    });
    if (!claim.ok) return { pass: false, message: () => claim.diagnostic.message.en };
    const value =
      typeof received === "bigint"
        ? rational(received)
        : rational(received.numerator, received.denominator);
    const { figure } = claim.claim;
    const result = comparePrinted(figure, {
      range: () => ({ lower: { value, closed: true }, upper: { value, closed: true } }),
      face: value,
      unit: figure.kind === "percent" ? "percent" : "number",
    });
    return { pass: result.verdict === "confirmed", message: () => result.reason.message.en };
  },
};
