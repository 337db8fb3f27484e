import { clickhouseLiteral } from "@tyle/engine-sql";
import type { ClickhouseConnection } from "./clickhouse-connection.ts";
import { identifier } from "./dossier-tables.ts";

/** The tables of a shard, and the batch that is loaded into them. */
export interface BatchPlace {
  readonly rows: string;
  /** Where the rows of a batch are gathered. */
  readonly staging: string;
  readonly batch: string;
}

/** Loads the part of a batch that belongs on one server. */
export interface ShardLoader {
  /** Adds a tab-separated row. */
  add(line: string): Promise<void>;
  /** Puts what was added in the place of the batch's earlier rows. */
  replace(): Promise<void>;
  close(): Promise<void>;
}

/** Lines that are sent at once: few inserts for the server, little memory here. */
const linesAtOnce = 50_000;

/** Starts a load. What an earlier one left behind when it broke off is dropped. */
export async function openShard(
  connection: ClickhouseConnection,
  { rows, staging, batch }: BatchPlace,
): Promise<ShardLoader> {
  const [target, source] = [identifier(rows), identifier(staging)];
  const partition = clickhouseLiteral(batch);
  const drop = (table: string): Promise<void> =>
    connection.command(`ALTER TABLE ${table} DROP PARTITION ${partition}`);
  let lines: string[] = [];
  let isEmpty = true;
  const send = async (): Promise<void> => {
    if (lines.length === 0) return;
    const full = lines;
    lines = [];
    isEmpty = false;
    await connection.insert(source, full);
  };
  await drop(source).catch(async (cause) => {
    await connection.close();
    throw cause;
  });
  return {
    async add(line) {
      lines.push(line);
      if (lines.length >= linesAtOnce) await send();
    },
    async replace() {
      await send();
      if (isEmpty) return drop(target);
      await connection.command(
        `ALTER TABLE ${target} REPLACE PARTITION ${partition} FROM ${source}`,
      );
      await drop(source);
    },
    close: () => connection.close(),
  };
}
