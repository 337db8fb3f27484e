import type { DuckDBConnection } from "@duckdb/node-api";
import { type AggregateOptions, throwIfAborted } from "@tyle/core";

/** How often a running statement is looked after. */
const pollMilliseconds = 50;

/**
 * Runs statements so that the signal stops them and their progress is told.
 *
 * @throws {TyleError} `run/aborted`.
 */
export async function interruptible<Result>(
  connection: DuckDBConnection,
  { signal, onProgress }: AggregateOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  throwIfAborted(signal);
  if (onProgress) await keepProgress(connection);
  const timer = setInterval(() => {
    if (signal?.aborted) connection.interrupt();
    const rows = Number(connection.progress.rows_processed);
    // None between two statements, and none while dossiers are taken in, of which their reader tells.
    if (rows > 0) onProgress?.({ rows });
  }, pollMilliseconds);
  try {
    return await work();
  } catch (cause) {
    throwIfAborted(signal);
    throw cause;
  } finally {
    clearInterval(timer);
  }
}

/** DuckDB counts its rows only for a bar that it would draw itself. */
async function keepProgress(connection: DuckDBConnection): Promise<void> {
  await connection.run("SET enable_progress_bar = true");
  await connection.run("SET enable_progress_bar_print = false");
}
