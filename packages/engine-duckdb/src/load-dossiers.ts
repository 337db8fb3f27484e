import type { DuckDBConnection } from "@duckdb/node-api";
import { type CancelSignal, type Dossier, throwIfAborted } from "@tyle/core";
import { type DossierColumn, type DossierInput, dossierTable, eachDossier } from "@tyle/engine-sql";
import { tooManyDigits } from "./explain-failure.ts";

/** How each kind of column is declared. */
export const duckdbTypes = { text: "VARCHAR", day: "INTEGER", weight: "DECIMAL(38, 0)" } as const;

/** Columns as DuckDB declares them. */
export const declareColumns = (columns: readonly DossierColumn[]): string =>
  columns.map(({ name, kind }) => `"${name}" ${duckdbTypes[kind]}`).join(", ");

/** What is loaded, and where. */
export interface Load {
  readonly table: string;
  readonly dossiers: DossierInput;
  /** Stops the load between two chunks. */
  readonly signal?: CancelSignal;
}

/**
 * Writes dossiers into a new table, chunk by chunk. It has a column of weights only where they differ from 1.
 *
 * @throws {TyleError} `engine/failed` for a weight of more than 38 digits.
 */
export async function loadDossiers(
  connection: DuckDBConnection,
  { table, dossiers, signal }: Load,
): Promise<{ readonly rows: number; readonly isWeighted: boolean }> {
  await connection.run(`CREATE TABLE ${table} (${declareColumns(dossierTable)})`);
  const { DuckDBDataChunk, DuckDBDecimalValue, INTEGER, VARCHAR, DECIMAL } = await import(
    "@duckdb/node-api"
  );
  const types = dossierTable.map(({ kind }) =>
    kind === "text" ? VARCHAR : kind === "day" ? INTEGER : DECIMAL(38, 0),
  );
  const appender = await connection.createAppender(table);
  // One chunk is filled again and again: its memory is outside of the heap, and no pressure would collect old ones.
  const chunk = DuckDBDataChunk.create(types);
  let rows: Dossier[] = [];
  let loaded = 0;
  const flush = (): void => {
    throwIfAborted(signal);
    chunk.reset();
    chunk.rowCount = rows.length;
    for (const [index, column] of dossierTable.entries()) {
      const values = rows.map(column.valueOf);
      chunk.setColumnValues(
        index,
        column.kind === "weight"
          ? values.map((value) => new DuckDBDecimalValue(toWeight(value), 38, 0))
          : values,
      );
    }
    appender.appendDataChunk(chunk);
    loaded += rows.length;
    rows = [];
  };
  await eachDossier(dossiers, (dossier) => {
    rows.push(dossier);
    if (rows.length === chunkRows) flush();
  });
  if (rows.length > 0) flush();
  appender.closeSync();
  const several = await connection.run(`SELECT 1 FROM ${table} WHERE weight <> 1 LIMIT 1`);
  // Counting rows is faster than adding up ones.
  const isWeighted = several.rowCount > 0;
  if (!isWeighted) await connection.run(`ALTER TABLE ${table} DROP COLUMN weight`);
  return { rows: loaded, isWeighted };
}

function toWeight(value: string | number | bigint | null): bigint {
  const weight = BigInt(value ?? 1n);
  if (weight >= 10n ** 38n) throw tooManyDigits();
  return weight;
}

/** DuckDB's own size of a vector; a chunk holds no more. */
const chunkRows = 2048;
