import { type Dossier, TyleError } from "@tyle/core";
import { clickhouseLiteral } from "@tyle/engine-sql";
import { type ClickhouseConnection, connect } from "./clickhouse-connection.ts";
import { columnsOf, identifier, type TableOptions, tableNames } from "./dossier-tables.ts";
import type { LoadLedger } from "./load-ledger.ts";

/** What is loaded, and where. */
export interface LoadOptions extends TableOptions {
  /** Names what is loaded, such as a file and its period. Loading a batch again replaces it. */
  readonly batch: string;
  readonly ledger: LoadLedger;
}

/**
 * Loads dossiers as one batch: they are gathered apart, then take the place of the batch's earlier rows on each server, and
 * are entered in the ledger last. While that goes on, the engine refuses to answer.
 *
 * @returns the number of dossiers.
 * @throws {TyleError} `engine/failed`; `argument/invalid` for weights in a table of single dossiers.
 * @example
 * await loadBatch(dossiers, { batch: "hoso-2025-01.csv", shards: [{ url }], ledger })
 */
export async function loadBatch(
  dossiers: Iterable<Dossier>,
  { batch, ledger, shards, isWeighted = false, ...options }: LoadOptions,
): Promise<bigint> {
  const { rows, staging } = tableNames(options);
  const parts = shards.map((): Dossier[] => []);
  let total = 0n;
  for (const dossier of dossiers) {
    const { weight = 1n, unit } = dossier;
    if (weight !== 1n && !isWeighted) throw notWeighted();
    // All dossiers of a unit on one server, as the pruning of a query wants them.
    parts[hash(unit ?? "") % shards.length]?.push(dossier);
    total += weight;
  }
  for (const [index, shard] of shards.entries()) {
    const connection = await connect(shard);
    try {
      await replaceBatch(
        connection,
        { rows, staging, batch },
        linesOf(parts[index] ?? [], batch, isWeighted),
      );
    } finally {
      await connection.close();
    }
  }
  await ledger.record(batch, total);
  return total;
}

interface BatchPlace {
  readonly rows: string;
  readonly staging: string;
  readonly batch: string;
}

async function replaceBatch(
  connection: ClickhouseConnection,
  { rows, staging, batch }: BatchPlace,
  lines: readonly string[],
): Promise<void> {
  const [target, source] = [identifier(rows), identifier(staging)];
  const partition = clickhouseLiteral(batch);
  await connection.command(`ALTER TABLE ${source} DROP PARTITION ${partition}`);
  if (lines.length === 0) {
    await connection.command(`ALTER TABLE ${target} DROP PARTITION ${partition}`);
    return;
  }
  await connection.insert(source, lines);
  await connection.command(`ALTER TABLE ${target} REPLACE PARTITION ${partition} FROM ${source}`);
  await connection.command(`ALTER TABLE ${source} DROP PARTITION ${partition}`);
}

/** Rows as ClickHouse reads them, tab-separated. */
const linesOf = (
  dossiers: readonly Dossier[],
  batch: string,
  isWeighted: boolean,
): readonly string[] => {
  const columns = columnsOf(isWeighted);
  return dossiers.map((dossier) => {
    const cells = [
      batch,
      ...columns.map((column) => column.valueOf(dossier) ?? (column.kind === "weight" ? 1n : null)),
    ];
    return `${cells.map(toCell).join("\t")}\n`;
  });
};

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\0": "\\0",
};

const toCell = (value: string | number | bigint | null): string =>
  value === null
    ? "\\N"
    : // A zero byte would end the text.
      String(value).replace(/[\\\t\n\r\0]/g, (mark) => escapes[mark] ?? mark);

/** Spreads texts over servers. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

const notWeighted = (): TyleError =>
  new TyleError("argument/invalid", {
    en: "A record stands for several dossiers, and the table is one of single dossiers. Make it with isWeighted.",
    vi: "Có bản ghi đại diện cho nhiều hồ sơ, trong khi bảng chỉ chứa từng hồ sơ. Hãy tạo bảng với isWeighted.",
  });
