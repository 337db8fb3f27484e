import type { Figure } from "../figures-file/figures-file.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";

/**
 * Turns a proposed claim into a figure of a figures file, with every number as it was printed.
 *
 * @example
 * toFigure(claim, "f1") // { id: "f1", kind: "rate", printed: "96,55%", numerator: "19.255", denominator: "19.944" }
 */
export function toFigure(claim: ExtractedClaim, id: string): Figure {
  const { kind, printed, numerator, denominator, parts, from, to } = claim;
  // A printed sum stands for its terms.
  const terms = numerator?.terms ?? parts;
  return {
    id,
    kind,
    printed: printed.text,
    ...(numerator && !numerator.terms && { numerator: numerator.text }),
    ...(denominator && { denominator: denominator.text }),
    ...(terms && { parts: terms.map(({ text }) => text) }),
    ...(from && { from: from.text }),
    ...(to && { to: to.text }),
  };
}
