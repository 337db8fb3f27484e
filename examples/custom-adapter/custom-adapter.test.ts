import { ingest, type LocatedRow, memorySource } from "@tyle/core";
import { testProfile, testReader } from "@tyle/testkit";
import { expect, test } from "vitest";
import { ledgerProfile } from "./ledger-profile.ts";
import { ledgerReader } from "./ledger-reader.ts";

const text = "#LEDGER\nSố^Nơi nhận^Đến^Đi\nA-1^25159^2023-06-01^2023-06-03\nA-2^25159^1.6.^\n";
const source = memorySource("so.led", new TextEncoder().encode(text));
const rows: readonly LocatedRow[] = text
  .trimEnd()
  .split("\n")
  .map((line, at) => ({
    row: at + 1,
    cells: line.split("^").map((field) => ({ kind: "text", text: field })),
  }));

testReader("ledger", { create: ledgerReader, samples: [source] });
testProfile("ledger", { create: ledgerProfile, samples: [rows] });

test("a ledger is read into dossiers", async () => {
  const { records, ledger, diagnostics } = await ingest(source, {
    readers: [ledgerReader()],
    profile: ledgerProfile(),
  });
  expect(records).toMatchObject([
    { code: "A-1", unit: "25159", endedAt: "2023-06-03", channel: null },
  ]);
  expect(ledger).toEqual({ read: 4, accepted: 1, rejected: 1, skipped: 2 });
  expect(diagnostics).toMatchObject([
    { code: "ledger/bad-day", location: { file: "so.led", row: 4, column: 3 } },
  ]);
});
