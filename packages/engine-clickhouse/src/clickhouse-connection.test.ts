import type { ClickHouseClient } from "@clickhouse/client";
import { expect, it } from "vitest";
import { connectionOf } from "./clickhouse-connection.ts";

interface Asked {
  readonly query: string;
  readonly query_id?: string;
  readonly clickhouse_settings?: object;
}

/** A client that keeps what it is asked, and answers a question as `answer` does. */
function fakeClient(answer: (asked: Asked) => string) {
  const asked: Asked[] = [];
  const keep = async (question: Asked) => {
    asked.push(question);
    const text = answer(question);
    return { text: async () => text };
  };
  const client = { query: keep, command: keep, close: async () => {} };
  return { client: client as unknown as ClickHouseClient, asked };
}

const one = '{ "meta": [{ "name": "n", "type": "UInt8" }], "data": [[1]] }';

it("ends a question on the server for which the client no longer waits", async () => {
  const { client, asked } = fakeClient(({ query }) => {
    if (query === "SELECT slow") throw new Error("Timeout error.");
    return one;
  });
  const connection = connectionOf(client);
  expect((await connection.query({ sql: "SELECT 1" })).rows).toEqual([[1]]);
  await expect(connection.query({ sql: "SELECT slow" })).rejects.toMatchObject({
    code: "engine/failed",
    message: expect.stringContaining("request_timeout"),
  });
  const [slow, kill] = asked.slice(-2);
  expect(slow).toMatchObject({
    query: "SELECT slow",
    clickhouse_settings: { skip_unavailable_shards: 0, use_query_cache: 0 },
  });
  expect(kill?.query).toBe(`KILL QUERY WHERE query_id = '${slow?.query_id}' SYNC`);
});

it("sends an old server the settings that it knows, and is not misled by one that fails once", async () => {
  let failures = 0;
  const { client, asked } = fakeClient(({ clickhouse_settings = {} }) => {
    failures += 1;
    if (failures === 1) throw new Error("connect ECONNREFUSED");
    if ("use_query_cache" in clickhouse_settings)
      throw new Error("Code: 115, e.displayText() = DB::Exception: Unknown setting");
    return one;
  });
  const connection = connectionOf(client);
  await expect(connection.isModern()).rejects.toThrow("ECONNREFUSED");
  expect(await connection.isModern()).toBe(false);
  await connection.query({ sql: "SELECT 1" });
  expect(asked.at(-1)?.clickhouse_settings).toMatchObject({ skip_unavailable_shards: 0 });
  expect(asked).toHaveLength(3);
});
