import type { Language } from "@tyle/core";
import type { Figure } from "../figures-file/figures-file.ts";
import type { CheckResult } from "../result/check-result.ts";
import { verifyFigure } from "../verify-figure.ts";
import { extractClaims } from "./extract-claims.ts";
import type { ExtractedClaim, Extraction } from "./extracted-claim.ts";
import { toFigure } from "./to-figure.ts";

/** A claim of a text with what exact arithmetic says of it. */
export interface CheckedClaim {
  readonly claim: ExtractedClaim;
  readonly figure: Figure;
  readonly result: CheckResult;
}

/** A text with its claims checked. */
export interface CheckedText extends Extraction {
  readonly checks: readonly CheckedClaim[];
}

/** Below this, the numbers may not belong together, and a verdict would say nothing. */
const leastConfidence = 0.5;

/**
 * Extracts the claims of a text and checks those whose numbers are tied surely enough.
 *
 * @example
 * checkText("Đúng hạn 19.255 (96,55%) trên 19.944 hồ sơ.", "vi").checks[0]?.result.verdict // "confirmed"
 */
export function checkText(source: string, language: Language): CheckedText {
  const extraction = extractClaims(source, language);
  const checks = extraction.claims
    .filter(({ link, confidence }) => link !== "none" && confidence >= leastConfidence)
    .map((claim, index) => {
      const figure = toFigure(claim, `f${index + 1}`);
      return { claim, figure, result: verifyFigure(figure, { language }).result };
    });
  return { ...extraction, checks };
}

const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** The language of a text, by its letters. */
export const languageOfText = (text: string): Language =>
  vietnamese.test(text.normalize("NFC")) ? "vi" : "en";
