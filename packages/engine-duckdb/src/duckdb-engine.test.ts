import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AggregatePlan, always, type Dossier, is, memoryEngine, TyleError } from "@tyle/core";
import { dossierTable } from "@tyle/engine-sql";
import { engineCases, testEngine } from "@tyle/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { duckdbEngine } from "./duckdb-engine.ts";
import type { DuckdbSource } from "./duckdb-source.ts";
import { packParquet } from "./pack-parquet.ts";

/** DuckDB is a peer, and has no build for some machines. */
const skip = await import("@duckdb/node-api").then(
  () => undefined,
  () => "@duckdb/node-api is not installed",
);

testEngine("duckdb", {
  create: (dossiers) => duckdbEngine({ kind: "dossiers", dossiers }, { threads: 2 }),
  ...(skip !== undefined && { skip }),
});

const folder = mkdtempSync(join(tmpdir(), "tyle-duckdb-"));
afterAll(() => rmSync(folder, { recursive: true }));

const [{ dossiers, plans }] = engineCases({ seed: 3, cases: 1, plans: 20 }) as [
  ReturnType<typeof engineCases>[number],
];
const single = dossiers.map(({ weight: _, ...dossier }): Dossier => dossier);

const byUnit: AggregatePlan = {
  basis: "received",
  period: null,
  by: ["unit", "month"],
  measures: [
    { name: "all", where: always },
    { name: "online", where: is("channel", "online") },
  ],
};

const answers = async (source: DuckdbSource, plan = byUnit) => {
  const engine = duckdbEngine(source, { threads: 1 });
  try {
    return await engine.aggregate(plan);
  } finally {
    await engine.dispose();
  }
};

