import { cellText, ingest, type LocatedRow, memorySource } from "@tyle/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import { csvReader } from "../csv/csv-reader.ts";
import { channelTable } from "../forms/channel-table.data.ts";
import { formProfile } from "../forms/form-profile.ts";
import { mappingProfile } from "./mapping-profile.ts";
import { parseTableMapping, type tableMappingSchema } from "./parse-table-mapping.ts";
import { suggestMapping } from "./suggest-mapping.ts";
import type { TableMapping } from "./table-mapping.ts";

const text =
  "Báo cáo quý;;;;\n;;;;\n" +
  "TT;Mã đơn vị;Hồ sơ tiếp nhận;;Tỷ lệ (%)\n" +
  ";;Trực tuyến;Tổng số;\n" +
  "1;00286;717;737;97,28\n2;25159;5.092;6.000;84,87\n;Tổng cộng;5.809;6.737;86,23\n";

const mapping: TableMapping = {
  table: "Kênh nộp",
  columns: [
    { heading: "ma don vi", dimension: "unit" },
    { heading: ["Hồ sơ tiếp nhận", "Trực tuyến"], measure: "online" },
    { heading: ["Hồ sơ tiếp nhận", "Tổng số"], measure: "total" },
    { heading: "Tỷ lệ (%)", rate: "share" },
    { heading: "Ghi chú", dimension: "note", optional: true },
  ],
  shares: [{ rate: "share", part: "online", whole: "total" }],
};

const read = (value: TableMapping, content = text) =>
  ingest(memorySource("bang.csv", new TextEncoder().encode(content)), {
    readers: [csvReader()],
    profile: mappingProfile(value),
  });

describe("mappingProfile", () => {
  it("reads any table whose columns are explained", async () => {
    const { records, ledger, diagnostics } = await read(mapping);
    expect(diagnostics).toEqual([]);
    expect(ledger).toEqual({ read: 7, accepted: 2, rejected: 0, skipped: 5 });
    expect(records[1]).toMatchObject({
      form: "Kênh nộp",
      texts: { unit: "25159" },
      counts: { online: { value: 5092n }, total: { value: 6000n } },
      rates: { share: { value: { text: "84,87" } } },
    });
  });

  it("names the headings that come near to one that is missing", async () => {
    const wrong = {
      ...mapping,
      columns: [
        { heading: "Trực tuyến toàn bộ", measure: "online" },
        ...mapping.columns.slice(0, 1),
      ],
    };
    const { diagnostics, rejects } = await read({ ...wrong, shares: [] });
    expect(diagnostics).toMatchObject([
      { code: "form/no-header", expected: ["Trực tuyến toàn bộ"] },
    ]);
    expect(diagnostics[0]?.message.vi).toContain("Trực tuyến");
    expect(rejects).toHaveLength(7);
  });
});

describe("a heading that stands over two columns", () => {
  const table = "Xã;Kỳ trước;;Kỳ này;\n;Nhận;Trả;Nhận;Trả\nGia Viễn;1;5;9;3\n";
  const columns = (...headings: readonly (string | readonly string[])[]) => ({
    table: "Hồ sơ",
    columns: [
      { heading: "Xã", dimension: "unit" },
      ...headings.map((heading, at) => ({ heading, measure: `m${at}` })),
    ],
  });

  it("is told, with the column that is read", async () => {
    const { records, diagnostics } = await read(columns("Trả"), table);
    expect(records[0]).toMatchObject({ counts: { m0: { value: 5n } } });
    expect(diagnostics).toMatchObject([
      {
        code: "table/repeated-heading",
        location: { row: 2, column: 5 },
        related: [{ location: { row: 2, column: 3 } }],
      },
    ]);
  });

  it("is none with the heading above it, or where both columns are read", async () => {
    const above = await read(columns(["Kỳ này", "Trả"]), table);
    expect(above.records[0]).toMatchObject({ counts: { m0: { value: 3n } } });
    expect(above.diagnostics).toEqual([]);
    expect((await read(columns("Trả", "Trả"), table)).diagnostics).toEqual([]);
  });
});

