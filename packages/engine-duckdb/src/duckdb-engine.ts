import type { AggregateOptions, AggregatePlan, CubeWithControl, Engine } from "@tyle/core";
import { compilePlan, numberedParameters, toCube } from "@tyle/engine-sql";
import type { DuckdbOptions, DuckdbSource } from "./duckdb-source.ts";
import { fetchAnswer, sendSumAs } from "./fetch-answer.ts";
import { interruptible } from "./interruptible.ts";
import { type OpenSource, openSource } from "./open-source.ts";

/**
 * Counts dossiers in DuckDB, which spills to disk what does not fit in memory.
 *
 * @throws {TyleError} `engine/failed` when DuckDB cannot be started, `content/invalid` with located diagnostics when a
 * file cannot be read.
 * @example
 * const engine = duckdbEngine({ kind: "parquet", files: ["dossiers.parquet"] }, { threads: 4 });
 * const { cube, control } = await engine.aggregate(plan);
 * await engine.dispose();
 */
export function duckdbEngine(source: DuckdbSource, options: DuckdbOptions = {}): Engine {
  let opened: Promise<OpenSource> | undefined;
  return {
    name: "duckdb",
    capabilities: { outOfCore: true, distributed: false },
    async aggregate(plan, run = {}) {
      opened ??= openSource(source, options, run).catch((error) => {
        // What is mended by then may be asked again.
        opened = undefined;
        throw error;
      });
      return count(await opened, plan, run);
    },
    async dispose() {
      const open = await opened?.catch(() => undefined);
      opened = undefined;
      open?.close();
    },
  };
}

const count = (
  { connection, from, isWeighted, explain }: OpenSource,
  plan: AggregatePlan,
  options: AggregateOptions,
): Promise<CubeWithControl> =>
  interruptible(connection, options, async () => {
    const sendSum = sendSumAs(isWeighted);
    const compiled = compilePlan(plan, { db: numberedParameters(), from, isWeighted, sendSum });
    try {
      return toCube(compiled, await fetchAnswer(connection, compiled, isWeighted));
    } catch (cause) {
      throw explain(cause);
    }
  });
