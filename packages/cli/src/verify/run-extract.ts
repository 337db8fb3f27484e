import { extractClaims, languageOfText, toJsonExtraction } from "@tyle/verify";
import { readDocument } from "@tyle/verify/documents";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { readBytes } from "../read-bytes.ts";

/** Prints the numbers of a document and the claims they seem to make. */
export function runExtract(
  path: string,
  format: "json" | "pretty",
  { out }: CommandContext,
): ExitCode {
  const text = readDocument(readBytes(path), path);
  const language = languageOfText(text);
  const { figures, claims } = toJsonExtraction(extractClaims(text, language));
  if (format === "json") {
    out(`${JSON.stringify({ file: path, language, figures, claims }, null, 2)}\n`);
    return exitCode.ok;
  }
  for (const { kind, printed, numerator, denominator, parts, from, to, confidence } of claims) {
    const operands = [numerator, denominator, ...(parts ?? []), from, to].filter(
      (operand) => operand !== undefined,
    );
    const tied = operands.length > 0 ? ` ← ${operands.join("; ")}` : "";
    out(`${kind.padEnd(6)} ${printed}${tied} (${confidence.toFixed(2)})\n`);
  }
  return exitCode.ok;
}
