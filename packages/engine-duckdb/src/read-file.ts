import type { DuckDBConnection } from "@duckdb/node-api";
import { numberedParameters, type Sql } from "@tyle/engine-sql";
import { sql } from "kysely";
import { csvColumns } from "./csv-columns.ts";

/** How DuckDB reads a file: nothing is guessed, neither from its contents nor from its path. */
export function readFile(kind: "parquet" | "csv", file: string): Sql {
  const path = sql.lit(literalPath(file));
  if (kind === "parquet") return sql`read_parquet(${path}, hive_partitioning = false)`;
  const columns = csvColumns(file).map(({ name, type }) => sql`${sql.lit(name)}: ${sql.lit(type)}`);
  return sql`read_csv(${path}, columns = {${sql.join(columns)}}, auto_detect = false, hive_partitioning = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '')`;
}

/** Says in a Parquet file that its values were checked, and by which table of dossiers. */
export const packMark = { key: "tyle_dossiers", value: "1" } as const;

/** Whether `packParquet` wrote a file. */
export async function isPackedFile(connection: DuckDBConnection, file: string): Promise<boolean> {
  const marks = sql`SELECT 1 FROM parquet_kv_metadata(${sql.lit(literalPath(file))}) WHERE key = CAST(${sql.lit(packMark.key)} AS BLOB) AND value = CAST(${sql.lit(packMark.value)} AS BLOB)`;
  const found = await connection.runAndReadAll(marks.compile(numberedParameters()).sql);
  return found.currentRowCount > 0;
}

/** "so[1].csv" is one file, not a pattern for others. */
const literalPath = (file: string): string => file.replace(/[*?[]/g, "[$&]");
