import { TyleError } from "@tyle/core";
import { clickhouseLiteral } from "@tyle/engine-sql";
import type { ClickhouseConnection } from "./clickhouse-connection.ts";
import { identifier } from "./dossier-tables.ts";

/** Where one load gathers its rows. */
export interface Staging {
  /** @throws {TyleError} `engine/failed` when something else is there than so many rows of this load. */
  assertHolds(rows: number): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Takes the staging of a batch for one load. What an earlier one left behind when it broke off is dropped. A row beside those
 * of the batch says whose they are, since a second load at the same time would drop them, gather its own there, and might do
 * so in the same number.
 */
export async function claimStaging(
  connection: ClickhouseConnection,
  { staging, batch }: { readonly staging: string; readonly batch: string },
): Promise<Staging> {
  const table = identifier(staging);
  const [gathered, claims] = [batch, `load of ${batch}`].map(clickhouseLiteral);
  const own = crypto.randomUUID();
  const clear = async (): Promise<void> => {
    await connection.command(`ALTER TABLE ${table} DROP PARTITION ${gathered}`);
    await connection.command(`ALTER TABLE ${table} DROP PARTITION ${claims}`);
  };
  const ask = async (sql: string): Promise<string> =>
    (await connection.query({ sql })).rows.map(([value]) => value).join();
  await clear();
  await connection.command(`INSERT INTO ${table} (batch, unit) VALUES (${claims}, '${own}')`);
  return {
    async assertHolds(rows) {
      const owners = await ask(`SELECT unit FROM ${table} WHERE batch = ${claims}`);
      const held = await ask(`SELECT toString(COUNT(*)) FROM ${table} WHERE batch = ${gathered}`);
      if (owners !== own || held !== `${rows}`) throw mixed(batch);
    },
    clear,
  };
}

const mixed = (batch: string): TyleError =>
  new TyleError("engine/failed", {
    en: `The server does not hold what was sent of batch "${batch}": another load of it is under way. Load it again when no other load of it runs.`,
    vi: `Máy chủ không giữ đúng những gì đã gửi của lô "${batch}": có lần nạp khác của lô này đang chạy. Hãy nạp lại khi không còn lần nạp nào khác.`,
  });
