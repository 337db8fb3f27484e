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
  const text = cause instanceof Error ? cause.message : String(cause);
  if (beyondDecimal.test(text)) return tooManyDigits(cause);
  if (source.kind === "table" || source.kind === "dossiers") {
    const reason = `DuckDB: ${reasonOf(cause)}`;
    return new TyleError("engine/failed", { en: reason, vi: reason }, { cause });
  }
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

/** A sum of weights, or a weight of a file, that does not fit. */
const beyondDecimal = /Overflow in HUGEINT addition|Could not cast value \d+ to DECIMAL\(38,0\)/i;

/** Weights are decimals of 38 digits, and so are their sums. */
export const tooManyDigits = (cause?: unknown): TyleError =>
  new TyleError(
    "engine/failed",
    {
      en: "The weights of these dossiers, or their sum, have more than the 38 digits that DuckDB holds. Check the weights.",
      vi: "Trọng số của các hồ sơ này hoặc tổng của chúng dài hơn 38 chữ số mà DuckDB lưu được. Hãy kiểm tra trọng số.",
    },
    { cause },
  );

/** The line itself is left out, since it tells of a person. It may hold line breaks, so the reason is known by its words. */
const brokenLine =
  /CSV Error on Line: (?<row>\d+)(?:\nOriginal Line:[\s\S]*?\n(?<reason>(?:Error when converting column "(?<header>[^"]*)"|Expected Number of Columns|Value with unterminated quote|Invalid unicode|Maximum line size).*))?/;
