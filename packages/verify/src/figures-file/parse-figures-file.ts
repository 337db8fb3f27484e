import { type Diagnostic, type Text, TyleError } from "@tyle/core";
import { z } from "zod";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import type { LocatedFiguresFile } from "./figures-file.ts";
import { type CheckedFiguresFile, figuresFileSchema } from "./figures-file-schema.ts";
import { type LocatedContent, parseLocatedYaml } from "./located-yaml.ts";

/** A figures file, or everything that is wrong with it. */
export type FiguresFileResult =
  | { readonly ok: true; readonly value: LocatedFiguresFile }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a figures file in YAML or JSON. Every complaint names line and column.
 *
 * @example
 * safeParseFiguresFile('{"figures": [{"id": "a", "kind": "rate", "printed": "70,4%"}]}', "figures.json").ok // true
 */
export function safeParseFiguresFile(text: string, name: string): FiguresFileResult {
  const located = parseLocatedYaml(text, name);
  const { broken, content } = located;
  if (broken) {
    const { reason, location } = broken;
    return {
      ok: false,
      diagnostics: [verifyDiagnostics["figures-file/not-yaml"]({ reason }, { location })],
    };
  }
  const result = figuresFileSchema.safeParse(content, { error: z.locales.en().localeError });
  if (!result.success) return { ok: false, diagnostics: complaints(located, result.error) };
  // Optional fields that are absent are absent in the content too; zod's type says "or undefined".
  const file = content as CheckedFiguresFile;
  const diagnostics = duplicates(file, located);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const locations = file.figures.map((_, index) => located.locate(["figures", index, "printed"]));
  return { ok: true, value: { file, name, locations } };
}

/**
 * Reads a figures file, or throws.
 *
 * @throws {TyleError} `content/invalid` with the diagnostics.
 */
export function parseFiguresFile(text: string, name: string): LocatedFiguresFile {
  const result = safeParseFiguresFile(text, name);
  if (result.ok) return result.value;
  const message = {
    en: `The figures file "${name}" cannot be used.`,
    vi: `Không dùng được tệp số liệu "${name}".`,
  };
  throw new TyleError("content/invalid", message, { diagnostics: result.diagnostics });
}

function complaints(located: LocatedContent, error: z.ZodError): readonly Diagnostic[] {
  // The second pass says the same in the other language.
  const vietnamese = figuresFileSchema.safeParse(located.content, {
    error: z.locales.vi().localeError,
  });
  return error.issues.map((issue, index) => {
    const path =
      issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    const problem: Text = {
      en: issue.message,
      vi: vietnamese.error?.issues[index]?.message ?? issue.message,
    };
    const location = located.locate(path);
    return verifyDiagnostics["figures-file/invalid"](
      { path: formatPath(path), problem },
      { location },
    );
  });
}

/** "figures[0].kind", or "(file)" for the whole. */
const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "") || "(file)";

function duplicates(
  { figures }: CheckedFiguresFile,
  located: LocatedContent,
): readonly Diagnostic[] {
  return figures.flatMap(({ id }, index) => {
    const first = figures.findIndex((other) => other.id === id);
    if (first === index) return [];
    const location = located.locate(["figures", index, "id"]);
    const related = [
      {
        location: located.locate(["figures", first, "id"]),
        message: { en: "First given here.", vi: "Đã nêu ở đây." },
      },
    ];
    return [verifyDiagnostics["figures-file/duplicate-id"]({ id }, { location, related })];
  });
}
