import { readFileSync } from "node:fs";
import { type Diagnostic, type SourceLocation, TyleError } from "@tyle/core";
import { isMap, isNode, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from "yaml";
import { z } from "zod";
import { cliDiagnostics } from "../cli-diagnostics.ts";

/**
 * Reads a YAML or JSON file and checks it. Every complaint names line and column.
 *
 * @throws {TyleError} `io/not-found`, or `content/invalid` with the diagnostics.
 */
export function readConfig<Value>(path: string, schema: z.ZodType<Value>): Value {
  const lines = new LineCounter();
  const document = parseDocument(readText(path), { lineCounter: lines, prettyErrors: false });
  const locate = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line, column: col };
  };
  const [broken] = document.errors;
  if (broken) {
    const location = locate(broken.pos[0]);
    refuse(path, [cliDiagnostics["config/not-yaml"]({ reason: broken.message }, { location })]);
  }
  const content: unknown = document.toJS();
  const result = schema.safeParse(content, { error: z.locales.en().localeError });
  if (result.success) return result.data;
  // The second pass says the same in the other language.
  const inVietnamese = schema.safeParse(content, { error: z.locales.vi().localeError }).error
    ?.issues;
  const diagnostics = result.error.issues.map((issue, index) => {
    const keys =
      issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    const problem = {
      en: issue.message,
      vi: ownVietnamese(issue) ?? inVietnamese?.[index]?.message ?? issue.message,
    };
    const location = locate(offsetOf(document.contents, keys));
    return cliDiagnostics["config/invalid"]({ path: formatPath(keys), problem }, { location });
  });
  return refuse(path, diagnostics);
}

/** Our own rules carry their Vietnamese text beside the English one. */
function ownVietnamese(issue: z.core.$ZodIssue): string | undefined {
  const vi: unknown = issue.code === "custom" ? issue.params?.vi : undefined;
  return typeof vi === "string" ? vi : undefined;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new TyleError(
      "io/not-found",
      { en: `There is no configuration "${path}".`, vi: `Không có tệp cấu hình "${path}".` },
      { cause },
    );
  }
}

function refuse(path: string, diagnostics: readonly Diagnostic[]): never {
  const text = {
    en: `The configuration "${path}" cannot be used.`,
    vi: `Không dùng được tệp cấu hình "${path}".`,
  };
  throw new TyleError("content/invalid", text, { diagnostics });
}

/** "figures[0].period", or "(file)" for the whole. */
const formatPath = (keys: readonly PropertyKey[]): string =>
  keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "") || "(file)";

/** Where the key of a path stands, or the last one on the way where the rest is missing. */
function offsetOf(root: ParsedNode | null, keys: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const key of keys) {
    const pair = isMap(node)
      ? node.items.find((item) => keyText(item.key) === String(key))
      : undefined;
    const [place, next] = isSeq(node)
      ? [node.items[Number(key)], node.items[Number(key)]]
      : [pair?.key, pair?.value];
    if (!isNode(place) || !place.range) break;
    offset = place.range[0];
    node = next;
  }
  return offset;
}

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));
