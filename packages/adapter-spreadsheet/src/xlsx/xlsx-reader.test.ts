import {
  cellText,
  type Diagnostic,
  type LocatedRow,
  memorySource,
  type RowBatch,
  type SheetInfo,
} from "@tyle/core";
import { describe, expect, it } from "vitest";
import { type TestWorkbook, writeXlsx, xlsxParts } from "../fixtures/write-xlsx.ts";
import { writeZip } from "../fixtures/write-zip.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { xlsxReader } from "./xlsx-reader.ts";

async function readBytes(bytes: Uint8Array, limits?: Partial<WorkbookLimits>) {
  const diagnostics: Diagnostic[] = [];
  const rows: (LocatedRow & { sheet: SheetInfo })[] = [];
  const report = (found: Diagnostic): void => void diagnostics.push(found);
  const source = memorySource("so.xlsx", bytes);
  for await (const { sheet, rows: some } of xlsxReader(limits).read(source, { report })) {
    for (const row of some) rows.push({ ...row, sheet });
  }
  return { rows, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

const read = (workbook: TestWorkbook, limits?: Partial<WorkbookLimits>) =>
  readBytes(writeXlsx(workbook), limits);

const one = (data: string, more: Partial<TestWorkbook> = {}): TestWorkbook => ({
  sheets: [{ name: "Biểu", data }],
  ...more,
});

const cellsOf = async (row: string, more: Partial<TestWorkbook> = {}) =>
  (await read(one(`<row r="1">${row}</row>`, more))).rows[0]?.cells;

describe("xlsxReader", () => {
  it("reads texts in all their forms, and keeps blanks and decomposed letters", async () => {
    const nfd = "Cát Tiên".normalize("NFD");
    const cells = await cellsOf(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>Sở </t></r><r><t>Nội vụ</t></r></is></c>' +
        '<c r="D1" t="str"><f>A1&amp;"x"</f><v>00123</v></c><c r="F1" t="s"><v>2</v></c>',
      {
        strings: `<sst><si><t xml:space="preserve"> a &lt;b&gt; &#225; &#xE1; &unknown; </t></si><si><r><t>một</t></r><r><t> hai</t></r><rPh><t>ぃ</t></rPh></si><si><t><![CDATA[<x>]]>${nfd}</t></si></sst>`,
      },
    );
    expect(cells).toEqual([
      { kind: "text", text: " a <b> á á &unknown; " },
      { kind: "text", text: "một hai" },
      { kind: "text", text: "Sở Nội vụ" },
      { kind: "text", text: "00123", formula: 'A1&"x"' },
      { kind: "empty" },
      { kind: "text", text: `<x>${nfd}` },
    ]);
  });

  it.each([
    ["99.675", "99.675"],
    ["0.30000000000000004", "0.30000000000000004"],
    ["12345678901234567890", "12345678901234567890"],
    ["1E+21", "1000000000000000000000"],
    ["1.5E-3", "0.0015"],
    ["-7.0", "-7"],
    ["00123", "123"],
  ])("keeps the digits of %s", async (stored, text) => {
    expect(await cellsOf(`<c r="A1"><v>${stored}</v></c>`)).toEqual([{ kind: "number", text }]);
  });

  it("tells dates by the format of the cell, in both date systems", async () => {
    const formats = [
      "dd/mm/yyyy\\ hh:mm",
      '[$-42A]d "tháng" m',
      "#,##0",
      "[Red]0.0%",
      "[h]:mm",
      "hh:mm",
    ];
    const row =
      '<c r="A1" s="1"><v>45916.486805555556</v></c><c r="B1" s="2"><v>45916</v></c><c r="C1" s="3"><v>45916</v></c>' +
      '<c r="D1" s="4"><v>0.70412</v></c><c r="E1" s="5"><v>1.5</v></c><c r="F1" s="6"><v>0.5</v></c><c r="G1" s="1"><v>45916.999999</v></c><c r="H1" t="d"><v>2025-09-16T11:41:00</v></c>';
    expect(await cellsOf(row, { formats })).toEqual([
      { kind: "date", text: "2025-09-16T11:41:00" },
      { kind: "date", text: "2025-09-16" },
      { kind: "number", text: "45916" },
      { kind: "number", text: "0.70412", printed: "70.4%" },
      { kind: "number", text: "1.5" },
      { kind: "number", text: "0.5" },
      { kind: "date", text: "2025-09-17" },
      { kind: "date", text: "2025-09-16T11:41:00" },
    ]);
    const first = await cellsOf('<c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>44454</v></c>', {
      formats,
      date1904: true,
    });
    expect(first?.map(cellText)).toEqual(["1904-01-01", "2025-09-16"]);
  });

  it("reads booleans, error values, and formulas by their stored value", async () => {
    const cells = await cellsOf(
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><f>SUM(A2:A9)</f><v>5809</v></c>',
    );
    expect(cells).toEqual([
      { kind: "boolean", value: true },
      { kind: "error", text: "#DIV/0!", formula: "1/0" },
      { kind: "number", text: "5809", formula: "SUM(A2:A9)" },
    ]);
  });

  it("lists merged ranges, with the value in the first cell only", async () => {
    const { rows } = await read({
      sheets: [
        { name: "a", data: [["Tổng số", "", "x"]], merges: ["A1:B1", "A1:XFD1048576", "A1"] },
      ],
    });
    expect(rows[0]?.cells.map(cellText)).toEqual(["Tổng số", "", "x"]);
    expect(rows[0]?.sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
    ]);
  });

  it("reads hidden rows and sheets, and says so", async () => {
    const { rows, diagnostics } = await read({
      sheets: [
        { name: "Hiện", data: '<row r="3" hidden="1"><c r="A3"><v>1</v></c></row>' },
        { name: "Ẩn", data: [["x"]], state: "veryHidden" },
      ],
    });
    expect(rows).toMatchObject([
      { row: 3, hidden: true, sheet: { name: "Hiện" } },
      { row: 1, sheet: { name: "Ẩn", hidden: true } },
    ]);
    expect(diagnostics.map(({ code, location }) => [code, location?.sheet])).toEqual([
      ["sheet/hidden-rows", "Hiện"],
      ["sheet/hidden", "Ẩn"],
    ]);
  });

  it("reads rows and cells without references, other prefixes, and what follows the rows", async () => {
    const parts = xlsxParts(one("")).map((part) =>
      part.name.endsWith("sheet1.xml")
        ? {
            ...part,
            data: '<?xml version="1.0"?><!-- > --><x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="b"><x:v>0</x:v></x:c></x:row></x:sheetData><x:anchor><xdr:row>5</xdr:row></x:anchor></x:worksheet>',
          }
        : part,
    );
    const { rows, codes } = await readBytes(writeZip(parts));
    expect(rows).toMatchObject([{ row: 1, cells: [{ text: "1" }, { value: false }] }]);
    expect(codes).toEqual([]);
  });

  it("gives the same for a workbook of many rows, whatever the pieces", async () => {
    const data = Array.from({ length: 5000 }, (_, at) => [`dòng ${at}`, "<&>", "x".repeat(50)]);
    const { rows } = await read({ sheets: [{ name: "a", data }] });
    expect(rows).toHaveLength(5000);
    expect(rows[4999]?.cells.map(cellText)).toEqual(data[4999]);
  });
});

describe("what is wrong in a workbook", () => {
  const whole = writeXlsx(one('<row r="1"><c r="A1"><v>1</v></c></row>'));

  it("a directory whose last part is longer than the file", async () => {
    const bytes = Buffer.from(whole);
    const last = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    for (const length of [28, 30]) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt16LE(0xfffe, last + length);
      expect((await readBytes(damaged)).codes).toEqual(["file/damaged"]);
    }
    expect((await readBytes(bytes)).codes).toEqual([]);
  });

  it("a file that is cut off", async () => {
    for (const length of [10, 100, whole.length - 30]) {
      const { codes, rows } = await readBytes(whole.slice(0, length));
      expect(codes).toEqual(["file/damaged"]);
      expect(rows).toEqual([]);
    }
  });

  it.each([
    ["an encrypted part", [{ name: "xl/workbook.xml", data: "x", flags: 1 }], "file/encrypted"],
    [
      "a binary workbook",
      [
        { name: "[Content_Types].xml", data: "" },
        { name: "xl/workbook.bin", data: "x" },
      ],
      "file/unsupported",
    ],
    [
      "a Word document",
      [
        { name: "[Content_Types].xml", data: "" },
        { name: "word/document.xml", data: "x" },
      ],
      "file/unsupported",
    ],
    ["some other archive", [{ name: "../../etc/passwd", data: "x" }], "file/unsupported"],
    ["a workbook without a workbook", [{ name: "[Content_Types].xml", data: "" }], "file/damaged"],
  ])("%s", async (_name, parts, code) => {
    const { codes, diagnostics } = await readBytes(writeZip(parts));
    expect(codes).toEqual([code]);
    expect(diagnostics[0]?.location).toEqual({ file: "so.xlsx" });
  });

  it("no cells at all", async () => {
    expect((await read(one(""))).codes).toEqual(["file/empty"]);
  });

  it("a shared text that does not exist", async () => {
    const { rows, diagnostics } = await read(one('<row r="2"><c r="B2" t="s"><v>99</v></c></row>'));
    expect(diagnostics).toMatchObject([
      { code: "cell/unknown-text", location: { sheet: "Biểu", row: 2, column: 2 } },
    ]);
    expect(rows[0]?.cells[1]?.kind).toBe("error");
  });

  it("a formula that was never computed", async () => {
    const { rows, diagnostics } = await read(
      one('<row r="1"><c r="A1"><f>SUM(B1:C1)</f></c></row>'),
    );
    expect(diagnostics).toMatchObject([
      {
        code: "cell/no-stored-value",
        location: { row: 1, column: 1 },
        message: { en: expect.stringContaining("=SUM(B1:C1)") },
      },
    ]);
    expect(rows[0]?.cells[0]?.kind).toBe("error");
  });

  it("rows and cells out of order", async () => {
    const twice = '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>';
    expect((await read(one(twice))).codes).toEqual(["file/damaged"]);
    expect((await read(one('<row r="2"/><row r="1"/>'))).codes).toEqual(["file/damaged"]);
    const proto = '<row r="1"><c r="__proto__"><v>1</v></c></row>';
    expect((await read(one(proto))).codes).toEqual(["file/damaged"]);
  });
});

