import { lastDay } from "../../period/period.ts";
import { CellCounter, type CountedCells } from "../columns/cell-counter.ts";
import { createColumns, needsOf, writeDossier } from "../columns/dossier-columns.ts";
import type { CubeWithControl } from "../cube.ts";
import type { AggregatePlan } from "../plan.ts";
import type { CsvProof } from "./csv-proof.ts";
import { CsvScanner, defaultBlockRows } from "./csv-scanner.ts";
import type { DossierLayout } from "./dossier-layout.ts";
import type { DossierRow } from "./read-dossier-row.ts";
import { createScanColumns } from "./scan-columns.ts";
import { splitRow } from "./split-row.ts";
import { decodeUtf8 } from "./utf8.ts";

/** What a count of CSV rows needs to know. It is data, so that it can be sent to another thread. */
export interface CsvCountPlan {
  readonly layout: DossierLayout;
  readonly delimiter: string;
  readonly plan: AggregatePlan;
  /** As `ScanPlan` has it. */
  readonly isShort?: boolean;
}

/** What one thread tells another about its part of a file. */
export interface CsvCountParts {
  readonly cells: CountedCells;
  readonly rejected: number;
}

/** A count of a file, or of a part of it: bytes go into its scanner. */
export interface CsvCount {
  readonly scanner: CsvScanner;
  /** Counts what became of a row that was read the long way. */
  addRow(row: DossierRow): void;
  /** Ends the count in a form for another thread. */
  toParts(): CsvCountParts;
  /** Adds what another count of the same plan has counted. */
  merge(parts: CsvCountParts): void;
  /** Ends the count. */
  finish(): CubeWithControl;
}

/**
 * Starts a count. `onIrregular` is given the cells of each row that bytes alone cannot settle; with a proof, such a row
 * stops the scanner, and so does one that the proof does not hold for.
 */
export function createCsvCount(
  { layout, delimiter, plan, isShort = false }: CsvCountPlan,
  onIrregular: (cells: readonly string[]) => void,
  proof?: CsvProof,
): CsvCount {
  const own = needsOf(plan);
  const needs = { ...own, dimensions: [...own.dimensions, ...(proof?.dimensions ?? [])] };
  const asOf = plan.period && lastDay(plan.period);
  const block = createScanColumns(layout, { needs, rows: defaultBlockRows, asOf });
  const counter = new CellCounter(plan, block.columns);
  const single = createColumns(own, 1);
  const singles = new CellCounter(plan, single);
  let rejected = 0;
  const scanner = new CsvScanner({
    delimiter: delimiter.charCodeAt(0),
    tasks: block.tasks,
    blockRows: defaultBlockRows,
    isShort,
    onBlock(length) {
      if (proof && !proof.holds(block.rows, length)) return scanner.stop();
      block.complete(length);
      counter.add(0, length);
    },
    onIrregular(row) {
      if (proof) scanner.stop();
      else onIrregular(splitRow(decodeUtf8(row), delimiter));
    },
  });
  /** The counter of all rows so far. */
  const settled = (): CellCounter => {
    scanner.flush();
    counter.merge(singles.toParts());
    return counter;
  };
  return {
    scanner,
    addRow(row) {
      if (row.kind === "rejected") rejected += 1;
      if (row.kind !== "dossier") return;
      writeDossier(single, { row: 0, dossier: row.dossier, asOf });
      singles.add(0, 1);
    },
    toParts: () => ({ cells: settled().toParts(), rejected }),
    merge(parts) {
      counter.merge(parts.cells);
      rejected += parts.rejected;
    },
    finish: () => settled().finish(rejected),
  };
}
