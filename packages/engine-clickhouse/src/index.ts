export type { DossierInput } from "@tyle/engine-sql";
export { clickhouseDiagnostics } from "./clickhouse-diagnostics.ts";
export { clickhouseEngine } from "./clickhouse-engine.ts";
export type { ClickhouseOptions, ClickhouseServer } from "./clickhouse-options.ts";
export {
  createDossierTables,
  dropDossierTables,
  type TableOptions,
  tableStatements,
} from "./dossier-tables.ts";
export { guardSettings, modernGuardSettings } from "./guard-settings.data.ts";
export { type LoadOptions, loadBatch } from "./load-batch.ts";
export { fileLedger, type LedgerEntries, type LoadLedger, memoryLedger } from "./load-ledger.ts";
