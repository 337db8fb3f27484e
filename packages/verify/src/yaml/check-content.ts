import type { SourceLocation, Text } from "@tyle/core";
import { z } from "zod";
import type { LocatedContent } from "./parse-located-yaml.ts";

/** What a schema does not allow. */
export interface ContentProblem {
  /** "figures[0].kind", or "(file)" for the whole. */
  readonly path: string;
  readonly problem: Text;
  readonly location: SourceLocation;
}

/** A value that keeps its schema, or everything that does not. */
export type CheckedContent<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** Checks the content of a file, with each complaint in both languages and at its place. */
export function checkContent<Value>(
  { content, locate }: LocatedContent,
  schema: z.ZodType<Value>,
): CheckedContent<Value> {
  const result = schema.safeParse(content, { error: z.locales.en().localeError });
  if (result.success) return { ok: true, value: result.data };
  // The second pass says the same in the other language.
  const again = schema.safeParse(content, { error: z.locales.vi().localeError });
  const problems = result.error.issues.map((issue, index) => {
    const path =
      issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    const vi = ownVietnamese(issue) ?? again.error?.issues[index]?.message ?? issue.message;
    const problem = { en: issue.message, vi };
    return { path: formatPath(path), problem, location: locate(path) };
  });
  return { ok: false, problems };
}

/** A rule of our own carries its Vietnamese text beside the English one. */
function ownVietnamese(issue: z.core.$ZodIssue): string | undefined {
  const vi: unknown = issue.code === "custom" ? issue.params?.vi : undefined;
  return typeof vi === "string" ? vi : undefined;
}

const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "") || "(file)";
