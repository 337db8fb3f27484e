import type { Source } from "../../io/source.ts";
import type { LocalDate } from "../../period/local-date.ts";
import type { EncodedDossiers } from "../columns/columns-engine.ts";
import { type ColumnNeeds, createColumns, writeDossier } from "../columns/dossier-columns.ts";
import { KeptColumns } from "../columns/kept-columns.ts";
import type { AggregateOptions } from "../engine.ts";
import type { CsvRowOptions } from "./count-csv.ts";
import { notRegular } from "./csv-engine.ts";
import { CsvScanner, defaultBlockRows } from "./csv-scanner.ts";
import type { OpenedCsv } from "./open-csv.ts";
import { readCsv } from "./read-csv.ts";
import { type DossierRow, readDossierRow } from "./read-dossier-row.ts";
import { createScanColumns } from "./scan-columns.ts";
import { splitRow } from "./split-row.ts";
import { decodeUtf8 } from "./utf8.ts";

/** What is to be kept of a file. */
export interface EncodeOptions extends CsvRowOptions, ColumnNeeds, AggregateOptions {
  /** The last day of the period, where `timeliness-766` is kept. */
  readonly asOf?: LocalDate | null;
}

/**
 * Reads a CSV file into columns of small integers that `columnsEngine` counts.
 *
 * @throws {TyleError} `content/invalid` when the file needs a general reader.
 * @example
 * const dossiers = await encodeCsv(source, { bind, dimensions: ["unit", "channel"], bases: ["received"] });
 * const { cube } = await columnsEngine(dossiers).aggregate(plan);
 */
export async function encodeCsv(source: Source, options: EncodeOptions): Promise<EncodedDossiers> {
  const { readRow = (cells, layout) => readDossierRow(layout, cells) } = options;
  let encoding: Encoding | undefined;
  const isRead = await readCsv(source, options, (opened) => {
    encoding = encode(opened, options, (cells) => readRow(cells, opened.layout));
    return encoding.scanner;
  });
  if (!isRead || !encoding) throw notRegular(source.name);
  return encoding.finish();
}

/** Rows on their way into columns. */
interface Encoding {
  readonly scanner: CsvScanner;
  finish(): EncodedDossiers;
}

function encode(
  { layout, delimiter }: OpenedCsv,
  { dimensions, bases, asOf = null }: EncodeOptions,
  read: (cells: readonly string[]) => DossierRow,
): Encoding {
  const needs = { dimensions, bases };
  const block = createScanColumns(layout, { needs, rows: defaultBlockRows, asOf });
  const { dictionaries } = block.columns;
  const single = { ...createColumns(needs, 1), dictionaries };
  const kept = new KeptColumns(needs);
  let rejected = 0;
  const scanner = new CsvScanner({
    delimiter: delimiter.charCodeAt(0),
    tasks: block.tasks,
    blockRows: defaultBlockRows,
    onBlock(length) {
      block.complete(length);
      kept.append(block.columns, length);
    },
    onIrregular(bytes) {
      const row = read(splitRow(decodeUtf8(bytes), delimiter));
      if (row.kind === "rejected") rejected += 1;
      if (row.kind !== "dossier") return;
      writeDossier(single, { row: 0, dossier: row.dossier, asOf });
      kept.append(single, 1);
    },
  });
  return {
    scanner,
    finish() {
      scanner.flush();
      return { columns: kept.toColumns(dictionaries), length: kept.length, rejected, asOf };
    },
  };
}
