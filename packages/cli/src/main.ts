import { formatDiagnostic, type Language, TyleError } from "@tyle/core";
import { CommanderError } from "commander";
import type { CommandContext } from "./command-context.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { createProgram } from "./program.ts";

/** Runs one command line and says how it ended. Never throws. */
export async function main(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const language = chosenLanguage(args) ?? context.language;
  const spoken = { ...context, language };
  let result: ExitCode = exitCode.ok;
  try {
    const program = createProgram(args, spoken, (code) => {
      result = code;
    });
    await program.parseAsync([...args], { from: "user" });
    return result;
  } catch (error) {
    return explain(error, spoken);
  }
}

/** Needed before the command line is parsed, since help and usage errors are in that language too. */
function chosenLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = args[at]?.split("=")[1] ?? args[at + 1];
  return at >= 0 && (value === "vi" || value === "en") ? value : undefined;
}

function explain(error: unknown, { err, language }: CommandContext): ExitCode {
  // Commander has printed its message already; --help and --version end with exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
  if (error instanceof TyleError) {
    err(`tyle: ${error.text[language]}\n`);
    for (const diagnostic of error.diagnostics) err(`${formatDiagnostic(diagnostic, language)}\n`);
    return exitCode.usage;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const apology = {
    en: "This is a mistake in Tyle, not in your files. Please report it with the lines below.",
    vi: "Đây là lỗi của Tyle, không phải lỗi trong tệp của bạn. Vui lòng báo lại kèm các dòng dưới đây.",
  };
  err(`tyle: ${apology[language]}\n${detail}\n`);
  return exitCode.internal;
}
