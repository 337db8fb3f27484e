import { randomUUID } from "node:crypto";
import { type Dossier, type Engine, memoryEngine } from "@tyle/core";
import type { EngineArguments } from "./engine-options.ts";

/**
 * Opens an engine over dossiers that were read. Each engine is loaded when it is asked for, and not before; the caller
 * disposes of it.
 *
 * @throws {TyleError} `engine/failed` when its peer is not installed, or its server cannot be reached.
 */
export async function openDossierEngine(
  { engine, url }: EngineArguments,
  dossiers: readonly Dossier[],
): Promise<Engine> {
  if (engine === "memory") return memoryEngine(dossiers);
  if (engine === "clickhouse") return openInClickhouse(dossiers, url);
  const { duckdbEngine } = await import("@tyle/engine-duckdb");
  return duckdbEngine({ kind: "dossiers", dossiers });
}

/** In tables of this run's own, so that what else is on the server does not count. */
async function openInClickhouse(dossiers: readonly Dossier[], url?: string): Promise<Engine> {
  const { clickhouseEngine, createDossierTables, dropDossierTables, loadBatch, memoryLedger } =
    await import("@tyle/engine-clickhouse");
  const server = url === undefined ? {} : { url };
  const tables = { shards: [server], table: `tyle_run_${randomUUID().replaceAll("-", "")}` };
  const ledger = memoryLedger();
  await createDossierTables(tables);
  try {
    await loadBatch(dossiers, { ...tables, batch: "run", ledger });
  } catch (error) {
    await dropDossierTables(tables);
    throw error;
  }
  const opened = clickhouseEngine({ ...server, table: tables.table, ledger });
  return {
    ...opened,
    dispose: async () => {
      await opened.dispose();
      await dropDossierTables(tables);
    },
  };
}
