import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packParquet } from "@tyle/engine-duckdb";
import { afterAll, describe, expect, it } from "vitest";
import { runTyle } from "../fixtures/run-tyle.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-engines-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function tyle(...args: readonly string[]) {
  return runTyle(args);
}

const list = join(folder, "ho-so.csv");
const rows = Array.from({ length: 60 }, (_, row) => {
  const day = String((row % 28) + 1).padStart(2, "0");
  const channel = ["Trực tuyến", "Trực tiếp", "BCCI", ""][row % 4];
  const ended = row % 5 === 0 ? "" : `0${(row % 9) + 1}/07/2023 09:00`;
  const code = `H36.12-2306${day}-${String(row).padStart(4, "0")}`;
  return `${code};00${(row % 3) + 286};${channel};${day}/06/2023 08:00;05/07/2023;${ended}`;
});
const broken = "H36.12-230601-9999;00286;Trực tuyến;31/06/2023;05/07/2023;";
const heading = "Mã hồ sơ;Mã đơn vị;Kênh;Ngày tiếp nhận;Hạn trả;Ngày trả";
writeFileSync(list, [heading, ...rows, broken, ""].join("\n"));

const by = ["--by", "unit,month,channel"];

describe("--engine", () => {
  it.each(["csv", "json"])("gives the same %s on DuckDB, byte for byte", async (format) => {
    const memory = await tyle("aggregate", list, ...by, "--format", format);
    const duckdb = await tyle("aggregate", list, ...by, "--format", format, "--engine", "duckdb");
    expect(duckdb).toEqual(memory);
    expect(memory.code).toBe(1);
    expect(memory.out.split("\n").length).toBeGreaterThan(10);
  });

  it.each([
    ["--period", "2023-Q2"],
    ["--by", "period,unit"],
    ["--by", "period,channel", "--rule", "nd09", "--format", "csv"],
  ])("computes the same indicator on DuckDB: %s %s", async (...args) => {
    const compute = [
      "compute",
      list,
      "--indicator",
      "ONL_RECEIVED_ALL",
      ...args,
      "--at",
      "2023-12-31",
    ];
    const memory = await tyle(...compute);
    expect(await tyle(...compute, "--engine", "duckdb")).toEqual(memory);
    expect(memory.out).not.toBe("");
  });

  it("counts what tyle pack wrote as the lists themselves", async () => {
    const parquet = join(folder, "a.parquet");
    const packed = await tyle("pack", list, "--out", parquet);
    expect(packed.code).toBe(1);
    expect(packed.err).toContain("60 dossiers in");
    expect(await tyle("pack", list, "--out", list)).toMatchObject({ code: 2, out: "" });
    expect(readFileSync(parquet).subarray(0, 4).toString()).toBe("PAR1");
    const again = await tyle("aggregate", parquet, ...by, "--engine", "duckdb");
    expect(again.out).toBe((await tyle("aggregate", list, ...by)).out);
    expect(again.code).toBe(0);
    const asked = ["--indicator", "ONL_RECEIVED_ALL", "--by", "period", "--rule", "nd09"];
    const computed = await tyle("compute", parquet, ...asked, "--engine", "duckdb");
    expect(computed.out).toBe((await tyle("compute", list, ...asked)).out);
    const refused = [
      [[parquet], "by the engine duckdb only"],
      [[parquet, "--engine", "clickhouse"], "by the engine duckdb only"],
      [[parquet, list, "--engine", "duckdb"], "not counted together with lists"],
    ] as const;
    for (const [args, message] of refused) {
      const { code, out, err } = await tyle("aggregate", ...args, ...by);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(message);
      expect((await tyle("compute", ...args, ...asked)).err).toBe(err);
    }
  });

  it("packs no list without a dossier over an older file, and no Parquet", async () => {
    const out = join(folder, "kept.parquet");
    await tyle("pack", list, "--out", out);
    const older = readFileSync(out);
    const hopeless = join(folder, "hopeless.csv");
    writeFileSync(hopeless, `${heading}\n${broken}\n`);
    const packed = await tyle("pack", hopeless, "--out", out);
    expect(packed.code).toBe(1);
    expect(packed.err).toContain("0 accepted + 1 rejected");
    expect(packed.err).toContain(
      `${out}: error: No dossier was accepted, so this file is not written. [pack/no-dossiers]`,
    );
    expect(readFileSync(out)).toEqual(older);
    const fresh = join(folder, "fresh.parquet");
    expect((await tyle("pack", hopeless, "--out", fresh)).code).toBe(1);
    expect(existsSync(fresh)).toBe(false);
    const again = await tyle("pack", out, "--out", fresh);
    expect(again.code).toBe(2);
    expect(again.err).toContain("is Parquet already: tyle pack reads lists");
  });

  it("keeps every digit of a sum", async () => {
    const many = join(folder, "many.parquet");
    const unknown = { code: null, procedure: null, serviceLevel: null, status: null };
    const dates = { receivedAt: "2023-06-01", dueAt: null, endedAt: null };
    const dossier = { ...unknown, ...dates, unit: "00286", channel: null, weight: 2n ** 53n + 1n };
    await packParquet([dossier], { to: many });
    const asked = ["aggregate", many, "--by", "unit", "--engine", "duckdb"];
    expect((await tyle(...asked)).out).toContain("00286,9007199254740993,0,0,0\n");
    expect((await tyle(...asked, "--format", "json")).out).toContain(
      '"received":9007199254740993,',
    );
  });

  it("verifies figures on what tyle pack wrote, and on DuckDB", async () => {
    await tyle("pack", list, "--out", join(folder, "figures.parquet"));
    writeFileSync(join(folder, "broken.parquet"), "PAR1");
    const plain = join(folder, "plain.csv");
    writeFileSync(plain, [heading, ...rows, ""].join("\n"));
    const sources = [
      { id: "memory", file: "plain.csv" },
      { id: "duckdb", file: "plain.csv", engine: "duckdb" },
      { id: "parquet", file: "figures.parquet" },
      { id: "broken", file: "broken.parquet" },
    ];
    const compute = { indicator: "ONL_RECEIVED_ALL", unit: "00286", period: "2023-Q2" };
    const figures = sources.map(({ id }) => ({
      ...{ id, kind: "rate", printed: "25%" },
      compute: { ...compute, source: id },
    }));
    const path = join(folder, "figures.json");
    writeFileSync(path, JSON.stringify({ sources, figures }));
    const { out } = await tyle("verify", path, "--format", "json");
    const [memory, ...others] = JSON.parse(out).results;
    const broken = others.pop();
    // A quarter of the channels is unknown.
    expect(memory.verdict).toBe("possible");
    for (const other of others) {
      const { id, location, fingerprint } = other;
      expect(other).toEqual({ ...memory, id, location, fingerprint });
    }
    expect(JSON.stringify(broken)).toContain("DuckDB cannot read this file");
  });

  it.each([
    [["--engine", "polars"], "Allowed choices are memory, duckdb, clickhouse"],
    [["--url", "http://localhost:8123"], "--engine clickhouse only"],
    [
      ["--engine", "clickhouse", "--url", "http://127.0.0.1:9"],
      "127.0.0.1:9. No server answers there",
    ],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await tyle("aggregate", list, ...by, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
