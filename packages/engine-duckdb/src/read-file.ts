import type { Sql } from "@tyle/engine-sql";
import { sql } from "kysely";
import { csvColumns } from "./csv-columns.ts";

/** How DuckDB reads a file: nothing is guessed, neither from its contents nor from its path. */
export function readFile(kind: "parquet" | "csv", file: string): Sql {
  const path = sql.lit(literalPath(file));
  if (kind === "parquet") return sql`read_parquet(${path}, hive_partitioning = false)`;
  const columns = csvColumns(file).map(({ name, type }) => sql`${sql.lit(name)}: ${sql.lit(type)}`);
  return sql`read_csv(${path}, columns = {${sql.join(columns)}}, auto_detect = false, hive_partitioning = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '')`;
}

/** "so[1].csv" is one file, not a pattern for others. */
const literalPath = (file: string): string => file.replace(/[*?[]/g, "[$&]");
