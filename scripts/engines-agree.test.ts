import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../packages/cli/src/index.ts";
import {
  serverBinary,
  startCluster,
  type TestCluster,
} from "../packages/engine-clickhouse/src/fixtures/test-cluster.ts";

const isRequired = process.env.TYLE_REQUIRE_CLUSTER === "1";
const isSkipped = serverBinary === undefined && !isRequired;
if (isSkipped) process.stderr.write("NOTICE: skipped --engine clickhouse: no clickhouse-server\n");

const folder = mkdtempSync(join(tmpdir(), "tyle-engines-agree-"));
let cluster: TestCluster | undefined;
beforeAll(async () => {
  if (!isSkipped) cluster = await startCluster(1);
}, 60_000);
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true });
});

async function tyle(args: readonly string[]) {
  let [out, err] = ["", ""];
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    color: false,
    columns: 100,
    language: "en",
  });
  return { code, out, err };
}

/** What a statement could stumble over. */
const units = ["00286", "0'; DROP TABLE t; --", "a\\", '"b"', "Cát Tiên", "Ca\u0301t Tie\u0302n"];

const list = join(folder, "ho-so.csv");
const rows = Array.from({ length: 120 }, (_, row) => {
  const day = String((row % 28) + 1).padStart(2, "0");
  const channel = ["Trực tuyến", "Trực tiếp", "BCCI", ""][row % 4];
  const ended = row % 5 === 0 ? "" : `0${(row % 9) + 1}/07/2023 09:00`;
  const unit = `"${(units[row % units.length] ?? "").replaceAll('"', '""')}"`;
  return `H36.12-2306${day}-${1000 + row};${unit};${channel};${day}/06/2023 08:00;05/07/2023;${ended}`;
});
const heading = "Mã hồ sơ;Mã đơn vị;Kênh;Ngày tiếp nhận;Hạn trả;Ngày trả";
writeFileSync(list, [heading, ...rows, ""].join("\n"));

const compute = ["compute", list, "--indicator", "ONL_RECEIVED_ALL", "--at", "2023-12-31"];

describe.skipIf(isSkipped)("the three engines", () => {
  it.each([
    [["aggregate", list, "--by", "unit,month,channel"]],
    [["aggregate", list, "--by", "unit,channel", "--format", "json"]],
    [[...compute, "--by", "unit", "--format", "csv"]],
    [[...compute, "--by", "period,channel", "--rule", "nd09", "--format", "json"]],
  ])("give the same, byte for byte: %j", async (args) => {
    const memory = await tyle(args);
    expect(memory.code).toBe(0);
    expect(memory.out).not.toBe("");
    expect(await tyle([...args, "--engine", "duckdb"])).toEqual(memory);
    const url = cluster?.servers[0]?.url ?? "";
    expect(await tyle([...args, "--engine", "clickhouse", "--url", url])).toEqual(memory);
  });
});
