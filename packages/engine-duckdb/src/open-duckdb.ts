import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { TyleError } from "@tyle/core";
import { unwritable } from "@tyle/core/node";
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

/** A database on disk. */
export interface OpenOnDisk extends OpenDuckdb {
  /** Goes with everything in it when the database is closed. */
  readonly folder: string;
}

/** Enough to sort and to count on; more rows do not take more memory. */
const memoryOnDisk = "128MB";

/**
 * Opens DuckDB on an empty database in a new folder, for any number of rows in little memory. The folder goes when it is
 * closed, or when the process exits.
 *
 * @throws {TyleError} `engine/failed`, `io/unwritable` where no folder can be made.
 */
export async function openOnDisk(parent: string, options: DuckdbOptions): Promise<OpenOnDisk> {
  const folder = makeFolder(parent);
  const remove = (): void => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  const database = join(folder, "dossiers.duckdb");
  try {
    const { connection, close } = await openDuckdb({
      memoryLimit: memoryOnDisk,
      tempDirectory: folder,
      ...options,
      database,
    });
    return {
      connection,
      folder,
      close() {
        close();
        remove();
      },
    };
  } catch (cause) {
    remove();
    throw cause;
  }
}

function makeFolder(parent: string): string {
  try {
    return mkdtempSync(join(parent, ".tyle-"));
  } catch (cause) {
    throw unwritable(parent, cause);
  }
}

/** The first line of an error. */
export const reasonOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0] ?? "";