describe("hostile workbooks end in a diagnostic, and never in a silent empty sheet", () => {
  const doctype =
    '<!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';

  it.each<[string, TestWorkbook, string, Partial<WorkbookLimits>?]>([
    ["an entity bomb", one("", { prolog: doctype }), "file/unsafe"],
    ["a row beyond the last one", one('<row r="1048577"/>'), "limit/exceeded"],
    [
      "a column beyond the last one",
      one('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
      "limit/exceeded",
    ],
    [
      "a text that is too long",
      one(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"x".repeat(2_000_000)}</t></is></c></row>`),
      "limit/exceeded",
    ],
    [
      "too many sheets",
      { sheets: Array.from({ length: 300 }, (_, at) => ({ name: `${at}`, data: "" })) },
      "limit/exceeded",
    ],
    [
      "too many shared characters",
      one("", { strings: ["x".repeat(60), "y".repeat(60)] }),
      "limit/exceeded",
      { maxSharedText: 100 },
    ],
  ])("%s", async (_name, workbook, code, limits) => {
    const { codes } = await read(workbook, limits);
    expect(codes).toEqual([code]);
  });

  it("far cells in every row are counted with the empty ones before them", async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
    );
    const { diagnostics } = await read(one(rows.join("")));
    expect(diagnostics).toMatchObject([
      {
        code: "limit/exceeded",
        location: { sheet: "Biểu", row: 65 },
        message: { en: expect.stringContaining("blank cells") },
      },
    ]);
  });

  it("one far cell, a huge dimension and a huge merge cost nothing", async () => {
    const { rows, codes } = await read({
      sheets: [
        {
          name: "a",
          before: '<dimension ref="A1:XFD1048576"/>',
          data: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
          merges: ["A1:XFD1048576"],
        },
      ],
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells).toHaveLength(16_384);
    expect(codes).toEqual([]);
  });

  it("an archive that declares a huge size is refused before it is unpacked", async () => {
    const parts = xlsxParts(one("")).map((part) =>
      part.name.endsWith("sheet1.xml") ? { ...part, claimedSize: 2 ** 31 } : part,
    );
    expect((await readBytes(writeZip(parts))).codes).toEqual(["limit/exceeded"]);
  });

  it("an archive that declares a small size and grows is stopped while it is unpacked", async () => {
    const bomb = new Uint8Array(300 * 2 ** 20);
    const parts = xlsxParts(one("")).map((part) =>
      part.name.endsWith("sharedStrings.xml") ? { ...part, data: bomb, claimedSize: 1000 } : part,
    );
    const { codes } = await readBytes(writeZip(parts));
    expect(codes).toEqual(["file/damaged"]);
  });

  it("an honest directory of a bomb is refused by its ratio", async () => {
    const bomb = new Uint8Array(100 * 2 ** 20);
    const parts = xlsxParts(one("")).map((part) =>
      part.name.endsWith("sharedStrings.xml") ? { ...part, data: bomb } : part,
    );
    const { diagnostics } = await readBytes(writeZip(parts));
    expect(diagnostics).toMatchObject([
      { code: "limit/exceeded", message: { en: expect.stringContaining("times the size") } },
    ]);
  });

  it("a part that is smaller than it says is cut off", async () => {
    const parts = xlsxParts(one("")).map((part) =>
      part.name.endsWith("sheet1.xml") ? { ...part, claimedSize: 100_000 } : part,
    );
    expect((await readBytes(writeZip(parts))).codes).toEqual(["file/damaged"]);
  });

  it("a file that is too large is not read", async () => {
    const { codes } = await readBytes(new Uint8Array(1000), { maxBytes: 999 });
    expect(codes).toEqual(["limit/exceeded"]);
  });

  it("__proto__ as a heading is a text like any other", async () => {
    const { rows } = await read({
      sheets: [{ name: "__proto__", data: [["__proto__", "constructor"]] }],
    });
    expect(rows[0]?.cells.map(cellText)).toEqual(["__proto__", "constructor"]);
    expect(Object.hasOwn(Object.prototype, "c")).toBe(false);
  });

  it("is cancelled when asked", async () => {
    const source = memorySource("so.xlsx", writeXlsx(one("")));
    const reading = xlsxReader().read(source, { report: () => {}, signal: { aborted: true } });
    const next = async (): Promise<IteratorResult<RowBatch>> =>
      reading[Symbol.asyncIterator]().next();
    await expect(next()).rejects.toMatchObject({ code: "run/aborted" });
  });
});
