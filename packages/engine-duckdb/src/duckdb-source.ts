import type { Dossier } from "@tyle/core";

/**
 * Dossiers in any number: listed, or handed on one by one by a function that ends with the last. A function suits readers of
 * files; nothing is kept of what it has handed on.
 */
export type DossierInput =
  | Iterable<Dossier>
  | AsyncIterable<Dossier>
  | ((take: (dossier: Dossier) => void) => Promise<void>);

/** Where DuckDB finds dossiers. Files and tables have the columns of `dossierTable`. */
export type DuckdbSource =
  | { readonly kind: "parquet"; readonly files: readonly string[] }
  /** Read as text with exactly these columns; nothing is guessed, since a guess turns "1.000310" into a number. */
  | { readonly kind: "csv"; readonly files: readonly string[] }
  /** A table of the database that the engine opens. */
  | { readonly kind: "table"; readonly name: string }
  /** Written into a table of the engine's own. */
  | { readonly kind: "dossiers"; readonly dossiers: DossierInput };

/** How DuckDB is run. */
export interface DuckdbOptions {
  /** A database file; in memory where left out. */
  readonly database?: string;
  readonly threads?: number;
  /** Such as "4GB"; what does not fit goes to the temporary directory. */
  readonly memoryLimit?: string;
  readonly tempDirectory?: string;
}
