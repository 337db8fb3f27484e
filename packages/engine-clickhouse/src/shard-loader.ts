import { clickhouseLiteral } from "@tyle/engine-sql";
import { claimStaging } from "./claim-staging.ts";
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
  /** Sends the rest. @throws {TyleError} `engine/failed` when the server does not hold exactly what was added. */
  gather(): Promise<void>;
  /** Puts what was gathered in the place of the batch's earlier rows. */
  replace(): Promise<void>;
  close(): Promise<void>;
}

/** Lines that are sent at once: few inserts for the server, little memory here. */
const linesAtOnce = 50_000;

/** Starts a load. */
export async function openShard(
  connection: ClickhouseConnection,
  place: BatchPlace,
): Promise<ShardLoader> {
  const [target, source] = [identifier(place.rows), identifier(place.staging)];
  const partition = clickhouseLiteral(place.batch);
  const staging = await claimStaging(connection, place).catch(async (cause) => {
    await connection.close();
    throw cause;
  });
  let lines: string[] = [];
  let sent = 0;
  const send = async (): Promise<void> => {
    if (lines.length === 0) return;
    const full = lines;
    lines = [];
    sent += full.length;
    await connection.insert(source, full);
  };
  return {
    async add(line) {
      lines.push(line);
      if (lines.length >= linesAtOnce) await send();
    },
    async gather() {
      await send();
      await staging.assertHolds(sent);
    },
    async replace() {
      await staging.assertHolds(sent);
      await connection.command(
        sent === 0
          ? `ALTER TABLE ${target} DROP PARTITION ${partition}`
          : `ALTER TABLE ${target} REPLACE PARTITION ${partition} FROM ${source}`,
      );
      await staging.clear();
    },
    close: () => connection.close(),
  };
}