describe("a table of procedure counts", () => {
  // What "Theo dõi chỉ tiêu 766" counts is known, its headings are not: a user maps those of the own portal.
  const table =
    "STT;Đơn vị;Số TTHC;;;;TTHC có phát sinh hồ sơ;;Hồ sơ phát sinh;;Tỷ lệ hồ sơ trực tuyến\n" +
    ";;Tổng số;Toàn trình;Một phần;Cung cấp thông tin;Toàn trình;Một phần;Trực tuyến;Trực tiếp;\n" +
    "1;Sở Tư pháp;89;21;31;37;12;-;591;8;98,66%\n2;Sở Y tế;60;20;30;11;3;2;45;15;75%\n;Tổng số;149;41;61;48;15;2;636;23;\n";
  const measures = {
    "Số TTHC": {
      "Tổng số": "total",
      "Toàn trình": "full",
      "Một phần": "partial",
      "Cung cấp thông tin": "information",
    },
    "TTHC có phát sinh hồ sơ": { "Toàn trình": "full-used", "Một phần": "partial-used" },
    "Hồ sơ phát sinh": { "Trực tuyến": "online", "Trực tiếp": "direct" },
  };

  it("is no table of channels, and is read by a mapping", async () => {
    const rows = table.trimEnd().split("\n");
    const head = rows.map((line, at): LocatedRow => {
      const cells = line.split(";").map((text) => ({ kind: "text" as const, text }));
      return { row: at + 1, cells };
    });
    expect(formProfile(channelTable).recognise(head)).toBe(0);
    const { records, diagnostics, ledger } = await read(
      {
        table: "Theo dõi chỉ tiêu 766",
        columns: [
          { heading: "Đơn vị", dimension: "unit" },
          ...Object.entries(measures).flatMap(([group, leaves]) =>
            Object.entries(leaves).map(([leaf, measure]) => ({ heading: [group, leaf], measure })),
          ),
        ],
        sums: [{ whole: "total", parts: ["full", "partial", "information"] }],
        missing: { "-": "not-provided" },
      },
      table,
    );
    expect(ledger).toEqual({ read: 5, accepted: 2, rejected: 0, skipped: 3 });
    expect(records[0]).toMatchObject({
      texts: { unit: "Sở Tư pháp" },
      counts: {
        full: { value: 21n },
        "full-used": { value: 12n },
        "partial-used": { kind: "not-provided" },
        online: { value: 591n },
      },
    });
    expect(diagnostics.map(({ code, location }) => [code, location?.row])).toEqual([
      ["form/sum-broken", 4],
      ["form/sum-broken", 5],
    ]);
  });
});

