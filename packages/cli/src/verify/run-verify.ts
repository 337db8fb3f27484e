import { appendFileSync } from "node:fs";
import { formatCounted } from "@tyle/core";
import {
  findingsAt,
  formatPretty,
  type LocatedFiguresFile,
  mutateFigures,
  toGithub,
  toJsonReport,
  toJunit,
  toLock,
  toMarkdown,
  toSarif,
  type VerificationReport,
  verifyFigures,
} from "@tyle/verify";
import { parseFiguresFile } from "@tyle/verify/file";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { readBytes } from "../read-bytes.ts";
import { version } from "../version.ts";
import { bindDocuments, type Coverage, formatCoverage, isStale } from "./bind-documents.ts";
import { countSources } from "./count-sources.ts";
import { readLock, writeLock } from "./lock-file.ts";

/** The options of `tyle verify`. */
export interface VerifyOptions {
  readonly format: "pretty" | "json" | "junit" | "sarif" | "github" | "markdown";
  readonly failOn: "contradicted" | "rounding" | "drift";
  readonly mutate?: boolean;
  readonly updateLock?: boolean;
}

/** Checks a figures file, counting anew what it computes from data, and prints the report. */
export async function runVerify(
  path: string,
  { format, failOn, mutate, updateLock }: VerifyOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const located = parseFiguresFile(new TextDecoder().decode(readBytes(path)), path);
  const data = await countSources(located, context);
  if (mutate) return runMutation(located, { data, failOn, format }, context);
  const lock = updateLock ? undefined : readLock(path);
  const report = verifyFigures(located, { data, ...(lock && { lock }) });
  if (updateLock) writeLock(path, toLock(report));
  const coverage = bindDocuments(located, report);
  context.out(writeReport(report, { path, format, failOn, coverage }, context));
  if (format === "github") appendSummary(toMarkdown(report, context.language));
  const isStaleSomewhere = coverage !== null && isStale(coverage);
  const isWrong = isStaleSomewhere || findingsAt(report, failOn).length > 0;
  return isWrong ? exitCode.findings : exitCode.ok;
}

/** Says how many changes of a last digit would have been noticed, and names those that would not. */
function runMutation(
  located: LocatedFiguresFile,
  { format, ...options }: Parameters<typeof mutateFigures>[1] & Pick<VerifyOptions, "format">,
  { out, language }: CommandContext,
): ExitCode {
  const { mutants, caught, survivors } = mutateFigures(located, options);
  const words = {
    en: `${caught} of ${formatCounted(mutants.length, "change")} caught.`,
    vi: `Phát hiện ${caught} trong ${mutants.length} thay đổi.`,
  };
  if (format === "json") {
    out(toJsonText({ mutants, summary: { caught, of: mutants.length }, survivors }));
  } else {
    for (const { id, printed, mutated } of survivors) out(`~ ${id}  ${printed} → ${mutated}\n`);
    out(`${words[language]}\n`);
  }
  return survivors.length > 0 ? exitCode.findings : exitCode.ok;
}

interface ReportOptions extends Pick<VerifyOptions, "format" | "failOn"> {
  readonly path: string;
  readonly coverage: Coverage | null;
}

function writeReport(
  report: VerificationReport,
  { path, format, failOn, coverage }: ReportOptions,
  { language, color }: CommandContext,
): string {
  switch (format) {
    case "pretty":
      return (
        formatPretty(report, { language, color }) +
        (coverage ? `\n${formatCoverage(coverage, language)}` : "")
      );
    case "json":
      return toJsonText({ ...toJsonReport(report, language), ...coverage });
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
