import type { Language, SourceLocation, Text } from "@tyle/core";
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
  const result = schema.safeParse(content, { error: describeIn("en") });
  if (result.success) return { ok: true, value: result.data };
  // The second pass says the same in the other language.
  const again = schema.safeParse(content, { error: describeIn("vi") });
  const problems = result.error.issues.map((issue, index) => {
    const path =
      issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    const vi = ownVietnamese(issue) ?? again.error?.issues[index]?.message ?? issue.message;
    const problem = { en: issue.message, vi };
    return { path: formatPath(path), problem, location: locate(path) };
  });
  return { ok: false, problems };
}

const words = {
  en: { missing: "this field is missing", or: ", or " },
  vi: { missing: "thiếu trường này", or: "; hoặc: " },
};

/** Zod's own words, but for two things that they do not tell: that a field is missing, and what a choice is between. */
function describeIn(language: Language): z.core.$ZodErrorMap {
  const { localeError } = z.locales[language]();
  const { missing, or } = words[language];
  return (issue) => {
    if (issue.code === "invalid_type" && issue.input === undefined) return missing;
    if (issue.code !== "invalid_union") return localeError(issue);
    if (issue.input === undefined) return missing;
    const choices = issue.errors.map((problems) =>
      problems
        .map(({ path, message }) => (path.length > 0 ? `${formatPath(path)}: ${message}` : message))
        .join("; "),
    );
    return [...new Set(choices)].join(or);
  };
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
