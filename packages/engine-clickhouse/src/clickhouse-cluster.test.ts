import { type AggregatePlan, always, type Dossier, is, memoryEngine } from "@tyle/core";
import { testEngine } from "@tyle/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "./clickhouse-connection.ts";
import { clickhouseEngine } from "./clickhouse-engine.ts";
import { createDossierTables, dropDossierTables, tableStatements } from "./dossier-tables.ts";
import { startProxy } from "./fixtures/start-proxy.ts";
import { serverBinary, startCluster, type TestCluster } from "./fixtures/test-cluster.ts";
import { loadBatch } from "./load-batch.ts";
import { memoryLedger } from "./load-ledger.ts";

const isRequired = process.env.TYLE_REQUIRE_CLUSTER === "1";
const skip = serverBinary || isRequired ? undefined : "no clickhouse-server on this machine";

let cluster: TestCluster;
beforeAll(async () => {
  if (skip === undefined) cluster = await startCluster(2);
}, 60_000);
afterAll(() => cluster?.stop());

const shards = () => cluster.servers.map(({ url }) => ({ url }));

let tables = 0;
/** Tables of their own for each data set, spread over both shards. */
async function load(dossiers: readonly Dossier[], isWeighted: boolean) {
  tables += 1;
  const options = { shards: shards(), table: `t${tables}`, cluster: cluster.name, isWeighted };
  const ledger = memoryLedger();
  await createDossierTables(options);
  await loadBatch(dossiers, { ...options, batch: "a", ledger });
  return { ...options, ledger };
}

testEngine("clickhouse on two shards", {
  ...(skip !== undefined && { skip }),
  async create(dossiers) {
    const loaded = await load(dossiers, true);
    const engine = clickhouseEngine({ url: cluster.servers[0]?.url ?? "", ...loaded });
    return {
      ...engine,
      async dispose() {
        await engine.dispose();
        await dropDossierTables(loaded);
      },
    };
  },
});

const dossiers = Array.from(
  { length: 1_000 },
  (_, row): Dossier => ({
    code: `${row}`,
    unit: String(row % 37).padStart(5, "0"),
    procedure: "1.000310",
    channel: row % 3 === 0 ? "online" : "direct",
    serviceLevel: null,
    status: null,
    receivedAt: `2025-0${(row % 9) + 1}-15`,
    dueAt: null,
    endedAt: null,
  }),
);

const plan: AggregatePlan = {
  basis: "received",
  period: null,
  by: ["unit", "month"],
  measures: [
    { name: "all", where: always },
    { name: "online", where: is("channel", "online") },
  ],
};

