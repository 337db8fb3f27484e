import { type CancelSignal, type Dossier, TyleError, throwIfAborted } from "@tyle/core";
import { type DossierInput, eachDossier } from "@tyle/engine-sql";
import { connect } from "./clickhouse-connection.ts";
import { columnsOf, type TableOptions, tableNames } from "./dossier-tables.ts";
import type { LoadLedger } from "./load-ledger.ts";
import { openShard, type ShardLoader } from "./shard-loader.ts";

/** What is loaded, and where. */
export interface LoadOptions extends TableOptions {
  /** Names what is loaded, such as a file and its period. Loading a batch again replaces it. */
  readonly batch: string;
  readonly ledger: LoadLedger;
  /** Ends the load; the batch keeps its earlier rows. */
  readonly signal?: CancelSignal;
}

/**
 * Loads dossiers as one batch, some thousands at a time: they are gathered apart, then take the place of the batch's earlier
 * rows on each server, and are entered in the ledger last. While rows are replaced, and when that broke off, the engine refuses
 * to answer.
 *
 * @returns the number of dossiers.
 * @throws {TyleError} `engine/failed`; `argument/invalid` for no server, or for weights in a table of single dossiers; `run/aborted`.
 * @example
 * await loadBatch(dossiers, { batch: "hoso-2025-01.csv", shards: [{ url }], ledger })
 */
export async function loadBatch(
  dossiers: DossierInput,
  { batch, ledger, shards, isWeighted = false, signal, ...options }: LoadOptions,
): Promise<bigint> {
  if (shards.length === 0) throw noShards();
  const place = { ...tableNames(options), batch };
  const loaders: ShardLoader[] = [];
  const openAll = async (): Promise<void> => {
    if (loaders.length > 0) return;
    for (const shard of shards) loaders.push(await openShard(await connect(shard), place));
  };
  try {
    const toLine = lineWriter(batch, isWeighted);
    let total = 0n;
    await eachDossier(dossiers, async (dossier) => {
      throwIfAborted(signal);
      const { weight = 1n, unit } = dossier;
      if (weight !== 1n && !isWeighted) throw notWeighted();
      await openAll();
      // All dossiers of a unit on one server, so that its groups come from one.
      await loaders[hash(unit ?? "") % loaders.length]?.add(toLine(dossier));
      total += weight;
    });
    // Also a batch without dossiers takes the place of its earlier rows.
    await openAll();
    for (const loader of loaders) await loader.gather();
    throwIfAborted(signal);
    // From here to the end the servers may hold rows of two loads.
    await ledger.record(batch, null);
    for (const loader of loaders) await loader.replace();
    await ledger.record(batch, total);
    return total;
  } finally {
    for (const loader of loaders) await loader.close();
  }
}

/** Writes dossiers as ClickHouse reads them, tab-separated. */
function lineWriter(batch: string, isWeighted: boolean): (dossier: Dossier) => string {
  const columns = columnsOf(isWeighted);
  return (dossier) => {
    const cells = [
      batch,
      ...columns.map((column) => column.valueOf(dossier) ?? (column.kind === "weight" ? 1n : null)),
    ];
    return `${cells.map(toCell).join("\t")}\n`;
  };
}

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

const noShards = (): TyleError =>
  new TyleError("argument/invalid", {
    en: "No server is given to load dossiers into.",
    vi: "Chưa cho biết máy chủ nào để nạp hồ sơ.",
  });
