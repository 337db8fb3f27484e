import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ClickHouseClient, createClient } from "@clickhouse/client";
import { testEngine } from "@tyle/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectionOf } from "./clickhouse-connection.ts";
import { clickhouseEngine } from "./clickhouse-engine.ts";
import { createDossierTables, dropDossierTables } from "./dossier-tables.ts";
import { loadBatch } from "./load-batch.ts";
import { memoryLedger } from "./load-ledger.ts";

// ClickHouse of today, within the process: chdb takes 540 MB, so it is installed outside of the workspace and only on
// demand, and TYLE_CHDB names the folder.
const home = process.env.TYLE_CHDB;
const isThere = home !== undefined && existsSync(join(home, "node_modules/chdb"));
const isRequired = process.env.TYLE_REQUIRE_CLUSTER === "1";
const skip = isThere || isRequired ? undefined : "no chdb; TYLE_CHDB names no folder with it";

const data = mkdtempSync(join(tmpdir(), "tyle-chdb-"));
let client: ClickHouseClient;
beforeAll(async () => {
  if (skip !== undefined) return;
  const load = createRequire(join(home ?? "", "package.json"));
  const { createChdbConnection } = load("chdb/connection");
  client = createClient({ connection: createChdbConnection({ path: data }) } as never);
});
afterAll(async () => {
  await client?.close();
  rmSync(data, { recursive: true, force: true });
});

it.skipIf(skip !== undefined)("knows every setting of the guard, and parameters", async () => {
  expect(await connectionOf(client).isModern()).toBe(true);
});

let tables = 0;
testEngine("clickhouse within the process", {
  ...(skip !== undefined && { skip }),
  async create(dossiers) {
    tables += 1;
    const tableOptions = { shards: [{ client }], table: `t${tables}`, isWeighted: true };
    const ledger = memoryLedger();
    await createDossierTables(tableOptions);
    await loadBatch(dossiers, { ...tableOptions, batch: "a", ledger });
    const engine = clickhouseEngine({ client, table: tableOptions.table, ledger });
    return {
      ...engine,
      async dispose() {
        await engine.dispose();
        await dropDossierTables(tableOptions);
      },
    };
  },
});
