import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { TableMapping } from "@tyle/adapter-spreadsheet";
import { parseTableMapping } from "@tyle/adapter-spreadsheet/mapping";
import { TyleError } from "@tyle/core";
import { parse } from "yaml";

/**
 * Reads a mapping: YAML, JSON, or the default export of a module (TypeScript where the running Node takes it).
 *
 * @throws {TyleError} `io/not-found`, `content/invalid`
 */
export async function readMapping(path: string): Promise<TableMapping> {
  const text = readText(path);
  try {
    return parseTableMapping(/\.[cm]?[jt]s$/.test(path) ? await defaultExport(path) : parse(text));
  } catch (cause) {
    if (cause instanceof TyleError) throw cause;
    const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "";
    const message = {
      en: `The mapping "${path}" is neither YAML, JSON nor a module: ${reason}`,
      vi: `Tệp ánh xạ "${path}" không phải YAML, JSON hay mô-đun hợp lệ: ${reason}`,
    };
    throw new TyleError("content/invalid", message, { cause });
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const message = { en: `There is no file "${path}".`, vi: `Không có tệp "${path}".` };
    throw new TyleError("io/not-found", message, { cause });
  }
}

async function defaultExport(path: string): Promise<unknown> {
  const module: { readonly default?: unknown } = await import(pathToFileURL(path).href);
  return module.default;
}
