export { duckdbDiagnostics } from "./duckdb-diagnostics.ts";
export { duckdbEngine } from "./duckdb-engine.ts";
export type { DossierInput, DuckdbOptions, DuckdbSource } from "./duckdb-source.ts";
export { type PackOptions, packParquet } from "./pack-parquet.ts";
