import { TyleError } from "../../diagnostic/tyle-error.ts";
import type { Source } from "../../io/source.ts";
import type { CubeWithControl } from "../cube.ts";
import type { AggregateOptions, Engine } from "../engine.ts";
import type { AggregatePlan } from "../plan.ts";
import { type CsvRowOptions, countCsv } from "./count-csv.ts";

/** How a CSV file is counted. */
export interface CsvEngineOptions extends CsvRowOptions {
  /** Counts files that only a general reader understands. Without one, such a file is refused. */
  readonly fallback?: (plan: AggregatePlan, options?: AggregateOptions) => Promise<CubeWithControl>;
}

/**
 * Counts the dossiers of a CSV file straight from its bytes, in memory that does not grow with the file.
 *
 * @throws {TyleError} `content/invalid` when the file needs a general reader and there is none.
 * @example
 * const engine = csvEngine(source, { bind: (header) => layoutOf(header) });
 * const { cube, control } = await engine.aggregate(plan);
 */
export function csvEngine(source: Source, { fallback, ...rows }: CsvEngineOptions): Engine {
  return {
    name: "memory",
    capabilities: { outOfCore: true, distributed: false },
    async aggregate(plan, run = {}) {
      const counted = await countCsv(source, plan, { ...rows, ...run });
      if (counted) return counted;
      if (!fallback) throw notRegular(source.name);
      return fallback(plan, run);
    },
    dispose: async () => {},
  };
}

/** A file that only a general reader understands. */
export const notRegular = (file: string): TyleError =>
  new TyleError("content/invalid", {
    en: `"${file}" is not a regular CSV file with a known heading in its first line.`,
    vi: `"${file}" không phải là tệp CSV thông thường với dòng tiêu đề đã biết ở dòng đầu.`,
  });
