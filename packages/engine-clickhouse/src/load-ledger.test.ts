import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { tableStatements } from "./dossier-tables.ts";
import { loadBatch } from "./load-batch.ts";
import { fileLedger, memoryLedger } from "./load-ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-ledger-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("keeps what was loaded, also beyond 2^53, and replaces a batch", async () => {
  const path = join(folder, "a.json");
  expect(await fileLedger(path).read()).toEqual(new Map());
  await fileLedger(path).record("a", 1n);
  await fileLedger(path).record("b", 2n ** 60n);
  await fileLedger(path).record("a", 3n);
  expect(await fileLedger(path).read()).toEqual(
    new Map([
      ["a", 3n],
      ["b", 2n ** 60n],
    ]),
  );
});

it("keeps that a load has begun", async () => {
  const path = join(folder, "c.json");
  await fileLedger(path).record("a", null);
  expect(await fileLedger(path).read()).toEqual(new Map([["a", null]]));
});

it("waits for another process that writes, and keeps what that one wrote", async () => {
  const path = join(folder, "d.json");
  writeFileSync(`${path}.new`, "");
  const recorded = fileLedger(path).record("a", 1n);
  writeFileSync(`${path}.new`, '{ "b": "2" }');
  renameSync(`${path}.new`, path);
  await recorded;
  expect(await fileLedger(path).read()).toEqual(
    new Map([
      ["a", 1n],
      ["b", 2n],
    ]),
  );
});

it("names the file that a killed process left", async () => {
  const path = join(folder, "e.json");
  writeFileSync(`${path}.new`, "");
  vi.useFakeTimers();
  const refused = expect(fileLedger(path).record("a", 1n)).rejects.toMatchObject({
    code: "io/unwritable",
    message: expect.stringMatching(/e\.json\.new" does not go away.*Delete this file/),
  });
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  await refused;
  rmSync(`${path}.new`);
  await fileLedger(path).record("a", 1n);
});

it("leaves nothing behind where the ledger cannot be read, or its folder is not there", async () => {
  const path = join(folder, "f.json");
  writeFileSync(path, "{");
  await expect(fileLedger(path).record("a", 1n)).rejects.toMatchObject({ code: "io/unreadable" });
  expect(existsSync(`${path}.new`)).toBe(false);
  const nowhere = fileLedger(join(folder, "none", "g.json"));
  await expect(nowhere.record("a", 1n)).rejects.toMatchObject({ code: "io/unwritable" });
});

it.each(["{", "[1000]", "null", '{"a":1000}', '{"a":"-5"}', '{"a":" 7 "}', '{"a":"0x1"}'])(
  "refuses a file that is no ledger: %s",
  async (text) => {
    const path = join(folder, "b.json");
    writeFileSync(path, text);
    await expect(fileLedger(path).read()).rejects.toMatchObject({ code: "io/unreadable" });
  },
);

it("refuses weights in a table of single dossiers, before anything is sent", async () => {
  const dossier = {
    code: null,
    unit: null,
    procedure: null,
    channel: null,
    serviceLevel: null,
    status: null,
    receivedAt: null,
    dueAt: null,
    endedAt: null,
    weight: 2n,
  };
  const options = { batch: "a", shards: [{}], ledger: memoryLedger() };
  await expect(loadBatch([dossier], options)).rejects.toMatchObject({ code: "argument/invalid" });
});

it("refuses to load into no server, and says nothing of it to the ledger", async () => {
  const ledger = memoryLedger();
  const loaded = loadBatch([], { batch: "a", shards: [], ledger });
  await expect(loaded).rejects.toMatchObject({ code: "argument/invalid" });
  expect(await ledger.read()).toEqual(new Map());
});

it("makes tables whose names cannot end early", () => {
  const [rows, , over] = tableStatements({ table: "a`b", cluster: "k'pi" });
  expect(rows).toContain("CREATE TABLE IF NOT EXISTS `a\\`b_local` (batch String, ");
  expect(over).toContain("Distributed('k\\'pi', currentDatabase(), `a\\`b_local`)");
});
