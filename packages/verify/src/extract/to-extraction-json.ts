import { toFraction } from "@tyle/core";
import type { ExtractedClaim, Extraction } from "./extracted-claim.ts";
import type { FoundNumber, Span } from "./found-number.ts";
import { toFigure } from "./to-figure.ts";

/** A number of a text in JSON. Positions count UTF-16 code units of the text in normal form C. */
export interface JsonNumber extends Span {
  readonly text: string;
  /** "n" or "n/d"; a percent as part of 1. */
  readonly value: string;
  readonly role: string;
  readonly unit: string;
  readonly qualifier: string | null;
  readonly direction: string | null;
}

/** A proposed claim in JSON: the fields of a figure, with the place of each number. */
export interface JsonClaim {
  readonly id: string;
  readonly kind: string;
  readonly printed: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly parts?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly confidence: number;
  readonly link: string;
  readonly proposal: true;
  readonly span: Span;
  readonly spans: Readonly<Record<string, Span | readonly Span[]>>;
}

/** What `tyle extract` prints. */
export interface JsonExtraction {
  readonly figures: readonly JsonNumber[];
  readonly claims: readonly JsonClaim[];
}

/** Turns an extraction into JSON values. */
export const toJsonExtraction = ({ figures, claims }: Extraction): JsonExtraction => ({
  figures: figures.map(toJsonNumber),
  claims: claims.map((claim, index) => toJsonClaim(claim, `f${index + 1}`)),
});

const toJsonNumber = (number: FoundNumber): JsonNumber => ({
  text: number.text,
  start: number.start,
  end: number.end,
  value: toFraction(number.figure.value),
  role: number.role,
  unit: number.unit,
  qualifier: number.figure.qualifier,
  direction: number.direction,
});

const span = ({ start, end }: Span): Span => ({ start, end });

function toJsonClaim(claim: ExtractedClaim, id: string): JsonClaim {
  const { printed, numerator, denominator, parts, from, to, confidence, link } = claim;
  // Only strings come out of a text; plain numbers are for people who write figures files.
  const figure = toFigure(claim, id) as Pick<JsonClaim, "id" | "kind" | "printed">;
  return {
    ...figure,
    confidence: Math.round(confidence * 100) / 100,
    link,
    proposal: true,
    span: span(printed),
    spans: {
      printed: span(printed),
      ...(numerator && { numerator: span(numerator) }),
      ...(denominator && { denominator: span(denominator) }),
      ...(parts && { parts: parts.map(span) }),
      ...(from && { from: span(from) }),
      ...(to && { to: span(to) }),
    },
  };
}
