import { appendFileSync } from "node:fs";
import {
  findingsAt,
  formatPretty,
  toGithub,
  toJsonReport,
  toJunit,
  toMarkdown,
  toSarif,
  type VerificationReport,
  verifyFigures,
} from "@tyle/verify";
import { parseFiguresFile } from "@tyle/verify/file";
import type { CommandContext } from "../command-context.ts";
import type { VerifyOptions } from "../commands/verify.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { version } from "../version.ts";
import { readBytes } from "./read-bytes.ts";

/** Checks a figures file and prints the report. */
export function runVerify(
  path: string,
  { format, failOn }: VerifyOptions,
  context: CommandContext,
): ExitCode {
  const report = verifyFigures(parseFiguresFile(new TextDecoder().decode(readBytes(path)), path));
  context.out(writeReport(report, { path, format, failOn }, context));
  if (format === "github") appendSummary(toMarkdown(report, context.language));
  return findingsAt(report, failOn).length > 0 ? exitCode.findings : exitCode.ok;
}

interface ReportOptions extends VerifyOptions {
  readonly path: string;
}

function writeReport(
  report: VerificationReport,
  { path, format, failOn }: ReportOptions,
  { language, color }: CommandContext,
): string {
  switch (format) {
    case "pretty":
      return formatPretty(report, { language, color });
    case "json":
      return toJsonText(toJsonReport(report, language));
    case "junit":
      return toJunit(report, { language, failOn, suite: path });
    case "sarif":
      return toJsonText(toSarif(report, { language, version }));
    case "github":
      return toGithub(report, language);
    case "markdown":
      return toMarkdown(report, language);
  }
}

const toJsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** GitHub shows what is appended to this file on the page of the run. */
function appendSummary(markdown: string): void {
  const { GITHUB_STEP_SUMMARY: summary } = process.env;
  if (summary) appendFileSync(summary, markdown);
}
