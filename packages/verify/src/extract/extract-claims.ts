import type { Language } from "@tyle/core";
import type { ExtractedClaim, Extraction } from "./extracted-claim.ts";
import { linkChanges } from "./link-changes.ts";
import { linkRates } from "./link-rates.ts";
import { linkSums } from "./link-sums.ts";
import { scanNumbers } from "./scan-numbers.ts";
import { segments } from "./segments.ts";

/**
 * Finds the numbers of a text and proposes what they claim of each other.
 *
 * @example
 * extractClaims("Đúng hạn 19.255 (96,55%) trên 19.944 hồ sơ.", "vi").claims[0]
 * // { kind: "rate", printed: "96,55%", numerator: "19.255", denominator: "19.944", confidence: 0.95, … }
 */
export function extractClaims(source: string, language: Language): Extraction {
  const text = source.normalize("NFC");
  const scanned = scanNumbers(text, language);
  const claims = segments(text, scanned).flatMap((segment) => {
    const rates = linkRates(text, segment);
    return [
      ...rates,
      ...linkSums(text, segment, rates),
      ...linkChanges(text, segment),
      ...places(segment.numbers, segment.pairs),
    ];
  });
  return { text, figures: scanned.numbers, claims: [...claims].sort(byPlace) };
}

const byPlace = (a: ExtractedClaim, b: ExtractedClaim): number =>
  a.printed.start - b.printed.start || b.confidence - a.confidence;

/** "hạng 9/63" is a place; nothing in the text says whether it is right. */
function places(
  numbers: ReturnType<typeof scanNumbers>["numbers"],
  pairs: ReturnType<typeof scanNumbers>["pairs"],
): readonly ExtractedClaim[] {
  return numbers
    .filter(({ role }) => role === "place")
    .map((printed) => {
      const total = pairs.find(({ part }) => part === printed)?.total;
      return {
        kind: "rank",
        printed,
        ...(total && { denominator: total }),
        confidence: 0.6,
        link: "none",
      } as const;
    });
}
