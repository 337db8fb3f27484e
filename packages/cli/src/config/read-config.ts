import { type Diagnostic, TyleError } from "@tyle/core";
import { checkContent, parseLocatedYaml } from "@tyle/verify/file";
import type { z } from "zod";
import { cliDiagnostics } from "../cli-diagnostics.ts";
import { readBytes } from "../read-bytes.ts";

/**
 * Reads a YAML or JSON file and checks it. Every complaint names line and column.
 *
 * @throws {TyleError} `io/not-found`, or `content/invalid` with the diagnostics.
 */
export function readConfig<Value>(path: string, schema: z.ZodType<Value>): Value {
  const located = parseLocatedYaml(new TextDecoder().decode(readBytes(path)), path);
  if (located.broken) {
    const { reason, location } = located.broken;
    throw refuse(path, [cliDiagnostics["config/not-yaml"]({ reason }, { location })]);
  }
  const checked = checkContent(located, schema);
  if (checked.ok) return checked.value;
  const diagnostics = checked.problems.map(({ path, problem, location }) =>
    cliDiagnostics["config/invalid"]({ path, problem }, { location }),
  );
  throw refuse(path, diagnostics);
}

function refuse(path: string, diagnostics: readonly Diagnostic[]): TyleError {
  const text = {
    en: `The configuration "${path}" cannot be used.`,
    vi: `Không dùng được tệp cấu hình "${path}".`,
  };
  return new TyleError("content/invalid", text, { diagnostics });
}
