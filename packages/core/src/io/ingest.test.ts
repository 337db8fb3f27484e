import { describe, expect, it } from "vitest";
import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import { chooseReader, ingest, ingestEach } from "./ingest.ts";
import type { Profile } from "./profile.ts";
import type { TableReader } from "./reader.ts";
import { memorySource } from "./source.ts";

/** Reads each line as one cell. */
const lineReader: TableReader = {
  name: "lines",
  mediaTypes: ["text/plain"],
  sniff: (head) => (head[0] === 0 ? 0 : 0.5),
  async *read(source) {
    let text = "";
    for await (const chunk of source.bytes()) text += new TextDecoder().decode(chunk);
    const rows = text.split("\n").map((line, index) => ({
      row: index + 1,
      cells: [line === "" ? ({ kind: "empty" } as const) : ({ kind: "text", text: line } as const)],
    }));
    yield { sheet: {}, rows };
  },
};

/** Accepts words, rejects digits, skips blanks. */
const wordProfile = (lose = 0): Profile<string> => ({
  name: "words",
  recognise: () => 1,
  async *map(batches) {
    for await (const { rows } of batches) {
      const text = (row: (typeof rows)[number]): string =>
        row.cells[0]?.kind === "text" ? row.cells[0].text : "";
      const records = rows.map(text).filter((word) => /^[a-z]+$/.test(word));
      const rejected = rows
        .filter((row) => /\d/.test(text(row)))
        .map((row) => ({ row, codes: ["test/digit"] }));
      yield {
        records,
        accepted: records.length,
        rejected,
        skipped: rows.length - records.length - rejected.length - lose,
      };
    }
  },
});

const source = memorySource("words.txt", new TextEncoder().encode("a\n1\n\nb"));

describe("ingest", () => {
  it("accounts for every row and names the bytes it read", async () => {
    const result = await ingest(source, { readers: [lineReader], profile: wordProfile() });
    expect(result).toMatchObject({
      file: "words.txt",
      reader: "lines",
      profile: "words",
      records: ["a", "b"],
      ledger: { read: 4, accepted: 2, rejected: 1, skipped: 1 },
    });
    expect(result.rejects[0]?.row.row).toBe(2);
    // From sha256sum.
    expect(result.sha256).toBe("8647c280e4172ba49c0f9e3ac10448283fc34cbae1778d8fafe2392cc838253d");
  });

  it("refuses a profile that loses a row", async () => {
    const losing = ingest(source, { readers: [lineReader], profile: wordProfile(1) });
    await expect(losing).rejects.toMatchObject({ code: "argument/invalid" });
  });

  it("refuses a file that no reader knows", async () => {
    const binary = memorySource("x.bin", new Uint8Array([0, 1, 2]));
    await expect(
      ingest(binary, { readers: [lineReader], profile: wordProfile() }),
    ).rejects.toMatchObject({ code: "reader/none" });
  });
});

describe("chooseReader", () => {
  it("takes the surest", async () => {
    const surer: TableReader = { ...lineReader, name: "surer", sniff: () => 0.9 };
    expect((await chooseReader(source, [lineReader, surer])).name).toBe("surer");
  });
});

describe("ingestEach", () => {
  it("hands on each record and keeps none", async () => {
    const seen: string[] = [];
    const options = { readers: [lineReader], profile: wordProfile() };
    const summary = await ingestEach(source, options, (record) => void seen.push(record));
    expect(seen).toEqual(["a", "b"]);
    expect(summary).not.toHaveProperty("records");
  });

  it("lists a thousand findings of a kind and counts the rest", async () => {
    const noisy: TableReader = {
      ...lineReader,
      async *read(_, { report }) {
        for (let row = 1; row <= 1003; row += 1) {
          report(coreDiagnostics["unit/unknown"]({ unit: "x" }, { location: { file: "f", row } }));
        }
        yield { sheet: {}, rows: [] };
      },
    };
    const { diagnostics } = await ingest(source, { readers: [noisy], profile: wordProfile() });
    expect(diagnostics).toHaveLength(1001);
    expect(diagnostics.at(-1)).toMatchObject({
      code: "report/more",
      severity: "info",
      message: { en: "Not listed: 3 more findings of the kind unit/unknown." },
    });
  });
});

describe("a file that looks cut off", () => {
  const endingAt = (row: number, text: string): TableReader => ({
    ...lineReader,
    async *read() {
      yield { sheet: {}, rows: [{ row: 1, cells: [{ kind: "text", text: "a" }] }] };
      yield { sheet: {}, rows: [{ row, cells: [{ kind: "text", text }] }] };
      yield { sheet: {}, rows: [{ row: row + 1, cells: [{ kind: "empty" }] }] };
    },
  });

  it.each([
    [65_536, "b", ["table/cut-off"]],
    [1_048_576, "b", ["table/cut-off"]],
    [65_535, "b", []],
    [7, "20/09/2025 14:33:05", ["table/ends-in-time-stamp"]],
    [7, "Xuất lúc 14:33 ngày 20/09/2025", ["table/ends-in-time-stamp"]],
    [7, "20/09/2025", []],
  ])("ends at row %d with %j", async (row, text, codes) => {
    const options = { readers: [endingAt(row, text)], profile: everything };
    const { diagnostics } = await ingest(source, options);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    const waived = await ingest(source, { ...options, acceptCutOff: true });
    expect(waived.diagnostics).toEqual([]);
  });
});

const everything: Profile<never> = {
  name: "everything",
  recognise: () => 1,
  async *map(batches) {
    for await (const { rows } of batches) {
      yield { records: [], accepted: 0, rejected: [], skipped: rows.length };
    }
  },
};
