import type { Source } from "../../io/source.ts";
import type { CubeWithControl } from "../cube.ts";
import type { AggregateOptions } from "../engine.ts";
import type { AggregatePlan } from "../plan.ts";
import { type CsvCount, createCsvCount } from "./csv-count.ts";
import type { CsvProof } from "./csv-proof.ts";
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

/** How a CSV file is counted, if it can be. */
export interface CountCsvOptions extends CsvRowOptions, AggregateOptions {
  /** Counts the file only when bytes alone settle each of its rows, and this holds of them. */
  readonly proof?: CsvProof;
}

/**
 * Counts the dossiers of a CSV file straight from its bytes, in memory that does not grow with the file.
 *
 * @returns `null` when only a general reader can read the file, or the proof does not hold.
 * @example
 * const counted = await countCsv(source, plan, { bind: (header) => layoutOf(header) });
 */
export async function countCsv(
  source: Source,
  plan: AggregatePlan,
  options: CountCsvOptions,
): Promise<CubeWithControl | null> {
  const { readRow = (cells, layout) => readDossierRow(layout, cells), proof } = options;
  let count: CsvCount | undefined;
  const isRead = await readCsv(source, options, (opened) => {
    const addCells = (cells: readonly string[]): void =>
      counting.addRow(readRow(cells, opened.layout));
    const counting = createCsvCount({ ...opened, plan }, addCells, proof);
    count = counting;
    return counting.scanner;
  });
  if (!isRead || !count) return null;
  const counted = count.finish();
  return count.scanner.isStopped ? null : counted;
}
