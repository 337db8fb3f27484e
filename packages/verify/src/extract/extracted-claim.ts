import type { FigureClaimKind } from "../figures-file/figures-file.ts";
import type { FoundNumber } from "./found-number.ts";

/** A claim as a text seems to make it. It stays a proposal until a person has agreed. */
export interface ExtractedClaim {
  readonly kind: FigureClaimKind;
  readonly printed: FoundNumber;
  readonly numerator?: FoundNumber;
  readonly denominator?: FoundNumber;
  readonly parts?: readonly FoundNumber[];
  readonly from?: FoundNumber;
  readonly to?: FoundNumber;
  /** From 0 to 1: how sure it is that these numbers belong together. */
  readonly confidence: number;
  /** How the numbers were tied: by the words between them, by arithmetic, or by their neighbours. */
  readonly link: "words" | "arithmetic" | "pattern" | "none";
}

/** A text with its numbers and what it seems to claim. */
export interface Extraction {
  readonly text: string;
  readonly figures: readonly FoundNumber[];
  readonly claims: readonly ExtractedClaim[];
}