describe.skipIf(skip !== undefined)("answers that would be partial", () => {
  let loaded: Awaited<ReturnType<typeof load>>;
  const count = async (username = "default", options = {}) => {
    const engine = clickhouseEngine({
      url: cluster.servers[0]?.url ?? "",
      username,
      ...loaded,
      ...options,
    });
    try {
      return await engine.aggregate(plan);
    } finally {
      await engine.dispose();
    }
  };
  const command = async (shard: number, sql: string) => {
    const connection = await connect(shards()[shard] ?? {});
    await connection.command(sql).finally(() => connection.close());
  };
  const rowsOf = async (shard: number, table = loaded.table) => {
    const connection = await connect(shards()[shard] ?? {});
    const { rows } = await connection.query({ sql: `SELECT count() FROM ${table}_local` });
    await connection.close();
    return Number(rows[0]?.[0]);
  };
  beforeAll(async () => {
    loaded = await load(dossiers, false);
  });

  it("are none while all is well, and both shards hold data", async () => {
    expect(await count()).toEqual(await memoryEngine(dossiers).aggregate(plan));
    expect(await rowsOf(0)).toBeGreaterThan(0);
    expect(await rowsOf(1)).toBeGreaterThan(0);
  });

  it("count once what is loaded twice", async () => {
    await loadBatch(dossiers, { ...loaded, batch: "a" });
    expect((await count()).control.read).toBe(1_000n);
  });

  it("count what was loaded in several parts, and handed on as it was read", async () => {
    async function* many() {
      for (let round = 0; round < 120; round += 1) yield* dossiers;
    }
    const several = await load([], false);
    expect(await loadBatch(many(), { ...several, batch: "a" })).toBe(120_000n);
    expect((await count("default", several)).control.read).toBe(120_000n);
    await loadBatch([], { ...several, batch: "a" });
    expect((await count("default", several)).control.read).toBe(0n);
    await dropDossierTables(several);
  });

  it("are none of a question that is cancelled: the server is told to end it", async () => {
    const table = "slow_cancelled";
    const slow = await load([], false);
    for (const batch of ["a", "b", "c", "d", "e", "f", "g", "h"])
      await loadBatch(dossiers, { ...slow, batch });
    await command(
      0,
      `CREATE VIEW ${table} AS SELECT * FROM ${slow.table} WHERE sleepEachRow(0.002) = 0`,
    );
    const running = async () => {
      const sql = `SELECT count() FROM system.processes WHERE query LIKE '%${table}%GROUP BY%' AND query NOT LIKE '%system%'`;
      return (
        await (await fetch(`${cluster.servers[0]?.url}`, { method: "POST", body: sql })).text()
      ).trim();
    };
    const stop = new AbortController();
    const engine = clickhouseEngine({ url: cluster.servers[0]?.url ?? "", ...slow, table });
    const answer = engine.aggregate(plan, { signal: stop.signal }).catch((error) => error.code);
    while ((await running()) === "0") await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    expect(await answer).toBe("run/aborted");
    expect(await running()).toBe("0");
    await engine.dispose();
  });

  it("are refused when a row was added behind the ledger's back", async () => {
    const local = `${loaded.table}_local`;
    await command(0, `INSERT INTO ${local} SELECT * FROM ${local} LIMIT 10`);
    await expect(count()).rejects.toMatchObject({
      code: "engine/incomplete",
      message: expect.stringContaining('Batch "a": 1010 dossiers answered, 1000 were loaded.'),
    });
    await loadBatch(dossiers, { ...loaded, batch: "a" });
    expect((await count()).control.read).toBe(1_000n);
  });

  it("are refused when one batch lacks as much as another has twice", async () => {
    const two = await load(dossiers, false);
    await loadBatch(dossiers, { ...two, batch: "b" });
    expect((await count("default", two)).control.read).toBe(2_000n);
    const local = `${two.table}_local`;
    await command(0, `ALTER TABLE ${local} DROP PARTITION 'a'`);
    expect(await rowsOf(0, two.table)).toBeGreaterThan(0);
    await command(0, `INSERT INTO ${local} SELECT * FROM ${local} WHERE batch = 'b'`);
    await expect(count("default", two)).rejects.toMatchObject({
      code: "engine/incomplete",
      diagnostics: [{ code: "clickhouse/batch-short" }, { code: "clickhouse/batch-over" }],
    });
    await dropDossierTables(two);
  });

  it("are given once for each group, also to a user who has the shards' groups unmerged", async () => {
    // Each batch is whole on its shard, so batch by batch nothing is to be seen.
    const apart = await load([], false);
    for (const [shard, batch] of ["a", "b"].entries())
      await loadBatch(dossiers, { ...apart, shards: shards().slice(shard, shard + 1), batch });
    await loadBatch([], { ...apart, batch: "c" });
    const twice = await memoryEngine([...dossiers, ...dossiers]).aggregate(plan);
    expect(await count("unmerging", apart)).toEqual(twice);
    await dropDossierTables(apart);
  });

  it("are refused after a load that ended between two shards, until it is repeated", async () => {
    const broken = await load(dossiers, false);
    const corrected = dossiers.map((dossier): Dossier => ({ ...dossier, channel: "postal" }));
    await command(1, `DROP TABLE ${broken.table}_local`);
    const again = () => loadBatch(corrected, { ...broken, batch: "a" });
    await expect(again()).rejects.toMatchObject({ code: "engine/failed" });
    await createDossierTables(broken);
    await expect(count("default", broken)).rejects.toMatchObject({
      code: "engine/incomplete",
      message: expect.stringContaining("a load of it broke off"),
    });
    await again();
    expect(await count("default", broken)).toEqual(await memoryEngine(corrected).aggregate(plan));
    await dropDossierTables(broken);
  });

  it("are refused when two loads of a batch ran at once, unless one of them is there in full, or none", async () => {
    const both = await load([], false);
    const other = dossiers.map((dossier): Dossier => ({ ...dossier, channel: "postal" }));
    const loads = [dossiers, other].map((each) => loadBatch(each, { ...both, batch: "a" }));
    await Promise.allSettled(loads);
    const expected = await Promise.all(
      [dossiers, other, []].map((each) => memoryEngine(each).aggregate(plan)),
    );
    const answer = await count("default", both).catch((error) => error.code);
    expect([...expected, "engine/incomplete"]).toContainEqual(answer);
    await loadBatch(other, { ...both, batch: "a" });
    expect(await count("default", both)).toEqual(expected[1]);
    await dropDossierTables(both);
  });

  it("are never mixed of two loads of one size: the first is told that another began", async () => {
    const both = await load([], false);
    const other = dossiers.map((dossier): Dossier => ({ ...dossier, channel: "postal" }));
    async function* interrupted() {
      yield* dossiers;
      await loadBatch(other, { ...both, batch: "a" });
    }
    await expect(loadBatch(interrupted(), { ...both, batch: "a" })).rejects.toMatchObject({
      code: "engine/failed",
      message: expect.stringContaining("another load of it is under way"),
    });
    expect(await count("default", both)).toEqual(await memoryEngine(other).aggregate(plan));
    await dropDossierTables(both);
  });

  it.each<[string, (text: string) => string]>([
    ["is cut in the middle", (text) => text.slice(0, text.length / 2)],
    ["lacks its end", (text) => text.slice(0, -3)],
    ["is empty", () => ""],
    ["ends with an error", (text) => `${text}Code: 32, e.displayText() = DB::Exception: eof`],
    ["holds an error", (text) => text.replace(/\}\s*$/, ', "exception": "Code: 32" }')],
  ])("are refused when the document %s, although its status is 200", async (_, change) => {
    const proxy = await startProxy(cluster.servers[0]?.url ?? "", (text) => text);
    expect((await count("default", { url: proxy.url })).control.read).toBe(1_000n);
    proxy.stop();
    const changing = await startProxy(cluster.servers[0]?.url ?? "", change);
    await expect(count("default", { url: changing.url })).rejects.toMatchObject({
      code: "engine/failed",
      message: expect.stringContaining("the rest is missing"),
    });
    changing.stop();
  });

  it("are refused when a partition is detached, which no setting detects", async () => {
    const local = `${loaded.table}_local`;
    const missing = await rowsOf(1);
    await command(1, `ALTER TABLE ${local} DETACH PARTITION 'a'`);
    await expect(count()).rejects.toMatchObject({
      code: "engine/incomplete",
      diagnostics: [{ code: "clickhouse/batch-short" }],
      message: expect.stringContaining(`${1_000 - missing} of 1000`),
    });
    await command(1, `ALTER TABLE ${local} ATTACH PARTITION 'a'`);
    expect((await count()).control.read).toBe(1_000n);
  });

  it.each([
    { username: "reading", limit: "Limit for rows to read exceeded" },
    { username: "grouping", limit: "Limit for rows to GROUP BY exceeded" },
    { username: "hurried", limit: "Timeout exceeded" },
  ])("are refused when a limit of $username would break off", async ({ username, limit }) => {
    // Rows that come slowly reach a limit of time.
    const table = `slow_${username}`;
    const wait = username === "hurried" ? 0.004 : 0;
    await command(
      0,
      `CREATE VIEW ${table} AS SELECT * FROM ${loaded.table} WHERE sleepEachRow(${wait}) = 0`,
    );
    // Without the guard, the server gives a part and says nothing.
    const url = `${cluster.servers[0]?.url}/?user=${username}`;
    const sql = `SELECT SUM(n) FROM (SELECT unit, count() AS n FROM ${table} GROUP BY unit)`;
    const part = await fetch(url, { method: "POST", body: sql });
    expect(part.ok).toBe(true);
    expect(Number(await part.text())).toBeLessThan(1_000);
    await expect(count(username, { table })).rejects.toMatchObject({
      code: "engine/failed",
      message: expect.stringMatching(`${limit}.*the rest is missing`),
    });
    expect((await count("default", { table })).control.read).toBe(1_000n);
  });

  it.each([
    ["are given of units that are", "String", "assumeNotNull(unit)"],
    ["are refused of units that are", "FixedString(6)", "assumeNotNull(unit)"],
    ["are refused of units that are", "UInt32", "toUInt32(assumeNotNull(unit))"],
  ])("%s %s", async (_, type, value) => {
    const table = `own_${type.toLowerCase().slice(0, 4)}`;
    const [statement = ""] = tableStatements({ table });
    await command(0, statement.replace("`unit` Nullable(String)", `unit ${type}`));
    const rows = `SELECT batch, ${value}, received_on, channel`;
    const columns = "batch, unit, received_on, channel";
    await command(0, `INSERT INTO ${table} (${columns}) ${rows} FROM ${loaded.table}`);
    const counted = count("default", { table });
    if (type === "String") {
      expect(await counted).toEqual(await memoryEngine(dossiers).aggregate(plan));
    } else {
      await expect(counted).rejects.toMatchObject({
        code: "content/invalid",
        message: `The table "${table}" cannot be counted. The column unit has the type ${type}.`,
      });
    }
  });

  it("are refused to a user who may not send settings", async () => {
    await expect(count("frozen")).rejects.toMatchObject({
      code: "engine/failed",
      message: expect.stringContaining("readonly = 2"),
    });
  });

  it("cannot be loaded by a user who may only read", async () => {
    const reader = { ...loaded, shards: [{ url: shards()[0]?.url ?? "", username: "frozen" }] };
    await expect(createDossierTables(reader)).rejects.toMatchObject({
      code: "engine/failed",
      message: expect.stringContaining("one who may make tables"),
    });
  });

  it("are given in full to a user whose profile skips shards", async () => {
    expect((await count("skipping")).control.read).toBe(1_000n);
  });

  it("are refused when a batch of the ledger is not there", async () => {
    const ledger = memoryLedger();
    await ledger.record("a", 1_000n);
    await ledger.record("b", 5n);
    await expect(count("default", { ledger })).rejects.toMatchObject({
      message: expect.stringContaining('Batch "b": 0 of 5 dossiers answered.'),
    });
  });

  it("are refused when a shard is down, also to a user whose profile skips it; then it comes back", async () => {
    await cluster.servers[1]?.kill();
    for (const username of ["default", "skipping"]) {
      await expect(count(username)).rejects.toMatchObject({
        code: "engine/failed",
        message: expect.stringMatching(
          /Connection refused \(127\.0\.0\.1:\d+\)\. The shard at this/,
        ),
      });
    }
    await cluster.servers[1]?.start();
    expect(await count()).toEqual(await memoryEngine(dossiers).aggregate(plan));
  }, 60_000);

  it("never tell a password", async () => {
    const engine = clickhouseEngine({
      url: cluster.servers[0]?.url ?? "",
      username: "default",
      password: "mat-khau",
      ledger: loaded.ledger,
      table: "nowhere",
    });
    const error = await engine.aggregate(plan).catch((cause) => cause);
    await engine.dispose();
    expect(error.code).toBe("engine/failed");
    expect(`${error.message} ${error.stack} ${JSON.stringify(error.text)}`).not.toContain(
      "mat-khau",
    );
  });
});
