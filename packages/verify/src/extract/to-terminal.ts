import { formatCounted, type Language, visibleText } from "@tyle/core";
import type { CheckedText } from "./check-text.ts";
import { type MarkTone, markText, toneOf } from "./marked-text.ts";

/** How a checked text is shown in a terminal. */
export interface TerminalOptions {
  readonly language: Language;
  readonly color: boolean;
}

const colors: Record<MarkTone, number> = { good: 32, doubtful: 33, wrong: 31, unchecked: 90 };
const signs: Record<MarkTone, string> = { good: "✓", doubtful: "?", wrong: "✗", unchecked: "" };

/**
 * Shows a checked text with its numbers underlined in colour, or with a sign behind each where there is no colour,
 * and what was found below it.
 */
export function toTerminal(checked: CheckedText, { language, color }: TerminalOptions): string {
  const body = markText(checked)
    .map(({ text: raw, tone }) => {
      const text = raw.replace(/\r(?!\n)|[^\n\r\t]+/g, visibleText);
      if (tone === null) return text;
      if (color) return `\u001b[4;${colors[tone]}m${text}\u001b[24;39m`;
      return `${text}${signs[tone]}`;
    })
    .join("");
  const findings = checked.checks
    .filter(({ result }) => toneOf(result) !== "good")
    .map(({ result }) => `- ${visibleText(result.reason.message[language])}`);
  const count = (tone: MarkTone): number =>
    checked.checks.filter(({ result }) => toneOf(result) === tone).length;
  const [good, doubtful, wrong] = [count("good"), count("doubtful"), count("wrong")];
  const summary = {
    vi: `${checked.figures.length} con số, ${checked.checks.length} mệnh đề: ${good} khớp, ${doubtful} cần xem lại, ${wrong} không khớp.`,
    en: `${formatCounted(checked.figures.length, "number")}, ${formatCounted(checked.checks.length, "claim")}: ${formatCounted(good, "fits", "fit")}, ${doubtful} doubtful, ${formatCounted(wrong, "does", "do")} not fit.`,
  };
  return [
    body.trimEnd(),
    "",
    ...findings,
    ...(findings.length > 0 ? [""] : []),
    summary[language],
    "",
  ].join("\n");
}
