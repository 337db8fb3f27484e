import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AggregatePlan, always, type Dossier, memoryEngine } from "@tyle/core";
import { dossierTable } from "@tyle/engine-sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { duckdbEngine } from "./duckdb-engine.ts";
import type { DuckdbSource } from "./duckdb-source.ts";
import { packParquet } from "./pack-parquet.ts";
import { isPackedFile } from "./read-file.ts";

const skip = await import("@duckdb/node-api").then(
  () => false,
  () => true,
);
const folder = mkdtempSync(join(tmpdir(), "tyle-duckdb-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

const good = join(folder, "good.parquet");
const dossiers = ["00123", "123", null].map(
  (unit): Dossier => ({
    code: "H36.12-250131-0001",
    unit,
    procedure: "1.000310",
    channel: "online",
    serviceLevel: "full",
    status: "resolved",
    receivedAt: "2025-01-31",
    dueAt: "2025-02-28",
    endedAt: "2025-02-01",
  }),
);
const plan: AggregatePlan = {
  basis: "received",
  period: null,
  by: ["unit", "channel", "month"],
  measures: [{ name: "all", where: always }],
};

/** Writes what a statement gives about the good file. */
async function derive(name: string, columns: string): Promise<string> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create()).connect();
  const file = join(folder, `${name}.parquet`);
  await connection.run(`COPY (SELECT ${columns} FROM '${good}') TO '${file}' (FORMAT parquet)`);
  connection.closeSync();
  return file;
}

async function count(source: DuckdbSource) {
  const engine = duckdbEngine(source, { threads: 1 });
  try {
    return await engine.aggregate(plan);
  } finally {
    await engine.dispose();
  }
}

const findings = (source: DuckdbSource) =>
  count(source).then(
    () => [],
    (error) => error.diagnostics,
  );

beforeAll(async () => {
  if (!skip) await packParquet(dossiers, { to: good });
});

describe.skipIf(skip)("a Parquet file", () => {
  it.each([
    ["numbers for codes", "* REPLACE (CAST(unit AS INTEGER) AS unit)", "unit", "INTEGER"],
    ["bytes for codes", "* REPLACE (CAST(unit AS BLOB) AS unit)", "unit", "BLOB"],
    ["lists for codes", "* REPLACE ([unit] AS unit)", "unit", "VARCHAR[]"],
    ["dates for days", "* REPLACE (DATE '2025-01-31' AS due_on)", "due_on", "DATE"],
    ["texts for days", "* REPLACE ('20250131' AS ended_on)", "ended_on", "VARCHAR"],
    ["parts for weights", "*, CAST(0.5 AS DOUBLE) AS weight", "weight", "DOUBLE"],
    ["decimals for weights", "*, CAST(0.5 AS DECIMAL(9, 1)) AS weight", "weight", "DECIMAL(9,1)"],
  ])("with %s is refused", async (name, columns, column, type) => {
    const file = await derive(name, columns);
    expect(await findings({ kind: "parquet", files: [good, file] })).toMatchObject([
      {
        code: "duckdb/column-type",
        message: { en: `The column ${column} has the type ${type}.` },
        location: { file },
      },
    ]);
  });

  it.each([
    ["a word of a portal", "* REPLACE ('Trực tuyến' AS channel)", "channel", "Trực tuyến"],
    ["a flag of another kind", "* REPLACE ('true' AS digitised)", "digitised", "true"],
    ["month 13", "* REPLACE (20251301 AS received_on)", "received_on", "20251301"],
    ["day 0", "* REPLACE (20250100 AS due_on)", "due_on", "20250100"],
    ["31 April", "* REPLACE (20250431 AS ended_on)", "ended_on", "20250431"],
    ["29 February 1900", "* REPLACE (19000229 AS due_on)", "due_on", "19000229"],
    ["29 February 2025", "* REPLACE (20250229 AS due_on)", "due_on", "20250229"],
    ["seconds since 1970", "* REPLACE (1738281600 AS received_on)", "received_on", "1738281600"],
    ["a weight that is not there", "*, CAST(NULL AS INTEGER) AS weight", "weight", "NULL"],
    ["a weight below 0", "*, -1 AS weight", "weight", "-1"],
  ])("with %s is refused", async (name, columns, column, actual) => {
    const file = await derive(name, columns);
    expect(await findings({ kind: "parquet", files: [file] })).toMatchObject([
      {
        code: "duckdb/values",
        message: { en: expect.stringContaining(`3 rows have a value in the column ${column} `) },
        location: { file },
        actual,
      },
    ]);
  });

  it.each([
    ["wider numbers", "* REPLACE (CAST(received_on AS BIGINT) AS received_on)"],
    [
      "a dictionary type",
      "* REPLACE (CAST(channel AS ENUM('direct', 'online')) AS channel, CAST(unit AS ENUM('00123', '123')) AS unit)",
    ],
    ["29 February in leap years", "* REPLACE (20240229 AS due_on, 20000229 AS ended_on)"],
    ["columns of its own", "1 AS note, *"],
    ["columns in another order", "* EXCLUDE (code), code"],
    ["weights of 1", "*, 1 AS weight"],
  ])("with %s is counted", async (name, columns) => {
    const file = await derive(name, columns);
    expect(await count({ kind: "parquet", files: [good, file] })).toEqual(
      await memoryEngine([...dossiers, ...dossiers]).aggregate(plan),
    );
  });

  it("is the file of its name, not of a pattern, and no part of its path is a column", async () => {
    const place = join(folder, "unit=00999");
    mkdirSync(place);
    await packParquet(dossiers.slice(1), { to: join(place, "so1.parquet") });
    await packParquet(dossiers, { to: join(place, "so[1].parquet") });
    expect(await count({ kind: "parquet", files: [join(place, "so[1].parquet")] })).toEqual(
      await memoryEngine(dossiers).aggregate(plan),
    );
  });
});

