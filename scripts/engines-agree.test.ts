import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runTyle } from "../packages/cli/src/fixtures/run-tyle.ts";
import {
  serverBinary,
  startCluster,
  type TestCluster,
} from "../packages/engine-clickhouse/src/fixtures/test-cluster.ts";

// The command line and the servers belong to two packages; what they do together is tested here.
const isSkipped = serverBinary === undefined && process.env.TYLE_REQUIRE_CLUSTER !== "1";
if (isSkipped) process.stderr.write("NOTICE: skipped --engine clickhouse: no clickhouse-server\n");

const folder = mkdtempSync(join(tmpdir(), "tyle-engines-agree-"));
let cluster: TestCluster;
beforeAll(async () => {
  if (!isSkipped) cluster = await startCluster(2);
}, 60_000);
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true });
});

/** What a statement could stumble over. */
const units = ["00286", "0'; DROP TABLE t; --", "a\\", '"b"', "Cát Tiên", "Ca\u0301t Tie\u0302n"];
const channels = ["Trực tuyến", "Trực tiếp".normalize("NFD"), "BCCI", "", "qua 'bưu tá' \\"];
const levels = ["4", "3", "2", ""];
const two = (value: number): string => String(value).padStart(2, "0");

const heading =
  "Mã hồ sơ;Mã thủ tục;Mã đơn vị;Kênh;Mức độ;Trạng thái;Ngày tiếp nhận;Hạn trả;Ngày trả";
const rows = Array.from({ length: 400 }, (_, row) => {
  const day = two((row % 30) + 1);
  const unit = `"${(units[row % units.length] ?? "").replaceAll('"', '""')}"`;
  const received = row % 29 === 0 ? "" : `${day}/0${(row % 4) + 5}/2023 08:00`;
  const due = row % 11 === 0 ? "" : `${day}/1${row % 3}/2023`;
  const ended = row % 6 === 0 ? "" : `${two((row % 28) + 1)}/1${row % 2}/2023 09:00`;
  const [channel, level] = [channels[row % channels.length], levels[row % levels.length]];
  return `H36.12-2306${day}-${1000 + row};1.00031${row % 7};${unit};${channel};${level};10;${received};${due};${ended}`;
});
const list = join(folder, "ho-so.csv");
writeFileSync(list, [heading, ...rows, ""].join("\n"));
const flawed = join(folder, "ho so 'hỏng'.csv");
const broken = "H36.12-230601-9999;1.000310;00286;Trực tuyến;4;10;31/06/2023;05/07/2023;";
writeFileSync(flawed, [heading, rows[3], broken, rows[5], ""].join("\n"));

/** The tables that a run left on a server. */
const tablesOf = async (url: string): Promise<string> =>
  (await fetch(`${url}/?query=SHOW+TABLES`)).text();

describe.skipIf(isSkipped)("the three engines", () => {
  it.each([
    [`aggregate --by unit,month,channel`, list],
    [`aggregate --by unit,month,channel --format json`, list],
    [`aggregate --by procedure,level,status --format json`, list],
    [`aggregate --by channel`, flawed],
    [`compute --indicator ONL_RECEIVED_ALL`, list],
    [`compute --indicator ONL_RECEIVED_ALL --by unit --period 2023-Q2`, list],
    [`compute --indicator ONTIME_PROVINCIAL --by period,unit --format csv`, list],
    [`compute --indicator ONL_RECEIVED_ALL --by period,channel --rule nd09 --format json`, list],
    [`compute --indicator ONTIME_766 --by period`, flawed],
  ])("give the same, byte for byte: %s", async (question, file) => {
    const args = [...question.split(" "), ...(question.startsWith("compute") ? at : []), file];
    const memory = await runTyle(args);
    expect(memory.code).toBe(file === flawed ? 1 : 0);
    expect(memory.out.split("\n").length).toBeGreaterThan(2);
    expect(await runTyle([...args, "--engine", "duckdb"])).toEqual(memory);
    for (const { url } of cluster.servers) {
      expect(await runTyle([...args, "--engine", "clickhouse", "--url", url])).toEqual(memory);
      expect(await tablesOf(url)).toBe("");
    }
  });

  it("verify the same figures", async () => {
    const sources = ["memory", "duckdb", "clickhouse"].map((engine) => ({
      id: engine,
      file: "ho-so.csv",
      engine,
    }));
    const figures = sources.map(({ id }) => ({
      ...{ id, kind: "rate", printed: "30%" },
      compute: { indicator: "ONL_RECEIVED_ALL", period: "2023-Q2", source: id },
    }));
    const path = join(folder, "figures.json");
    writeFileSync(path, JSON.stringify({ sources, figures }));
    process.env.TYLE_CLICKHOUSE_URL = cluster.servers[0]?.url ?? "";
    try {
      const { out } = await runTyle(["verify", path, "--format", "json"]);
      const computed = JSON.parse(out).results.map(
        (result: { computed: unknown }) => result.computed,
      );
      expect(computed).toHaveLength(3);
      expect(computed[0].interval).not.toBeNull();
      expect(computed[1]).toEqual(computed[0]);
      expect(computed[2]).toEqual(computed[0]);
      expect(await tablesOf(cluster.servers[0]?.url ?? "")).toBe("");
    } finally {
      delete process.env.TYLE_CLICKHOUSE_URL;
    }
  });

  it("take the server from the environment, and end with an error when it is down", async () => {
    const [, last] = cluster.servers;
    const args = ["aggregate", list, "--by", "channel"];
    process.env.TYLE_CLICKHOUSE_URL = last?.url ?? "";
    try {
      const memory = await runTyle(args);
      expect(await runTyle([...args, "--engine", "clickhouse"])).toEqual(memory);
      await last?.kill();
      const { code, out, err } = await runTyle([...args, "--engine", "clickhouse"]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain("ClickHouse:");
    } finally {
      delete process.env.TYLE_CLICKHOUSE_URL;
    }
  });
});

/** "Today", so that every run asks the same. */
const at = ["--at", "2023-12-31"];
