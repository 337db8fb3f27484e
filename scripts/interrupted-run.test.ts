import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  serverBinary,
  startCluster,
  type TestCluster,
} from "../packages/engine-clickhouse/src/fixtures/test-cluster.ts";

// Only a process of its own can be sent a signal, so this runs the command as it is built.
const isSkipped = serverBinary === undefined && process.env.TYLE_REQUIRE_CLUSTER !== "1";
if (isSkipped) process.stderr.write("NOTICE: skipped Ctrl-C: no clickhouse-server\n");
const command = new URL("../packages/cli/bin/tyle.cjs", import.meta.url).pathname;

const folder = mkdtempSync(join(tmpdir(), "tyle-interrupted-"));
const list = join(folder, "ho-so.csv");
const rows = 200_000;
let cluster: TestCluster;
beforeAll(async () => {
  const line = (row: number): string => `${row},00286,Trực tuyến,01/06/2023`;
  const lines = Array.from({ length: rows }, (_, row) => line(row));
  writeFileSync(list, ["Mã hồ sơ,Mã đơn vị,Kênh,Ngày tiếp nhận", ...lines, ""].join("\n"));
  if (!isSkipped) cluster = await startCluster(1);
}, 60_000);
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true });
});

function start(url: string) {
  const args = [command, "--lang", "en", "aggregate", list, "--by", "unit", "--format", "json"];
  const child = spawn(process.execPath, [...args, "--engine", "clickhouse", "--url", url], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    err += text;
  });
  const ended = once(child, "close").then(([code]) => ({ code, out, err }));
  return { child, ended };
}

const ask = async (sql: string): Promise<string> => {
  const { url = "" } = cluster.servers[0] ?? {};
  return (await fetch(`${url}/?query=${encodeURIComponent(sql)}`)).text();
};
const tables = (): Promise<string> => ask("SHOW TABLES LIKE 'tyle_run_%'");

/** Waits until the run has sent rows, or ended. */
async function untilLoading(child: ChildProcess): Promise<void> {
  const loaded = "SELECT count() > 0 FROM system.parts WHERE table LIKE 'tyle_run_%' AND active";
  while (child.exitCode === null && (await ask(loaded)) !== "1\n") {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe.skipIf(isSkipped)("a run on ClickHouse", () => {
  it("comes to its end when nobody stops it, and drops its tables", async () => {
    const { child, ended } = start(cluster.servers[0]?.url ?? "");
    await untilLoading(child);
    expect((await tables()).split("\n")).toHaveLength(3);
    const { code, out, err } = await ended;
    expect(code, err).toBe(0);
    expect(out).toContain(`${rows}`);
    expect(await tables()).toBe("");
  });

  it.each([
    { signal: "SIGINT", code: 130 },
    { signal: "SIGTERM", code: 143 },
  ] as const)("drops its tables on $signal, and ends with $code", async ({ signal, code }) => {
    const { child, ended } = start(cluster.servers[0]?.url ?? "");
    await untilLoading(child);
    child.kill(signal);
    expect(await ended).toEqual({ code, out: "", err: "" });
    expect(await tables()).toBe("");
  });

  it("ends at once on a second signal, when the server does not answer", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const { child, ended } = start(`http://127.0.0.1:${port}`);
    const [socket] = await once(server, "connection");
    child.kill("SIGINT");
    // It waits for its table now. A signal that comes before the first one was heard would be the same one.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(child.exitCode).toBeNull();
    child.kill("SIGINT");
    expect(await ended).toEqual({ code: 130, out: "", err: "" });
    socket.destroy();
    server.close();
  });
});
