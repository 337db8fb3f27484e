import { renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Progress, TyleError } from "@tyle/core";
import { unwritable } from "@tyle/core/node";
import { type DossierInput, numberedParameters } from "@tyle/engine-sql";
import { sql } from "kysely";
import type { DuckdbOptions } from "./duckdb-source.ts";
import { interruptible } from "./interruptible.ts";
import { loadDossiers } from "./load-dossiers.ts";
import { openOnDisk } from "./open-duckdb.ts";
import { packMark } from "./read-file.ts";

/** Where dossiers are packed to. */
export interface PackOptions extends Omit<DuckdbOptions, "database"> {
  /** Path of the Parquet file. */
  readonly to: string;
  /** Called now and then while the file is sorted and written. */
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Writes dossiers as Parquet in the columns of `dossierTable`, sorted by unit and date of reception, so that equal
 * dossiers lie together. Until the file is written, they lie in a database beside it. An older file is replaced by a whole
 * one or not at all: without a single dossier it stays, and nothing is written.
 *
 * @returns the number of dossiers.
 * @throws {TyleError} `engine/failed`, `io/unwritable`.
 * @example
 * await packParquet(dossiers, { to: "dossiers.parquet" }) // 1000n
 */
export async function packParquet(
  dossiers: DossierInput,
  { to, onProgress, ...options }: PackOptions,
): Promise<bigint> {
  assertPlain(to);
  // Each thread sorts and writes a part of its own in memory; reading the lists takes longer than both.
  const { connection, folder, close } = await openOnDisk(dirname(to), { threads: 1, ...options });
  try {
    const { rows } = await loadDossiers(connection, { table: "dossiers", dossiers });
    if (rows === 0) return 0n;
    const whole = join(folder, "dossiers.parquet");
    const copy = sql`COPY (SELECT * FROM dossiers ORDER BY unit, received_on) TO ${sql.lit(whole)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {${sql.raw(packMark.key)}: ${sql.lit(packMark.value)}})`;
    const written = copy.compile(numberedParameters()).sql;
    await interruptible(connection, onProgress ? { onProgress } : {}, () =>
      connection.run(written),
    );
    renameSync(whole, to);
    return BigInt(rows);
  } catch (cause) {
    throw cause instanceof TyleError ? cause : unwritable(to, cause);
  } finally {
    close();
  }
}

/** Nothing but a file is replaced: neither a folder nor a device such as /dev/null, which a rename would take away. */
function assertPlain(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    throw new TyleError("io/unwritable", {
      en: `"${path}" cannot be written: it is not a file.`,
      vi: `Không ghi được "${path}": đây không phải là tệp.`,
    });
  }
}
