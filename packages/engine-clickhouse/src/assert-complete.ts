import { type Diagnostic, TyleError } from "@tyle/core";
import { weightColumn } from "@tyle/engine-sql";
import type { ClickhouseConnection } from "./clickhouse-connection.ts";
import { clickhouseDiagnostics } from "./clickhouse-diagnostics.ts";
import { identifier } from "./dossier-tables.ts";
import type { LedgerEntries } from "./load-ledger.ts";

/** Where an answer came from, and what it has to account for. */
export interface Accounts {
  readonly connection: ClickhouseConnection;
  readonly table: string;
  readonly loaded: LedgerEntries;
}

/**
 * Refuses an answer that does not account for everything that was loaded, and says which batches differ.
 *
 * @throws {TyleError} `engine/incomplete`.
 */
export async function assertComplete(read: bigint, accounts: Accounts): Promise<void> {
  const total = [...accounts.loaded.values()].reduce((sum, count) => sum + count, 0n);
  if (read === total) return;
  const diagnostics = await differences(accounts).catch(() => []);
  throw new TyleError(
    "engine/incomplete",
    {
      en: `The answer accounts for ${read} of ${total} loaded dossiers and is refused. ${summary(diagnostics, "en")}`,
      vi: `Kết quả chỉ giải trình ${read} trên ${total} hồ sơ đã nạp nên bị từ chối. ${summary(diagnostics, "vi")}`,
    },
    { diagnostics },
  );
}

const summary = (diagnostics: readonly Diagnostic[], language: "en" | "vi"): string =>
  diagnostics.map(({ message }) => message[language]).join(" ");

/** Compares batch by batch. Asked under the same guard, and as likely to be partial: that is what it shows. */
async function differences({
  connection,
  table,
  loaded,
}: Accounts): Promise<readonly Diagnostic[]> {
  const head = await connection.query({ sql: `SELECT * FROM ${identifier(table)} LIMIT 0` });
  const count = head.columns.includes(weightColumn)
    ? `SUM(${identifier(weightColumn)})`
    : "COUNT(*)";
  const { rows } = await connection.query({
    sql: `SELECT batch, toString(${count}) FROM ${identifier(table)} GROUP BY batch`,
  });
  const found = new Map(rows.map(([batch, sum]) => [String(batch), BigInt(sum ?? 0)]));
  const batches = [...new Set([...loaded.keys(), ...found.keys()])].sort();
  return batches.flatMap((batch) => {
    const [is, ought] = [found.get(batch) ?? 0n, loaded.get(batch) ?? 0n];
    if (is === ought) return [];
    const texts = { batch, found: `${is}`, loaded: `${ought}` };
    return [
      clickhouseDiagnostics[is < ought ? "clickhouse/batch-short" : "clickhouse/batch-over"](texts),
    ];
  });
}
