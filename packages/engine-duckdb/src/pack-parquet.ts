import { TyleError } from "@tyle/core";
import { numberedParameters } from "@tyle/engine-sql";
import { sql } from "kysely";
import type { DossierInput, DuckdbOptions } from "./duckdb-source.ts";
import { loadDossiers } from "./load-dossiers.ts";
import { openDuckdb, reasonOf } from "./open-duckdb.ts";

/** Where dossiers are packed to. */
export interface PackOptions extends Omit<DuckdbOptions, "database"> {
  /** Path of the Parquet file. */
  readonly to: string;
}

/** For any number of dossiers: what is beyond lies on disk beside the Parquet file until that is written. */
const packMemory = "1GB";

/**
 * Writes dossiers as Parquet in the columns of `dossierTable`, sorted by unit and date of reception, so that equal
 * dossiers lie together.
 *
 * @returns the number of dossiers.
 * @throws {TyleError} `engine/failed`, `io/unwritable`.
 * @example
 * await packParquet(dossiers, { to: "dossiers.parquet" })
 */
export async function packParquet(
  dossiers: DossierInput,
  { to, ...options }: PackOptions,
): Promise<bigint> {
  const { connection, close } = await openDuckdb({
    memoryLimit: packMemory,
    tempDirectory: `${to}.tmp`,
    ...options,
  });
  try {
    const rows = await loadDossiers(connection, "dossiers", dossiers);
    const copy = sql`COPY (SELECT * FROM dossiers ORDER BY unit, received_on) TO ${sql.lit(to)} (FORMAT parquet, COMPRESSION zstd)`;
    await connection.run(copy.compile(numberedParameters()).sql);
    return BigInt(rows);
  } catch (cause) {
    if (cause instanceof TyleError) throw cause;
    throw new TyleError(
      "io/unwritable",
      {
        en: `"${to}" cannot be written: ${reasonOf(cause)}`,
        vi: `Không ghi được "${to}": ${reasonOf(cause)}`,
      },
      { cause },
    );
  } finally {
    close();
  }
}
