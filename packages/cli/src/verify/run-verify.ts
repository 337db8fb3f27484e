import { readFileSync } from "node:fs";
import { TyleError } from "@tyle/core";
import {
  findingsAt,
  formatPretty,
  toJsonReport,
  type VerificationReport,
  verifyFigures,
} from "@tyle/verify";
import { parseFiguresFile } from "@tyle/verify/file";
import type { CommandContext } from "../command-context.ts";
import type { VerifyOptions } from "../commands/verify.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";

/** Checks a figures file and prints the report. */
export function runVerify(
  path: string,
  { format, failOn }: VerifyOptions,
  context: CommandContext,
): ExitCode {
  const report = verifyFigures(parseFiguresFile(readText(path), path));
  context.out(formats[format](report, context));
  return findingsAt(report, failOn).length > 0 ? exitCode.findings : exitCode.ok;
}

const formats: Record<
  VerifyOptions["format"],
  (report: VerificationReport, context: CommandContext) => string
> = {
  pretty: (report, { language, color }) => formatPretty(report, { language, color }),
  json: (report, { language }) => `${JSON.stringify(toJsonReport(report, language), null, 2)}\n`,
};

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const text = {
      en: `There is no figures file "${path}".`,
      vi: `Không có tệp số liệu "${path}".`,
    };
    throw new TyleError("io/not-found", text, { cause });
  }
}
