import type { Text } from "@tyle/core";
import type { CheckResult } from "../result/check-result.ts";
import type { CheckedText } from "./check-text.ts";
import type { FoundNumber } from "./found-number.ts";

/** How a number in a checked text fares: right, doubtful, wrong, or not tied to anything. */
export type MarkTone = "good" | "doubtful" | "wrong" | "unchecked";

/** A stretch of a checked text: plain, or a number with its note. */
export interface MarkedPiece {
  readonly text: string;
  readonly tone: MarkTone | null;
  /** What was found, one note for each claim that prints the number. */
  readonly notes: readonly Text[];
}

const order: readonly MarkTone[] = ["wrong", "doubtful", "good", "unchecked"];

const tones = {
  confirmed: "good",
  "confirmed-other-rounding": "doubtful",
  possible: "good",
  contradicted: "wrong",
  "not-checkable": "doubtful",
} as const;

/** How a checked claim fares: what is possible with a warning, such as points said in percent, is doubtful. */
export const toneOf = ({ verdict, reason }: CheckResult): Exclude<MarkTone, "unchecked"> =>
  verdict === "possible" && reason.severity === "warning" ? "doubtful" : tones[verdict];

/**
 * Cuts a checked text into plain stretches and numbers, in order, so that it can be shown with its findings.
 */
export function markText(checked: CheckedText): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const number of checked.figures) {
    if (number.start < at) continue;
    if (number.start > at) pieces.push(plain(checked.text.slice(at, number.start)));
    pieces.push(mark(number, checked));
    at = number.end;
  }
  if (at < checked.text.length) pieces.push(plain(checked.text.slice(at)));
  return pieces;
}

const plain = (text: string): MarkedPiece => ({ text, tone: null, notes: [] });

function mark(number: FoundNumber, { text, checks }: CheckedText): MarkedPiece {
  const own = checks.filter(({ claim }) => claim.printed === number);
  const found: readonly MarkTone[] = own.map(({ result }) => toneOf(result));
  const tone = order.find((candidate) => found.includes(candidate)) ?? "unchecked";
  return {
    text: text.slice(number.start, number.end),
    tone,
    notes: own.map(({ result }) => result.reason.message),
  };
}
