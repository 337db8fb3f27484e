import { type Diagnostic, memorySource, type Source, type TableReader } from "@tyle/core";
import { describe, expect, test } from "vitest";
import { cutOff, flatten, inPieces, readAll } from "./read-all.ts";

/** A reader with files that it reads. */
export interface ReaderUnderTest {
  /** Makes a new reader. */
  readonly create: () => TableReader;
  /** Whole files without a fault, each with at least one row. */
  readonly samples: readonly Source[];
}

/**
 * Tests that a reader keeps the rules of readers: it knows its files by their content, gives the same rows whatever the
 * pieces, locates them, and turns whatever is wrong into diagnostics in both languages instead of throwing.
 *
 * @example
 * testReader("csv", { create: csvReader, samples: [memorySource("a.csv", bytes)] })
 */
export function testReader(name: string, { create, samples }: ReaderUnderTest): void {
  describe(`reader ${name}`, () => {
    test("has a name and media types", () => {
      const { name: own, mediaTypes } = create();
      expect(own).toMatch(/^[a-z0-9-]+$/);
      for (const type of mediaTypes) expect(type).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
    });

    test("judges nothing above 1 or below 0, and the same twice", () => {
      for (const head of oddHeads) {
        const confidence = create().sniff(head, "x.bin");
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(create().sniff(head, "x.bin")).toBe(confidence);
      }
    });

    describe.each(samples.map((source) => [source.name, source] as const))(
      "%s",
      (_name, source) => {
        testSample(create, source);
      },
    );

    test.each(oddHeads.map((bytes, at) => [at, bytes] as const))(
      "ends, and does not throw, on odd file %d",
      async (_at, bytes) => {
        const { diagnostics } = await readAll(create(), memorySource("odd", bytes));
        for (const diagnostic of diagnostics) expectWhole(diagnostic);
      },
    );
  });
}

function testSample(create: () => TableReader, source: Source): void {
  test("is known by its content, whatever its name", async () => {
    for await (const chunk of source.bytes()) {
      expect(create().sniff(chunk.subarray(0, 4096), "no-name")).toBeGreaterThan(0);
      break;
    }
  });

  test("gives rows in order, and cells in their exact forms", async () => {
    const rows = flatten((await readAll(create(), source)).batches);
    expect(rows.length).toBeGreaterThan(0);
    expectExactForms(rows);
  });

  test("gives the same rows and findings twice, and in pieces of any size", async () => {
    const whole = await readAll(create(), source);
    for (const size of [1, 7, 4096]) {
      const again = await readAll(create(), inPieces(source, size));
      expect(flatten(again.batches)).toEqual(flatten(whole.batches));
      expect(again.diagnostics).toEqual(whole.diagnostics);
    }
  });

  test("ends in findings with a place, and does not throw, when it is cut off", async () => {
    const length = source.size ?? 1000;
    for (const part of [0.1, 0.5, 0.9]) {
      const { diagnostics } = await readAll(create(), cutOff(source, Math.floor(length * part)));
      for (const diagnostic of diagnostics) {
        expectWhole(diagnostic);
        expect(diagnostic.location?.file).toBe(source.name);
      }
    }
  });

  test("stops when it is cancelled", async () => {
    const context = { report: () => {}, signal: { aborted: true, reason: "test" } };
    const reading = async (): Promise<void> => {
      for await (const _ of create().read(source, context));
    };
    await expect(reading()).rejects.toMatchObject({ code: "run/aborted" });
  });
}

/** Rows come in order, numbers and dates as exact text. */
function expectExactForms(rows: ReturnType<typeof flatten>): void {
  const last = new Map<string | undefined, number>();
  for (const { sheet, row, cells } of rows) {
    expect(row).toBeGreaterThan(last.get(sheet) ?? 0);
    last.set(sheet, row);
    for (const cell of cells) {
      if (cell.kind === "number") expect(cell.text).toMatch(/^-?\d+(\.\d+)?$/);
      if (cell.kind === "date") {
        expect(cell.text).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/);
      }
      if (cell.kind === "text") expect(cell.text).not.toBe("");
    }
  }
}

/** A finding says what is wrong and what to do about it, in both languages. */
export function expectWhole({ code, message, hint }: Diagnostic): void {
  expect(code).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
  for (const text of [message, hint]) {
    expect(text.vi.length).toBeGreaterThan(0);
    expect(text.en.length).toBeGreaterThan(0);
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files that no reader expects. */
const oddHeads: readonly Uint8Array[] = [
  new Uint8Array(0),
  Uint8Array.of(0),
  new Uint8Array(5000),
  Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) & 0xff),
  utf8("PK\u0003\u0004"),
  utf8('"'),
  utf8("{"),
  utf8("[[[["),
  utf8("<table><tr><td>"),
  utf8("<!DOCTYPE x [<!ENTITY a 'b'>]>"),
  Uint8Array.of(0xff, 0xfe, 0x3b),
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  utf8(`${"a;".repeat(20_000)}\n`),
];