describe.skipIf(skip)("a file of packParquet", () => {
  it("is known by its mark, which a copy does not have", async () => {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create()).connect();
    expect(await isPackedFile(connection, good)).toBe(true);
    expect(await isPackedFile(connection, await derive("copy", "*"))).toBe(false);
    connection.closeSync();
  });
});

describe.skipIf(skip)("a CSV file", () => {
  const columns = dossierTable.filter(({ isOptional }) => !isOptional);
  const heading = columns.map(({ name }) => name).join(",");
  const line = (given: Readonly<Record<string, string>> = {}): string => {
    const cells: Readonly<Record<string, string>> = { unit: "00123", received_on: "20250131" };
    return columns.map(({ name }) => given[name] ?? cells[name] ?? "").join(",");
  };
  const write = (name: string, lines: readonly string[]): DuckdbSource => {
    const file = join(folder, `${name}.csv`);
    writeFileSync(file, lines.join("\n"));
    return { kind: "csv", files: [file] };
  };

  it.each([
    ["short", "a,b", { row: 3 }, "Expected Number of Columns"],
    ["open", line({ unit: '"00123' }), { row: 3 }, "unterminated quote"],
    ["date", line({ due_on: "31/01/2025" }), { row: 3, header: "due_on" }, "due_on"],
  ])("with a broken line (%s) is located", async (name, broken, location, reason) => {
    const [finding] = await findings(write(name, [heading, line(), broken]));
    expect(finding).toMatchObject({ code: "duckdb/unreadable", location });
    expect(finding.message.en).toContain(reason);
  });

  it.each([
    ["empty", []],
    ["semicolons", [heading.replaceAll(",", ";"), line()]],
    ["upper case", [heading.toUpperCase(), line()]],
    ["zeros", ["\0\0,\0", "a,b"]],
  ])("without the columns (%s) is refused", async (name, lines) => {
    expect(await findings(write(name, lines))).toMatchObject([{ code: "duckdb/columns-missing" }]);
  });

  it("may have other columns, in any order and with any name", async () => {
    const own = write("own", [`"a, ""b""",${heading}`, `"1,2",${line()}`]);
    expect((await count(own)).cube.rows.map(({ key }) => key)).toEqual([
      ["00123", null, "2025-01"],
    ]);
  });
});
