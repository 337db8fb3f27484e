import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Diagnostic, TyleError } from "@tyle/core";
import { dossierTable, numberedParameters, type Sql, weightColumn } from "@tyle/engine-sql";
import { sql } from "kysely";
import { csvColumns } from "./csv-columns.ts";
import { duckdbDiagnostics } from "./duckdb-diagnostics.ts";
import type { DuckdbOptions, DuckdbSource } from "./duckdb-source.ts";
import { loadDossiers } from "./load-dossiers.ts";
import { openDuckdb, openOnDisk, reasonOf } from "./open-duckdb.ts";

/** A source that statements can name. */
export interface OpenSource {
  readonly connection: DuckDBConnection;
  /** What stands behind FROM. */
  readonly from: Sql;
  /** Whether a row may stand for several dossiers. */
  readonly isWeighted: boolean;
  /** Says what a failed statement means for the person who gave the source. */
  explain(cause: unknown): Error;
  close(): void;
}

/** The name under which files and dossiers are asked. */
const ownName = "tyle_dossiers";

/** Opens DuckDB on a source, and checks its columns before anything is counted. */
export async function openSource(
  source: DuckdbSource,
  options: DuckdbOptions,
): Promise<OpenSource> {
  const isStream = source.kind === "dossiers" && typeof source.dossiers === "function";
  const { connection, close } =
    isStream && options.database === undefined
      ? await openOnDisk(options.tempDirectory ?? tmpdir(), options)
      : await openDuckdb(options);
  const explain = (cause: unknown): Error => explainFailure(source, cause);
  try {
    if (source.kind === "parquet" || source.kind === "csv") {
      assertFiles(source.files);
      const view = sql`CREATE TEMP VIEW ${sql.id(ownName)} AS SELECT * FROM ${reading(source)}`;
      await connection.run(view.compile(numberedParameters()).sql);
    } else if (source.kind === "dossiers") {
      await loadDossiers(connection, ownName, source.dossiers);
    }
    const from = sql.table(source.kind === "table" ? source.name : ownName);
    const head = sql`SELECT * FROM ${from} LIMIT 0`.compile(numberedParameters());
    const columns = (await connection.run(head.sql)).columnNames();
    assertColumns(source, columns);
    return { connection, from, isWeighted: columns.includes(weightColumn), explain, close };
  } catch (cause) {
    close();
    throw explain(cause);
  }
}

type FileSource = Extract<DuckdbSource, { readonly kind: "parquet" | "csv" }>;

function reading(source: FileSource): Sql {
  const files = sql`[${sql.join(source.files.map((file) => sql.lit(file)))}]`;
  if (source.kind === "parquet") return sql`read_parquet(${files})`;
  const columns = csvColumns(source.files[0] ?? "").map(
    ({ name, type }) => sql`${sql.lit(name)}: ${sql.lit(type)}`,
  );
  return sql`read_csv(${files}, columns = {${sql.join(columns)}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '')`;
}

function assertFiles(files: readonly string[]): void {
  const missing = files.find((file) => !existsSync(file));
  if (missing === undefined && files.length > 0) return;
  throw new TyleError("io/not-found", {
    en: `There is no file "${missing ?? ""}".`,
    vi: `Không có tệp "${missing ?? ""}".`,
  });
}

function assertColumns(source: DuckdbSource, columns: readonly string[]): void {
  const missing = dossierTable.filter(
    ({ name, isOptional }) => !isOptional && !columns.includes(name),
  );
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(", ");
  throw contentInvalid([
    duckdbDiagnostics["duckdb/columns-missing"](
      { columns: names },
      { location: { file: nameOf(source) }, actual: columns.join(", ") },
    ),
  ]);
}

const contentInvalid = (diagnostics: readonly Diagnostic[], cause?: unknown): TyleError =>
  new TyleError(
    "content/invalid",
    { en: "The dossiers cannot be read.", vi: "Không đọc được hồ sơ." },
    { diagnostics, cause },
  );

/** DuckDB says where a CSV file broke; anything else is about the file as a whole. */
function explainFailure(source: DuckdbSource, cause: unknown): Error {
  if (cause instanceof TyleError) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  if (source.kind === "table" || source.kind === "dossiers") {
    return new TyleError(
      "engine/failed",
      { en: `DuckDB: ${reasonOf(cause)}`, vi: `DuckDB: ${reasonOf(cause)}` },
      { cause },
    );
  }
  const line = /CSV Error on Line: (\d+)/.exec(text)?.[1];
  const file = source.files.find((name) => text.includes(name)) ?? nameOf(source);
  const location = { file, ...(line !== undefined && { row: Number(line) }) };
  const reason = reasonOf(cause);
  return contentInvalid([duckdbDiagnostics["duckdb/unreadable"]({ reason }, { location })], cause);
}

const nameOf = (source: DuckdbSource): string => {
  if (source.kind === "table") return source.name;
  return source.kind === "dossiers" ? ownName : (source.files[0] ?? "");
};
