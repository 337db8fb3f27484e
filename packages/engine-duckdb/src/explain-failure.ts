import { type Diagnostic, TyleError } from "@tyle/core";
import { duckdbDiagnostics } from "./duckdb-diagnostics.ts";
import type { DuckdbSource } from "./duckdb-source.ts";
import { reasonOf } from "./open-duckdb.ts";

/** What is wrong in the contents of a source. */
export const contentInvalid = (diagnostics: readonly Diagnostic[], cause?: unknown): TyleError =>
  new TyleError(
    "content/invalid",
    { en: "The dossiers cannot be read.", vi: "Không đọc được hồ sơ." },
    { diagnostics, cause },
  );

/** DuckDB says where a CSV file broke; anything else is about the file as a whole. */
export function explainFailure(source: DuckdbSource, cause: unknown): TyleError {
  if (cause instanceof TyleError) return cause;
  if (source.kind === "table" || source.kind === "dossiers") {
    const text = `DuckDB: ${reasonOf(cause)}`;
    return new TyleError("engine/failed", { en: text, vi: text }, { cause });
  }
  const text = cause instanceof Error ? cause.message : String(cause);
  const file = source.files.find((name) => text.includes(name)) ?? source.files[0] ?? "";
  const broken = brokenLine.exec(text)?.groups;
  const location = {
    file,
    ...(broken?.row !== undefined && { row: Number(broken.row) }),
    ...(broken?.header !== undefined && { header: broken.header }),
  };
  const reason = broken?.reason ?? reasonOf(cause);
  return contentInvalid([duckdbDiagnostics["duckdb/unreadable"]({ reason }, { location })], cause);
}

/** The line itself is left out, since it tells of a person. It may hold line breaks, so the reason is known by its words. */
const brokenLine =
  /CSV Error on Line: (?<row>\d+)(?:\nOriginal Line:[\s\S]*?\n(?<reason>(?:Error when converting column "(?<header>[^"]*)"|Expected Number of Columns|Value with unterminated quote|Invalid unicode|Maximum line size).*))?/;
