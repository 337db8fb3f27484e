import { expect, test } from "vitest";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { LocatedRow, RowBatch } from "../io/row.ts";
import { readHeaderTables } from "./header-table.ts";
import { matchHeadings } from "./match-headings.ts";

async function read(batches: readonly RowBatch[]) {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic): void => void diagnostics.push(found);
  const context = { file: "so.xlsx", sha256: "", report };
  const stream = (async function* () {
    yield* batches;
  })();
  const mapped = [];
  const match = (found: LocatedRow) => matchHeadings(found, ["Mã"]);
  const readRow = () => ({ kind: "accepted", records: ["row"] }) as const;
  for await (const batch of readHeaderTables(stream, { match, readRow, context })) {
    mapped.push(batch);
  }
  return { mapped, diagnostics };
}

const row = (at: number, text: string) => ({ row: at, cells: [{ kind: "text", text } as const] });

test("a sheet of notes is skipped beside a sheet with the table", async () => {
  const { mapped, diagnostics } = await read([
    { sheet: { name: "Ghi chú" }, rows: [row(1, "Kính gửi")] },
    { sheet: { name: "Số liệu" }, rows: [row(1, "Mã"), row(2, "25159"), row(3, "Mã")] },
  ]);
  expect(mapped.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(1);
  expect(mapped.reduce((sum, { skipped }) => sum + skipped, 0)).toBe(3);
  expect(diagnostics).toMatchObject([
    { code: "table/no-table", severity: "info", location: { sheet: "Ghi chú" } },
  ]);
});
