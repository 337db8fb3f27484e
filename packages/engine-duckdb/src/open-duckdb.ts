import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { TyleError } from "@tyle/core";
import type { DuckdbOptions } from "./duckdb-source.ts";

/** An open database; `close` gives its memory and files back. */
export interface OpenDuckdb {
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens DuckDB. The library is loaded here and nowhere earlier, since it is large.
 *
 * @throws {TyleError} `engine/failed` when it is not installed or the database cannot be opened.
 */
export async function openDuckdb(options: DuckdbOptions): Promise<OpenDuckdb> {
  const { database = ":memory:", threads, memoryLimit, tempDirectory } = options;
  const settings = {
    // Nothing is fetched from anywhere while counting.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(threads !== undefined && { threads: String(threads) }),
    ...(memoryLimit !== undefined && { memory_limit: memoryLimit }),
    ...(tempDirectory !== undefined && { temp_directory: tempDirectory }),
  };
  try {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance: DuckDBInstance = await DuckDBInstance.create(database, settings);
    const connection = await instance.connect();
    return {
      connection,
      close() {
        connection.closeSync();
        instance.closeSync();
      },
    };
  } catch (cause) {
    throw new TyleError(
      "engine/failed",
      {
        en: `DuckDB cannot be started. Is @duckdb/node-api installed? ${reasonOf(cause)}`,
        vi: `Không khởi động được DuckDB. Đã cài @duckdb/node-api chưa? ${reasonOf(cause)}`,
      },
      { cause },
    );
  }
}

/** The first line of an error. */
export const reasonOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0] ?? "";
