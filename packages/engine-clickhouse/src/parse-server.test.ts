import { TyleError } from "@tyle/core";
import { afterEach, expect, it, vi } from "vitest";
import { clickhouseEngine } from "./clickhouse-engine.ts";
import { memoryLedger } from "./load-ledger.ts";
import { parseServer } from "./parse-server.ts";

afterEach(() => vi.unstubAllEnvs());

it("asks this machine where nothing is said", () => {
  expect(parseServer({})).toEqual({
    url: "http://localhost:8123",
    username: "default",
    password: "",
    database: "default",
  });
});

it("takes the address before options, and options before the environment", () => {
  vi.stubEnv("TYLE_CLICKHOUSE_URL", "http://kpi-1:8123");
  vi.stubEnv("TYLE_CLICKHOUSE_USER", "reader");
  vi.stubEnv("TYLE_CLICKHOUSE_PASSWORD", "a b");
  expect(parseServer({ username: "writer" })).toEqual({
    url: "http://kpi-1:8123",
    username: "writer",
    password: "a b",
    database: "default",
  });
  expect(parseServer({ url: "https://x%40y:m%E1%BA%ADt@kpi-2/h%E1%BB%93%20s%C6%A1" })).toEqual({
    url: "https://kpi-2",
    username: "x@y",
    password: "mật",
    database: "hồ sơ",
  });
});

it("leaves nothing to close where there is no server", async () => {
  const engine = clickhouseEngine({ url: "kpi:8123", ledger: memoryLedger() });
  const plan = { basis: "received", period: null, by: [], measures: [] } as const;
  await expect(engine.aggregate(plan)).rejects.toMatchObject({ code: "argument/invalid" });
  await engine.dispose();
});

it.each([
  "",
  "localhost:8123",
  "mat-khau@kpi",
  "ftp://a:mat-khau@kpi",
  "http://a:mat-khau%ZZ@kpi",
  "http://kpi:8123/?password=mat-khau",
  "http://a:mat-khau@kpi:port",
])("refuses %j and does not repeat it", (url) => {
  const refused = (): unknown => {
    try {
      return parseServer({ url });
    } catch (error) {
      return error;
    }
  };
  const error = refused();
  expect(error).toBeInstanceOf(TyleError);
  expect(error).toMatchObject({ code: "argument/invalid" });
  expect(error).not.toHaveProperty("cause");
  expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain("mat-khau");
});
