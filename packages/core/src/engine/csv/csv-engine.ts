import { TyleError } from "../../diagnostic/tyle-error.ts";
import type { Source } from "../../io/source.ts";
import type { CubeWithControl } from "../cube.ts";
import type { AggregateOptions, Engine } from "../engine.ts";
import type { AggregatePlan } from "../plan.ts";
import { type CsvCount, createCsvCount } from "./csv-count.ts";
import type { DossierLayout } from "./dossier-layout.ts";
import { readCsv } from "./read-csv.ts";
import { type DossierRow, readDossierRow } from "./read-dossier-row.ts";

/** How the rows of a CSV file are understood. */
export interface CsvRowOptions {
  /** Binds a profile to the heading of the file; `null` when it is not one of its headings. */
  readonly bind: (header: readonly string[]) => DossierLayout | null;
  /** Reads the rows that bytes alone cannot settle; by the layout where left out. */
  readonly readRow?: (cells: readonly string[], layout: DossierLayout) => DossierRow;
}

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
export function csvEngine(source: Source, options: CsvEngineOptions): Engine {
  const { bind, readRow = (cells, layout) => readDossierRow(layout, cells), fallback } = options;
  return {
    name: "memory",
    capabilities: { outOfCore: true, distributed: false },
    async aggregate(plan, run = {}) {
      let count: CsvCount | undefined;
      const isRead = await readCsv(source, { bind, ...run }, (opened) => {
        const counting = createCsvCount({ ...opened, plan }, (cells) =>
          counting.addRow(readRow(cells, opened.layout)),
        );
        count = counting;
        return counting.scanner;
      });
      if (isRead && count) return count.finish();
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
