import { type Diagnostic, formatCounted, TyleError } from "@tyle/core";
import { weightColumn } from "@tyle/engine-sql";
import type { ClickhouseConnection } from "./clickhouse-connection.ts";
import { clickhouseDiagnostics, messagesOf } from "./clickhouse-diagnostics.ts";
import { identifier } from "./dossier-tables.ts";
import type { LedgerEntries } from "./load-ledger.ts";

/** Where an answer came from, and what it has to account for. */
export interface Accounts {
  readonly connection: ClickhouseConnection;
  readonly table: string;
  readonly columns: readonly string[];
  /** The ledger as it was before the answer, and as it is after. */
  readonly loaded: LedgerEntries;
  readonly loadedSince: LedgerEntries;
  readonly signal?: AbortSignal;
}

/**
 * Refuses an answer that does not account for everything that was loaded, and says which batches differ. The batches are
 * compared also when the sum is right: one may lack what another has twice.
 *
 * @throws {TyleError} `engine/incomplete`; `engine/failed` when the batches cannot be compared.
 */
export async function assertComplete(read: bigint, accounts: Accounts): Promise<void> {
  const total = [...accounts.loaded.values()].reduce<bigint>(
    (sum, count) => sum + (count ?? 0n),
    0n,
  );
  const isTotal = read === total;
  const differing = await differences(accounts).catch((error) => {
    if (isTotal) throw error;
    return [];
  });
  const open = unfinished(accounts);
  const diagnostics = [...open, ...differing];
  if (isTotal && diagnostics.length === 0) return;
  // The sum says nothing where it is right, nor where it lacks what is being loaded.
  const [en, vi] =
    isTotal || open.length > 0
      ? ["The answer is refused.", "Kết quả bị từ chối."]
      : [
          `The answer accounts for ${read} of ${formatCounted(total, "loaded dossier")} and is refused.`,
          `Kết quả chỉ giải trình ${read} trên ${total} hồ sơ đã nạp nên bị từ chối.`,
        ];
  throw new TyleError(
    "engine/incomplete",
    { en: `${en} ${messagesOf(diagnostics, "en")}`, vi: `${vi} ${messagesOf(diagnostics, "vi")}` },
    { diagnostics },
  );
}

function unfinished({ loaded, loadedSince }: Accounts): readonly Diagnostic[] {
  const open = [...loaded, ...loadedSince].filter(([, count]) => count === null);
  return [...new Set(open.map(([batch]) => batch))].map((batch) =>
    clickhouseDiagnostics["clickhouse/batch-unfinished"]({ batch }),
  );
}

/** Compares batch by batch, where the table tells them apart. */
async function differences({
  connection,
  table,
  columns,
  loaded,
  signal,
}: Accounts): Promise<readonly Diagnostic[]> {
  if (!columns.includes("batch")) return [];
  const count = columns.includes(weightColumn) ? `SUM(${identifier(weightColumn)})` : "COUNT(*)";
  const { rows } = await connection.query({
    sql: `SELECT batch, toString(${count}) FROM ${identifier(table)} GROUP BY batch`,
    ...(signal && { signal }),
  });
  const found = new Map(rows.map(([batch, sum]) => [String(batch), BigInt(sum ?? 0)]));
  const batches = [...new Set([...loaded.keys(), ...found.keys()])].sort();
  return batches.flatMap((batch) => {
    const [is, ought = 0n] = [found.get(batch) ?? 0n, loaded.get(batch)];
    if (ought === null || is === ought) return [];
    const texts = { batch, found: `${is}`, loaded: `${ought}` };
    return [
      clickhouseDiagnostics[is < ought ? "clickhouse/batch-short" : "clickhouse/batch-over"](texts),
    ];
  });
}
