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

test("a heading of a column that is read tells where it stands a second time", async () => {
  const sheet = { name: "Quý I" };
  const cells = (...texts: readonly string[]) =>
    texts.map((text) => ({ kind: "text", text }) as const);
  const header = { row: 2, cells: cells("Tên", "Mã", "Tên", " mã ") };
  const body = { row: 3, cells: cells("A", "1", "B", "2") };
  const { diagnostics } = await read([{ sheet, rows: [row(1, "Danh sách"), header, body, body] }]);
  expect(diagnostics).toMatchObject([
    {
      code: "table/repeated-heading",
      severity: "warning",
      location: { sheet: "Quý I", row: 2, column: 4 },
      related: [{ location: { row: 2, column: 2 } }],
    },
  ]);
  const once = { row: 2, cells: cells("Tên", "Mã", "Tên", "") };
  expect((await read([{ sheet, rows: [once, body] }])).diagnostics).toEqual([]);
});

test("the row that comes nearest to a header is shown where none is found", async () => {
  const cells = ["Đơn vị", "Tổng số"].map((text) => ({ kind: "text", text }) as const);
  const rows = [row(1, "Báo cáo"), { row: 2, cells }, { row: 3, cells }];
  expect((await read([{ sheet: {}, rows }])).diagnostics).toMatchObject([
    { code: "table/no-header", location: { row: 2 }, actual: "Đơn vị; Tổng số", expected: ["Mã"] },
  ]);
});

const wide = (at: number, ...texts: readonly string[]) => ({
  row: at,
  cells: texts.map((text) => ({ kind: "text", text }) as const),
});

async function readWide(rows: readonly LocatedRow[]) {
  const columns: string[] = [];
  const outcomes: number[] = [];
  const stream = (async function* () {
    yield { sheet: {}, rows };
  })();
  const found = readHeaderTables(stream, {
    match: (header) => {
      const { columns, missing } = matchHeadings(header, ["Mã", "Nhận", "Trả"]);
      return { columns, missing: missing.filter((name) => name !== "Trả") };
    },
    readRow: ({ row: at }, place) => {
      columns.push([...place.columns].join(" "));
      outcomes.push(at);
      return { kind: "accepted", records: [] };
    },
    context: { file: "so.xlsx", sha256: "", report: () => {} },
  });
  for await (const _ of found);
  return { columns: new Set(columns), outcomes };
}

test.each([
  ["in two rows", [wide(1, "Mã", "Ngày"), wide(2, "", "Nhận", "Trả")]],
  ["in three rows", [wide(1, "Mã"), wide(2, "", "Ngày"), wide(3, "", "Nhận", "Trả")]],
  ["with more below", [wide(1, "Mã", "Nhận", "Ngày"), wide(2, "", "", "Trả")]],
  ["under a title", [wide(0, "Danh sách"), wide(1, "Mã", "Ngày"), wide(2, "", "Nhận", "Trả")]],
])("a header %s is one header, on every page", async (_, header) => {
  const data = wide(9, "1", "2", "3");
  const { columns, outcomes } = await readWide([...header, data, ...header.slice(-2), data]);
  expect([...columns]).toEqual(["Mã,0 Nhận,1 Trả,2"]);
  expect(outcomes).toEqual([9, 9]);
});

test.each([[wide(2, "", "3")], [wide(2, "a", "3", "Trả")]])(
  "the row %j below a header is data: it has no more headings, or more than them",
  async (row) => {
    const { outcomes } = await readWide([wide(1, "Mã", "Nhận"), row, wide(3, "a", "", "Trả")]);
    expect(outcomes).toEqual([2, 3]);
  },
);
