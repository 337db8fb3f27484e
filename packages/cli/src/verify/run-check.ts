import {
  type CheckedText,
  checkText,
  languageOfText,
  summarise,
  toCheckPage,
  toJsonExtraction,
  toTerminal,
} from "@tyle/verify";
import { readDocument } from "@tyle/verify/documents";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { writeFile } from "../files/write-file.ts";
import { readBytes } from "../read-bytes.ts";

/** The options of `tyle check`. */
export interface CheckOptions {
  readonly format: "pretty" | "json" | "html";
  readonly html?: string;
}

/** Checks the figures of a document against each other, and shows the text with what was found. */
export function runCheck(
  path: string,
  { format, html }: CheckOptions,
  { out, language, color }: CommandContext,
): ExitCode {
  const text = readDocument(readBytes(path), path);
  const checked = checkText(text, languageOfText(text));
  const page = (): string => toCheckPage(checked, { language, title: path });
  if (html !== undefined) writeFile(html, page());
  if (format === "html") out(page());
  else if (format === "json") out(`${JSON.stringify(toJson(checked, path, language), null, 2)}\n`);
  else out(toTerminal(checked, { language, color }));
  const wrong = checked.checks.some(({ result }) => result.verdict === "contradicted");
  return wrong ? exitCode.findings : exitCode.ok;
}

function toJson(checked: CheckedText, file: string, language: CommandContext["language"]): object {
  const results = checked.checks.map(({ claim, figure, result }) => ({
    ...figure,
    verdict: result.verdict,
    rounding: result.rounding,
    reason: { code: result.reason.code, message: result.reason.message[language] },
    confidence: claim.confidence,
    span: { start: claim.printed.start, end: claim.printed.end },
  }));
  const summary = summarise(checked.checks.map(({ result }) => result));
  return { file, figures: toJsonExtraction(checked).figures, results, summary };
}
