import { pathToFileURL } from "node:url";
import type { TableMapping } from "@tyle/adapter-spreadsheet";
import { parseTableMapping } from "@tyle/adapter-spreadsheet/mapping";
import { type Text, TyleError } from "@tyle/core";
import { parseLocatedYaml } from "@tyle/verify/file";
import { cliDiagnostics } from "../cli-diagnostics.ts";
import { readBytes } from "../read-bytes.ts";

/**
 * Reads a mapping: YAML, JSON, or the default export of a module (TypeScript where the running Node takes it).
 *
 * @throws {TyleError} `io/not-found`, `content/invalid`
 */
export async function readMapping(path: string): Promise<TableMapping> {
  const bytes = readBytes(path);
  if (/\.[cm]?[jt]s$/.test(path)) {
    return parseTableMapping(await defaultExport(path), () => ({ file: path }));
  }
  const located = parseLocatedYaml(new TextDecoder().decode(bytes), path);
  if (!located.broken) return parseTableMapping(located.content, located.locate);
  const { reason, location } = located.broken;
  const diagnostics = [cliDiagnostics["config/not-yaml"]({ reason }, { location })];
  const message = {
    en: `The mapping "${path}" cannot be used.`,
    vi: `Không dùng được tệp ánh xạ "${path}".`,
  };
  throw new TyleError("content/invalid", message, { diagnostics });
}

async function defaultExport(path: string): Promise<unknown> {
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(path).href);
    return module.default;
  } catch (cause) {
    throw new TyleError("content/invalid", moduleMessage(path, cause), { cause });
  }
}

function moduleMessage(path: string, cause: unknown): Text {
  const { message, code }: NodeJS.ErrnoException =
    cause instanceof Error ? cause : new Error(String(cause));
  if (code === "ERR_UNKNOWN_FILE_EXTENSION") {
    return {
      en: `Node ${process.version} does not load TypeScript. Use Node 22.18 or later, or write the mapping "${path}" as .mjs, JSON or YAML.`,
      vi: `Node ${process.version} không nạp được TypeScript. Hãy dùng Node từ 22.18, hoặc viết tệp ánh xạ "${path}" dưới dạng .mjs, JSON hay YAML.`,
    };
  }
  const [reason] = message.split("\n");
  return {
    en: `The mapping "${path}" is no module that can be loaded: ${reason}`,
    vi: `Tệp ánh xạ "${path}" không phải mô-đun nạp được: ${reason}`,
  };
}
