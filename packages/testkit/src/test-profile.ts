import type { Diagnostic, LocatedRow, MappedBatch, Profile, RawCell, RowBatch } from "@tyle/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectWhole } from "./test-reader.ts";

/** A profile with tables that it understands. */
export interface ProfileUnderTest<Out> {
  /** A new profile for each file: what it remembers of one must not change another. */
  readonly create: () => Profile<Out>;
  /** Rows of tables that give at least one record each. */
  readonly samples: readonly (readonly LocatedRow[])[];
}

/**
 * Tests that a profile keeps the rules of profiles: every row is accounted for, batches may be cut anywhere, and no row
 * whatever makes it throw.
 *
 * @example
 * testProfile("dossiers", { create: () => dossierProfile(), samples: [rows] })
 */
export function testProfile<Out>(name: string, { create, samples }: ProfileUnderTest<Out>): void {
  describe(`profile ${name}`, () => {
    test("recognises its tables, and nothing in nothing", () => {
      expect(create().recognise([])).toBe(0);
      for (const rows of samples) {
        const confidence = create().recognise(rows);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(create().recognise(rows)).toBe(confidence);
      }
    });

    test("gives records, and accounts for every row", async () => {
      for (const rows of samples) {
        const { records, accounted } = await mapRows(create(), rows, rows.length);
        expect(records.length).toBeGreaterThan(0);
        expect(accounted).toBe(rows.length);
      }
    });

    test("gives the same in batches of any size", async () => {
      for (const rows of samples) {
        const whole = await mapRows(create(), rows, rows.length);
        for (const size of [1, 2, 3]) expect(await mapRows(create(), rows, size)).toEqual(whole);
      }
    });

    test("accounts for every row of any table, and does not throw", async () => {
      const known = samples.flat();
      await fc.assert(
        fc.asyncProperty(anyTable(known), fc.integer({ min: 1, max: 5 }), async (rows, size) => {
          const { accounted, diagnostics } = await mapRows(create(), rows, size);
          expect(accounted).toBe(rows.length);
          for (const diagnostic of diagnostics) expectWhole(diagnostic);
        }),
        { numRuns: 200 },
      );
    });
  });
}

interface Mapped<Out> {
  readonly records: readonly Out[];
  /** Accepted, rejected and skipped together. */
  readonly accounted: number;
  readonly diagnostics: readonly Diagnostic[];
}

async function mapRows<Out>(
  profile: Profile<Out>,
  rows: readonly LocatedRow[],
  size: number,
): Promise<Mapped<Out>> {
  const diagnostics: Diagnostic[] = [];
  const batches: MappedBatch<Out>[] = [];
  const report = (found: Diagnostic): void => void diagnostics.push(found);
  const context = { file: "sample", sha256: "0".repeat(64), report };
  for await (const batch of profile.map(inBatches(rows, size), context)) batches.push(batch);
  return {
    records: batches.flatMap(({ records }) => records),
    accounted: batches.reduce(
      (sum, { accepted, rejected, skipped }) => sum + accepted + rejected.length + skipped,
      0,
    ),
    diagnostics,
  };
}

async function* inBatches(rows: readonly LocatedRow[], size: number): AsyncIterable<RowBatch> {
  for (let at = 0; at < rows.length; at += size)
    yield { sheet: {}, rows: rows.slice(at, at + size) };
}

/** Rows of the samples among rows of anything, in any order. */
function anyTable(known: readonly LocatedRow[]): fc.Arbitrary<readonly LocatedRow[]> {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("1", "-1", "31/02/2023", "70.4.1%", "__proto__"),
  );
  const cell: fc.Arbitrary<RawCell> = fc.oneof(
    fc.constant<RawCell>({ kind: "empty" }),
    text.map(
      (value): RawCell => (value === "" ? { kind: "empty" } : { kind: "text", text: value }),
    ),
    fc.constantFrom<RawCell>(
      { kind: "number", text: "0.704" },
      { kind: "number", text: "45916.5" },
      { kind: "date", text: "2025-09-16" },
      { kind: "boolean", value: true },
      { kind: "error", text: "#DIV/0!" },
    ),
  );
  const row = fc.oneof(
    fc.array(cell, { maxLength: 14 }),
    fc.constantFrom(...known.map(({ cells }) => cells)),
  );
  return fc
    .array(row, { minLength: 1, maxLength: 20 })
    .map((rows) => rows.map((cells, at) => ({ row: at + 1, cells })));
}
