import { type Diagnostic, TyleError } from "@tyle/core";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { checkContent } from "../yaml/check-content.ts";
import { type LocatedContent, parseLocatedYaml } from "../yaml/parse-located-yaml.ts";
import type { LocatedFiguresFile } from "./figures-file.ts";
import { type CheckedFiguresFile, figuresFileSchema } from "./figures-file-schema.ts";

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
  const checked = checkContent(located, figuresFileSchema);
  if (!checked.ok) {
    const diagnostics = checked.problems.map(({ path, problem, location }) =>
      verifyDiagnostics["figures-file/invalid"]({ path, problem }, { location }),
    );
    return { ok: false, diagnostics };
  }
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