describe("parseTableMapping", () => {
  it("takes what it is meant to take", () => {
    expect(parseTableMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
    expectTypeOf<z.infer<typeof tableMappingSchema>["table"]>().toEqualTypeOf<
      TableMapping["table"]
    >();
  });

  it.each([
    [null, "(mapping)"],
    [{ table: "x", columns: [] }, "columns"],
    [{ table: "x", columns: [{ heading: "a" }] }, "columns.0"],
    [{ table: "x", columns: [{ heading: "a", measure: "m", rate: "r" }] }, "exactly one"],
    [{ ...mapping, missing: { "-": "gone" } }, "missing.-"],
    [{ ...mapping, colour: "red" }, "colour"],
    [{ table: "x", columns: [{ heading: "a", measure: "__proto__" }] }, "columns.0.measure"],
    [{ ...mapping, sums: [{ whole: "total", parts: ["paper"] }] }, 'no column is called "paper"'],
    [
      {
        table: "x",
        columns: [
          { heading: "a", measure: "m" },
          { heading: "b", measure: "m" },
        ],
      },
      "two columns",
    ],
  ])("refuses %j and says where", (value, place) => {
    const locate = (path: readonly PropertyKey[]) => ({ file: "a.yaml", line: path.length });
    expect(() => parseTableMapping(value, locate)).toThrow(
      expect.objectContaining({
        code: "content/invalid",
        diagnostics: expect.arrayContaining([
          expect.objectContaining({
            code: "mapping/invalid",
            message: expect.objectContaining({ en: expect.stringContaining(place) }),
            location: expect.objectContaining({ file: "a.yaml" }),
          }),
        ]),
      }),
    );
    expect(() => parseTableMapping(value)).toThrow("The mapping cannot be used.");
  });
});

describe("what is wrong in a mapping", () => {
  const column = { heading: "a", measure: "m" };

  it.each([
    [
      undefined,
      "(mapping): is missing; expected names with values.",
      "(mapping): còn thiếu; cần các tên kèm giá trị.",
    ],
    [
      { columns: [column] },
      "table: is missing; expected a text.",
      "table: còn thiếu; cần một văn bản.",
    ],
    [
      { table: "x" },
      "columns: is missing; expected a list.",
      "columns: còn thiếu; cần một danh sách.",
    ],
    [{ table: "x", columns: [] }, "columns: must not be empty.", "columns: không được để trống."],
    [
      { table: "x", columns: [{ measure: "m" }] },
      "columns.0.heading: is missing; expected a text or a list of texts.",
      "columns.0.heading: còn thiếu; cần một văn bản hoặc danh sách văn bản.",
    ],
    [
      { table: "x", columns: [{ heading: 5, measure: "m" }] },
      "columns.0.heading: expected a text or a list of texts.",
      "columns.0.heading: cần một văn bản hoặc danh sách văn bản.",
    ],
    [
      { table: "x", columns: [{ ...column, optional: "yes" }] },
      "columns.0.optional: expected true or false.",
      "columns.0.optional: cần true hoặc false.",
    ],
    [
      { table: "x", columns: [column], sums: [{ parts: ["m"] }] },
      "sums.0.whole: is missing; expected a text.",
      "sums.0.whole: còn thiếu; cần một văn bản.",
    ],
  ])("is said in both languages: %j", (value, en, vi) => {
    expect(() => parseTableMapping(value)).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ message: { en, vi } })] }),
    );
  });
});

describe("suggestMapping", () => {
  const rows: LocatedRow[] = text
    .trimEnd()
    .split("\n")
    .map((line, at) => ({
      row: at + 1,
      cells: line
        .split(";")
        .map((part) => (part === "" ? { kind: "empty" } : { kind: "text", text: part })),
    }));

  it("writes a mapping that reads the table", async () => {
    const suggested = suggestMapping(rows, "bảng");
    expect(suggested).toEqual({
      table: "bảng",
      columns: [
        { heading: "mã đơn vị", dimension: "ma-don-vi" },
        { heading: ["hồ sơ tiếp nhận", "trực tuyến"], measure: "truc-tuyen" },
        { heading: ["hồ sơ tiếp nhận", "tổng số"], measure: "tong-so" },
        { heading: "tỷ lệ (%)", rate: "ty-le" },
      ],
    });
    const { records, diagnostics } = await read(parseTableMapping(suggested));
    expect(records).toHaveLength(2);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ["(1);(2);(3)", "(1);(2);(3);(4)"],
    ["numbers with sums", "(1);(2)=(3)+(4);(3);(4)"],
  ])("knows a row of numbers between headings and data: %s", async (_name, numbering) => {
    const table = `Xã;Tổng;Trực tuyến;Trực tiếp\n${numbering}\nA;3;-;2\nB;5;4;x\n`;
    const sheet = table
      .trimEnd()
      .split("\n")
      .map((line, at): LocatedRow => {
        const cells = line.split(";").map((part) => ({ kind: "text" as const, text: part }));
        return { row: at + 1, cells };
      });
    const suggested = suggestMapping(sheet, "bảng");
    expect(suggested).toEqual({
      table: "bảng",
      columns: [
        { heading: "xã", dimension: "xa" },
        { heading: "tổng", measure: "tong" },
        { heading: "trực tuyến", measure: "truc-tuyen" },
        { heading: "trực tiếp", measure: "truc-tiep" },
      ],
      missing: { "-": "not-provided", x: "not-applicable" },
    });
    const { ledger, diagnostics } = await read(parseTableMapping(suggested), table);
    expect(diagnostics).toEqual([]);
    expect(ledger).toMatchObject({ accepted: 2, rejected: 0 });
  });

  it("suggests nothing where there is no table", () => {
    expect(suggestMapping(rows.slice(0, 2), "x")).toBeUndefined();
    expect(rows[0]?.cells.map(cellText)).toContain("Báo cáo quý");
  });
});
