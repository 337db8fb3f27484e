import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { intersect } from "../exact/interval.ts";
import { knownPercent } from "../exact/rate-range.ts";
import type { PrintedFigure } from "../figure/printed-figure.ts";
import { figureReadings, type ReadingOptions } from "../figure/readings.ts";
import type { LedgerEntry } from "./variant-ledger.ts";

/**
 * The definitions under which a printed rate is right, or may be where only a range is known.
 *
 * @example
 * matchVariants(ledger, parseFigure("64.6%", { language: "en" })).map(({ variant }) => variant) // ["as-coded"]
 */
export const matchVariants = (
  ledger: readonly LedgerEntry[],
  figure: PrintedFigure,
  options?: ReadingOptions,
): readonly LedgerEntry[] =>
  ledger.filter(({ rate }) => {
    const range = knownPercent(rate)?.range;
    return (
      range && figureReadings(figure, options).some((reading) => intersect(reading.range, range))
    );
  });

/**
 * A printed rate must name its definition where several are in use.
 *
 * @example
 * checkVariantNamed(ledger, figure, null)[0]?.code // "variant/not-named"
 */
export function checkVariantNamed(
  ledger: readonly LedgerEntry[],
  figure: PrintedFigure,
  named: string | null,
): readonly Diagnostic[] {
  const matching = matchVariants(ledger, figure).map(({ variant }) => variant);
  if (named !== null && matching.includes(named)) return [];
  const make = coreDiagnostics[named === null ? "variant/not-named" : "variant/does-not-fit"];
  return [make({ text: figure.text, named: named ?? "", matching })];
}
