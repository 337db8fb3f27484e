import type { DossierInput } from "@tyle/engine-sql";

/** Where DuckDB finds dossiers. Files and tables have the columns of `dossierTable`. */
export type DuckdbSource =
  | { readonly kind: "parquet"; readonly files: readonly string[] }
  /** Read as text with exactly these columns; nothing is guessed, since a guess turns "1.000310" into a number. */
  | { readonly kind: "csv"; readonly files: readonly string[] }
  /** A table of the database that the engine opens. */
  | { readonly kind: "table"; readonly name: string }
  /** Written into a table of the engine's own: on disk where a function hands them on, since then they may be many. */
  | { readonly kind: "dossiers"; readonly dossiers: DossierInput };

/** The sources that are files. */
export type FileSource = Extract<DuckdbSource, { readonly files: readonly string[] }>;

/** How DuckDB is run. */
export interface DuckdbOptions {
  /** A database file; where left out, in memory, or in a file of the engine's own for what does not fit. */
  readonly database?: string;
  readonly threads?: number;
  /** Such as "4GB"; what does not fit goes to the temporary directory. */
  readonly memoryLimit?: string;
  readonly tempDirectory?: string;
}
