import type { LocatedRow, MappedBatch, Profile, RowBatch } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { FirstKnownProfile } from "./first-known-profile.ts";

const row = (number: number, text: string): LocatedRow => ({
  row: number,
  cells: [{ kind: "text", text }],
});

const sheet = (name: string, ...texts: readonly string[]): RowBatch => ({
  sheet: { name },
  rows: texts.map((text, at) => row(at + 1, text)),
});

/** Takes every row after "head" for a record. */
const known: Profile<unknown> = {
  name: "known",
  recognise: (head) => (head.some(({ cells }) => textOf(cells[0]) === "head") ? 1 : 0),
  async *map(batches) {
    for await (const { rows } of batches) {
      const records = rows.map(({ cells }) => textOf(cells[0]));
      yield { records, accepted: rows.length, rejected: [], skipped: 0 };
    }
  },
};
const textOf = (cell: LocatedRow["cells"][number] | undefined) =>
  cell?.kind === "text" ? cell.text : "";

async function* come(...batches: readonly RowBatch[]): AsyncIterable<RowBatch> {
  yield* batches;
}

async function run(...batches: readonly RowBatch[]) {
  const profile = new FirstKnownProfile((head) => (known.recognise(head) > 0 ? known : undefined));
  const mapped: MappedBatch<unknown>[] = [];
  const context = { file: "x.xlsx", sha256: "", report: () => {} };
  for await (const batch of profile.map(come(...batches), context)) mapped.push(batch);
  return {
    name: profile.name,
    records: mapped.flatMap(({ records }) => records),
    skipped: mapped.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

describe("FirstKnownProfile", () => {
  it("hands on everything from the first known sheet on, and small ones before it", async () => {
    const cover = sheet("Bìa", "a", "b");
    const large = sheet("0", ...Array.from({ length: 70 }, () => "text"));
    const table = [sheet("1", "title"), sheet("1", "head", "x"), sheet("2", "y")];
    expect(await run(cover, large, ...table)).toEqual({
      name: "known",
      records: ["a", "b", "title", "head", "x", "y"],
      skipped: 70,
    });
  });

  it("looks at the first rows of a sheet only", async () => {
    const texts = Array.from({ length: 60 }, () => "text");
    expect(await run(sheet("1", ...texts, "head"))).toEqual({
      name: "any-table",
      records: [],
      skipped: 61,
    });
    expect(await run(sheet("1", ...texts.slice(1), "head"))).toMatchObject({ name: "known" });
  });

  it("knows nothing of a file without rows", async () => {
    expect(await run()).toEqual({ name: "any-table", records: [], skipped: 0 });
    expect(await run({ sheet: {}, rows: [] })).toMatchObject({ name: "any-table" });
  });
});
