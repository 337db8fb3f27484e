import type { Engine } from "@tyle/core";
import type { DossierInput } from "@tyle/engine-clickhouse";
import { exitOnSignal } from "./exit-on-signal.ts";

/**
 * Loads dossiers into tables of this run's own, so that what else is on the server does not count. They are dropped with the
 * engine, and when somebody stops the command; what runs on the server is then cancelled first.
 */
export async function openClickhouse(dossiers: DossierInput, url?: string): Promise<Engine> {
  const { clickhouseEngine, createDossierTables, dropDossierTables, loadBatch, memoryLedger } =
    await import("@tyle/engine-clickhouse");
  const server = url === undefined ? {} : { url };
  const tables = { shards: [server], table: `tyle_run_${crypto.randomUUID().replaceAll("-", "")}` };
  const ledger = memoryLedger();
  const stop = new AbortController();
  const { signal } = stop;
  const made = createDossierTables(tables);
  const forget = exitOnSignal(async () => {
    stop.abort();
    // A table that is being made must not appear after the others are gone.
    await made.catch(() => {});
    await dropDossierTables(tables);
  });
  // What was stopped never ends, so that the command goes no further and tells nothing: the `undo` ends it.
  const fail = (error: unknown): Promise<never> => {
    if (signal.aborted) return new Promise(() => {});
    throw error;
  };
  const drop = async (): Promise<void> => {
    await dropDossierTables(tables);
    forget();
  };
  try {
    await made;
    await loadBatch(dossiers, { ...tables, batch: "run", ledger, signal });
  } catch (error) {
    if (!signal.aborted) await drop().catch(() => {});
    return fail(error);
  }
  const engine = clickhouseEngine({ ...server, table: tables.table, ledger });
  return {
    ...engine,
    aggregate: (plan, run) => engine.aggregate(plan, { ...run, signal }).catch(fail),
    dispose: async () => {
      await engine.dispose();
      await drop();
    },
  };
}
