import { tmpdir } from "node:os";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type AggregateOptions, TyleError } from "@tyle/core";
import { statFile } from "@tyle/core/node";
import { dossierTable, numberedParameters, type Sql, weightColumn } from "@tyle/engine-sql";
import { sql } from "kysely";
import { type CheckedRelation, checkDossiers } from "./check-dossiers.ts";
import type { DuckdbOptions, DuckdbSource, FileSource } from "./duckdb-source.ts";
import { explainFailure } from "./explain-failure.ts";
import { interruptible } from "./interruptible.ts";
import { loadDossiers } from "./load-dossiers.ts";
import { openDuckdb, openOnDisk } from "./open-duckdb.ts";
import { isPackedFile, readFile } from "./read-file.ts";

/** A source that statements can name. */
export interface OpenSource {
  readonly connection: DuckDBConnection;
  /** What stands behind FROM. */
  readonly from: Sql;
  /** Whether a row may stand for several dossiers. */
  readonly isWeighted: boolean;
  /** Says what a failed statement means for the person who gave the source. */
  explain(cause: unknown): TyleError;
  close(): void;
}

/** The name under which files and dossiers are asked. */
const ownName = "tyle_dossiers";

/** Opens DuckDB on a source, and checks what it holds before anything is counted. */
export async function openSource(
  source: DuckdbSource,
  options: DuckdbOptions,
  run: Pick<AggregateOptions, "signal">,
): Promise<OpenSource> {
  const isStream = source.kind === "dossiers" && typeof source.dossiers === "function";
  const { connection, close } =
    isStream && options.database === undefined
      ? await openOnDisk(options.tempDirectory ?? tmpdir(), options)
      : await openDuckdb(options);
  const explain = (cause: unknown): TyleError => explainFailure(source, cause);
  try {
    const opened = await interruptible(connection, run, () => openIn(connection, source, run));
    return { connection, ...opened, explain, close };
  } catch (cause) {
    close();
    throw explain(cause);
  }
}

async function openIn(
  connection: DuckDBConnection,
  source: DuckdbSource,
  { signal }: Pick<AggregateOptions, "signal">,
): Promise<Pick<OpenSource, "from" | "isWeighted">> {
  const own = sql.table(ownName);
  if (source.kind === "dossiers") {
    const { dossiers } = source;
    const load = { table: ownName, dossiers, ...(signal && { signal }) };
    return { from: own, isWeighted: (await loadDossiers(connection, load)).isWeighted };
  }
  if (source.kind === "table") {
    const from = sql.table(source.name);
    const relation = { from, name: source.name, isPacked: false };
    return { from, isWeighted: isWeighted(await checkDossiers(connection, relation)) };
  }
  const checked = await checkFiles(connection, source);
  const parts = checked.map(({ from, columns }) => selectFrom(from, columns));
  const view = sql`CREATE TEMP VIEW ${own} AS ${sql.join(parts, sql` UNION ALL `)}`;
  await connection.run(view.compile(numberedParameters()).sql);
  return { from: own, isWeighted: checked.some(isWeighted) };
}

/** In one order of columns, whatever that of the file is; a row without a weight is one dossier. */
const selectFrom = (from: Sql, columns: readonly string[]): Sql =>
  sql`SELECT ${sql.join(
    dossierTable.map(({ name }) =>
      columns.includes(name) ? sql.ref(name) : sql`1 AS ${sql.ref(name)}`,
    ),
  )} FROM ${from}`;

/** One by one, so that what is wrong is told of the file that it is wrong in. */
async function checkFiles(
  connection: DuckDBConnection,
  { kind, files }: FileSource,
): Promise<readonly CheckedRelation[]> {
  if (files.length === 0) throw noFiles();
  for (const file of files) statFile(file);
  const checked: CheckedRelation[] = [];
  for (const file of files) {
    try {
      const isPacked = kind === "parquet" && (await isPackedFile(connection, file));
      const relation = { from: readFile(kind, file), name: file, isPacked };
      checked.push(await checkDossiers(connection, relation));
    } catch (cause) {
      throw explainFailure({ kind, files: [file] }, cause);
    }
  }
  return checked;
}

const noFiles = (): TyleError =>
  new TyleError("argument/invalid", {
    en: "A source needs one file at least.",
    vi: "Nguồn cần có ít nhất một tệp.",
  });

const isWeighted = ({ columns }: CheckedRelation): boolean => columns.includes(weightColumn);
