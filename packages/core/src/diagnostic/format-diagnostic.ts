import type { Diagnostic, Severity } from "./diagnostic.ts";
import { formatLocation } from "./source-location.ts";
import type { Language, Text } from "./text.ts";
import { visibleText } from "./visible-text.ts";

const severityWord: Record<Severity, Text> = {
  error: { en: "error", vi: "lỗi" },
  warning: { en: "warning", vi: "cảnh báo" },
  info: { en: "note", vi: "ghi chú" },
};

/** Values are cut so that one bad cell cannot flood a screen. */
const cut = (value: string, most: number): string =>
  value.length > most ? `${value.slice(0, most - 1)}…` : value;

/** Longer than any message whose values are of ordinary length. */
const longestMessage = 1000;

/**
 * Writes a diagnostic for a person: where, what, what was found, what was expected, what to do.
 *
 * @example
 * formatDiagnostic(diagnostic, "en")
 * // xa-2022.csv:B3: error: "70.4.1%" is not a number [figure/not-a-number]
 * //   hint: Write 70,4% …
 */
export function formatDiagnostic(diagnostic: Diagnostic, language: Language): string {
  const { location, severity, message, code, actual, expected, related, hint } = diagnostic;
  const words = language === "vi" ? vi : en;
  const head = `${location ? `${formatLocation(location)}: ` : ""}${severityWord[severity][language]}: ${cut(message[language], longestMessage)} [${code}]`;
  return [
    head,
    ...(actual === undefined ? [] : [`  ${words.actual}: ${JSON.stringify(cut(actual, 80))}`]),
    ...(expected === undefined ? [] : [`  ${words.expected}: ${expected.join(", ")}`]),
    ...(related ?? []).map(
      (other) => `  ${formatLocation(other.location)}: ${other.message[language]}`,
    ),
    `  ${words.hint}: ${hint[language]}`,
  ]
    .map(visibleText)
    .join("\n");
}

const en = { actual: "found", expected: "expected", hint: "hint" };
const vi = { actual: "tìm thấy", expected: "cần", hint: "gợi ý" };
