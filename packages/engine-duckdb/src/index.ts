export type { DossierInput } from "@tyle/engine-sql";
export { duckdbDiagnostics } from "./duckdb-diagnostics.ts";
export { duckdbEngine } from "./duckdb-engine.ts";
export type { DuckdbOptions, DuckdbSource } from "./duckdb-source.ts";
export { type PackOptions, packParquet } from "./pack-parquet.ts";