describe.skipIf(skip !== undefined)("files and tables", () => {
  it.each([
    ["weighted", dossiers],
    ["plain", single],
  ])("counts %s dossiers from Parquet as in memory", async (name, packed) => {
    const to = join(folder, `${name}.parquet`);
    expect(await packParquet(packed, { to })).toBe(BigInt(packed.length));
    const engine = duckdbEngine({ kind: "parquet", files: [to] }, { threads: 1 });
    for (const plan of plans) {
      expect(await engine.aggregate(plan)).toEqual(await memoryEngine(packed).aggregate(plan));
    }
    await engine.dispose();
  });

  const toCsv = (rows: readonly Dossier[]): string => {
    const columns = dossierTable.filter(({ isOptional }) => !isOptional);
    const cell = (value: unknown): string =>
      value === null ? "" : `"${String(value).replaceAll('"', '""')}"`;
    const lines = rows.map((row) => columns.map((column) => cell(column.valueOf(row))).join(","));
    return [columns.map(({ name }) => name).join(","), ...lines].join("\n");
  };
  const plain = { unit: "00123", procedure: "1.000310", channel: "online" } as const;
  const rows = ["2025-01-31", "2025-02-01", null].map(
    (receivedAt): Dossier => ({
      code: 'a "b", c\nd',
      ...plain,
      serviceLevel: null,
      status: null,
      receivedAt,
      dueAt: null,
      endedAt: null,
    }),
  );

  it("adds up to 38 digits, and tells that there are more", async () => {
    const most = 10n ** 38n - 1n;
    const weigh = (...weights: readonly bigint[]): Dossier[] =>
      weights.flatMap((weight) => rows.slice(0, 1).map((row) => ({ ...row, weight })));
    const digits = expect.objectContaining({ message: expect.stringContaining("38 digits") });
    const to = join(folder, "heavy.parquet");
    const files = { kind: "parquet", files: [to] } as const;

    await packParquet(weigh(most - 1n, 1n), { to });
    const { control } = await answers(files);
    expect(control.counted).toBe(most);
    expect(await answers({ kind: "dossiers", dossiers: weigh(most - 1n, 1n) })).toEqual(
      await memoryEngine(weigh(most - 1n, 1n)).aggregate(byUnit),
    );

    await packParquet(weigh(most, most), { to });
    await expect(answers(files)).rejects.toEqual(digits);
    for (const weights of [[most, most], [most + 1n], [2n ** 200n]]) {
      const source = { kind: "dossiers", dossiers: weigh(...weights) } as const;
      await expect(answers(source)).rejects.toEqual(digits);
    }
    await expect(packParquet(weigh(2n ** 200n), { to })).rejects.toEqual(digits);
    // A file of somebody else may hold more than a decimal does.
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const huge = `SELECT * REPLACE (CAST('1${"0".repeat(38)}' AS HUGEINT) AS weight)`;
    const table = join(folder, "huge.duckdb");
    await connection.run(`ATTACH '${table}' AS huge`);
    await connection.run(
      `CREATE TABLE huge.dossiers AS ${huge} FROM read_parquet('${join(folder, "weighted.parquet")}')`,
    );
    connection.closeSync();
    instance.closeSync();
    const engine = duckdbEngine({ kind: "table", name: "dossiers" }, { database: table });
    await expect(engine.aggregate(byUnit)).rejects.toEqual(digits);
    await engine.dispose();
  });

  it("counts CSV without guessing: codes stay texts", async () => {
    const file = join(folder, "a.csv");
    writeFileSync(file, toCsv(rows));
    const plan: AggregatePlan = { ...byUnit, by: ["unit", "procedure", "month"] };
    const source = { kind: "csv", files: [file] } as const;
    expect(await answers(source, plan)).toEqual(await memoryEngine(rows).aggregate(plan));
  });

  it("counts a table of a database file", async () => {
    const database = join(folder, "a.duckdb");
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create(database);
    const connection = await instance.connect();
    await connection.run(
      `CREATE TABLE "ho so" AS SELECT * FROM read_parquet('${join(folder, "plain.parquet")}')`,
    );
    connection.closeSync();
    instance.closeSync();
    const engine = duckdbEngine({ kind: "table", name: "ho so" }, { database });
    expect(await engine.aggregate(byUnit)).toEqual(await memoryEngine(single).aggregate(byUnit));
    await engine.dispose();
    const missing = duckdbEngine({ kind: "table", name: "nowhere" }, { database });
    await expect(missing.aggregate(byUnit)).rejects.toMatchObject({ code: "engine/failed" });
  });

  it("takes dossiers that are handed on one by one", async () => {
    const feed = async (take: (dossier: Dossier) => void) => {
      for (const dossier of single) take(dossier);
    };
    const gathered = mkdtempSync(join(folder, "gathered-"));
    const engine = duckdbEngine(
      { kind: "dossiers", dossiers: feed },
      { tempDirectory: gathered, memoryLimit: "100MB" },
    );
    expect(await engine.aggregate(byUnit)).toEqual(
      await answers({ kind: "dossiers", dossiers: single }),
    );
    expect(readdirSync(gathered)).toHaveLength(1);
    await engine.dispose();
    expect(readdirSync(gathered)).toEqual([]);
    const broken = async () => {
      throw new TyleError("io/unreadable", { en: "The disk is gone.", vi: "Mất ổ đĩa." });
    };
    await expect(answers({ kind: "dossiers", dossiers: broken })).rejects.toMatchObject({
      code: "io/unreadable",
    });
  });

  it("leaves nothing beside what it packs, also where that fails", async () => {
    const beside = mkdtempSync(join(folder, "packed-"));
    const broken = async () => {
      throw new TyleError("io/unreadable", { en: "The disk is gone.", vi: "Mất ổ đĩa." });
    };
    await expect(packParquet(broken, { to: join(beside, "a.parquet") })).rejects.toMatchObject({
      code: "io/unreadable",
    });
    // Before the first dossier is read: a folder is not replaced.
    await expect(packParquet(broken, { to: beside })).rejects.toMatchObject({
      code: "io/unwritable",
    });
    expect(readdirSync(beside)).toEqual([]);
    await packParquet(single, { to: join(beside, "a.parquet") });
    expect(readdirSync(beside)).toEqual(["a.parquet"]);
    const older = readFileSync(join(beside, "a.parquet"));
    expect(await packParquet([], { to: join(beside, "a.parquet") })).toBe(0n);
    expect(await packParquet([], { to: join(beside, "b.parquet") })).toBe(0n);
    expect(readdirSync(beside)).toEqual(["a.parquet"]);
    expect(readFileSync(join(beside, "a.parquet"))).toEqual(older);
  });

  it("locates what is broken in a file", async () => {
    const cut = join(folder, "cut.parquet");
    await packParquet(single, { to: cut });
    truncateSync(cut, 200);
    const bad = join(folder, "bad.csv");
    writeFileSync(bad, toCsv(rows).replaceAll("\nd", "").replace("20250201", "ngày mai"));
    const open = join(folder, "open.csv");
    writeFileSync(open, toCsv(rows.slice(1)).replace('d"', "d"));
    const other = join(folder, "other.csv");
    writeFileSync(other, "a,b\n1,2\n");
    const findings = async (source: DuckdbSource) =>
      answers(source).then(
        () => [],
        (error) => error.diagnostics,
      );
    expect(await findings({ kind: "parquet", files: [cut] })).toMatchObject([
      { code: "duckdb/unreadable", location: { file: cut } },
    ]);
    expect(await findings({ kind: "csv", files: [bad] })).toMatchObject([
      { code: "duckdb/unreadable", location: { file: bad, row: 3 } },
    ]);
    // Nothing of the line is told: it is about a person.
    expect(await findings({ kind: "csv", files: [open] })).toMatchObject([
      { message: { en: "DuckDB cannot read this file: Value with unterminated quote found." } },
    ]);
    expect(await findings({ kind: "csv", files: [other] })).toMatchObject([
      { code: "duckdb/columns-missing", location: { file: other } },
    ]);
    for (const nowhere of ["nowhere", folder]) {
      await expect(answers({ kind: "parquet", files: [nowhere] })).rejects.toMatchObject({
        code: "io/not-found",
      });
    }
    await expect(
      packParquet(single, { to: join(folder, "no/such/folder/a.parquet") }),
    ).rejects.toMatchObject({ code: "io/unwritable" });
  });

  it("says that DuckDB cannot be started", async () => {
    const engine = duckdbEngine({ kind: "table", name: "a" }, { database: folder });
    await expect(engine.aggregate(byUnit)).rejects.toMatchObject({ code: "engine/failed" });
    await engine.dispose();
  });

  it("stops while dossiers are handed on, and takes them again", async () => {
    const signal = { aborted: false };
    const feed = async (take: (dossier: Dossier) => void | Promise<void>) => {
      for (let round = 0; round < 500; round += 1) {
        for (const dossier of single) await take(dossier);
        if (round === 100) signal.aborted = true;
      }
    };
    const engine = duckdbEngine({ kind: "dossiers", dossiers: feed }, { threads: 1 });
    await expect(engine.aggregate(byUnit, { signal })).rejects.toMatchObject({
      code: "run/aborted",
    });
    expect((await engine.aggregate(byUnit)).control.read).toBe(500n * BigInt(single.length));
    await engine.dispose();
  }, 60_000);

  it("stops a running count, and goes on with the next", async () => {
    const big = join(folder, "big.parquet");
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create()).connect();
    const one = `SELECT * FROM read_parquet('${join(folder, "plain.parquet")}') LIMIT 1`;
    await connection.run(
      `COPY (SELECT * EXCLUDE (unit, range, received_on), CAST(range AS VARCHAR) AS unit, 20250101 AS received_on FROM (${one}), range(1000000)) TO '${big}'`,
    );
    connection.closeSync();
    const engine = duckdbEngine({ kind: "parquet", files: [big] }, { threads: 1 });
    const signal = { aborted: false };
    const running = engine.aggregate({ ...byUnit, by: ["unit"] }, { signal });
    setTimeout(() => {
      signal.aborted = true;
    }, 10);
    await expect(running).rejects.toMatchObject({ code: "run/aborted" });
    expect((await engine.aggregate({ ...byUnit, by: ["channel"] })).control.read).toBe(1_000_000n);
    await engine.dispose();
  }, 60_000);

  it("tells how far it is", async () => {
    const engine = duckdbEngine(
      { kind: "parquet", files: [join(folder, "big.parquet")] },
      { threads: 1 },
    );
    const seen: number[] = [];
    const onProgress = ({ rows }: { readonly rows?: number }) => void seen.push(rows ?? 0);
    await engine.aggregate({ ...byUnit, by: ["unit"] }, { onProgress });
    await engine.dispose();
    expect(Math.max(...seen)).toBeGreaterThan(0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(2_000_000);
  }, 60_000);

  it("spills to disk what does not fit in memory", async () => {
    const spill = join(folder, "spill");
    const engine = duckdbEngine(
      { kind: "parquet", files: [join(folder, "big.parquet")] },
      { threads: 1, memoryLimit: "100MB", tempDirectory: spill },
    );
    let isSpilled = false;
    const look = setInterval(() => {
      isSpilled ||= existsSync(spill) && readdirSync(spill).length > 0;
    }, 5);
    const { control } = await engine.aggregate({ ...byUnit, by: ["unit"] });
    clearInterval(look);
    expect(control.read).toBe(1_000_000n);
    expect(isSpilled).toBe(true);
    await engine.dispose();
  }, 120_000);
});
