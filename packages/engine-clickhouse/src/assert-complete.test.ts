import { expect, it } from "vitest";
import { assertComplete } from "./assert-complete.ts";
import type { ClickhouseConnection } from "./clickhouse-connection.ts";

/** A server that has these batches. */
const serverWith = (batches: Readonly<Record<string, number>>): ClickhouseConnection => ({
  query: async ({ sql }) =>
    sql.includes("GROUP BY")
      ? {
          columns: ["batch", "n"],
          types: ["String", "String"],
          rows: Object.entries(batches).map(([batch, n]) => [batch, `${n}`]),
        }
      : { columns: [], types: [], rows: [] },
  command: async () => {},
  insert: async () => {},
  isModern: async () => true,
  close: async () => {},
});

const loaded = new Map([
  ["a", 10n],
  ["b", 20n],
]);
const base = { table: "t", columns: ["batch", "unit"], loaded, loadedSince: loaded };

it("accepts an answer that accounts for every dossier", async () => {
  await assertComplete(30n, { ...base, connection: serverWith({ a: 10, b: 20 }) });
  await assertComplete(30n, { ...base, connection: serverWith({}), columns: ["unit"] });
});

it("names the batches that are short or over", async () => {
  const accounts = { ...base, connection: serverWith({ a: 4, b: 20, c: 1 }) };
  await expect(assertComplete(25n, accounts)).rejects.toMatchObject({
    code: "engine/incomplete",
    message:
      'The answer accounts for 25 of 30 loaded dossiers and is refused. Batch "a": 4 of 10 dossiers answered. Batch "c": 1 dossier answered, 0 were loaded.',
    diagnostics: [{ code: "clickhouse/batch-short" }, { code: "clickhouse/batch-over" }],
  });
});

it("refuses also where the server cannot say what is missing", async () => {
  const query = () => Promise.reject(new Error("down"));
  const connection = { ...serverWith({}), query };
  await expect(assertComplete(1n, { ...base, connection })).rejects.toMatchObject({
    code: "engine/incomplete",
    diagnostics: [],
  });
  await expect(assertComplete(30n, { ...base, connection })).rejects.toThrow("down");
});

it("refuses a right sum of batches that are short and over", async () => {
  const accounts = { ...base, connection: serverWith({ a: 9, b: 21 }) };
  await expect(assertComplete(30n, accounts)).rejects.toMatchObject({
    message: expect.stringMatching(/^The answer is refused. Batch "a": 9 of 10 /),
    diagnostics: [{ code: "clickhouse/batch-short" }, { code: "clickhouse/batch-over" }],
  });
});

it("refuses while a batch is loaded, also when that began after the question", async () => {
  const connection = serverWith({ a: 10, b: 20 });
  const loading = new Map<string, bigint | null>([...loaded, ["b", null]]);
  const diagnostics = [{ code: "clickhouse/batch-unfinished" }];
  const since = assertComplete(30n, { ...base, connection, loadedSince: loading });
  await expect(since).rejects.toMatchObject({ diagnostics });
  const before = assertComplete(30n, { ...base, connection, loaded: loading });
  await expect(before).rejects.toMatchObject({ diagnostics });
});
