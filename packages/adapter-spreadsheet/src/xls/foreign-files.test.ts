import * as sheetjs from "@e965/xlsx";
import {
  cellText,
  chooseReader,
  type Diagnostic,
  type LocatedRow,
  memorySource,
  type SheetInfo,
} from "@tyle/core";
import { describe, expect, it } from "vitest";
import { csvReader } from "../csv/csv-reader.ts";
import { writeZip } from "../fixtures/write-zip.ts";
import { htmlReader } from "../html/html-reader.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { odsReader } from "../ods/ods-reader.ts";
import { xlsxReader } from "../xlsx/xlsx-reader.ts";
import { xlsReader } from "./xls-reader.ts";

// Files written by another library, so that reader and writer cannot share a mistake.

async function read(bytes: Uint8Array, name = "tep", limits: Partial<WorkbookLimits> = {}) {
  const readers = [
    csvReader(),
    xlsxReader(limits),
    odsReader(limits),
    xlsReader(limits),
    htmlReader(limits),
  ];
  const source = memorySource(name, bytes);
  const reader = await chooseReader(source, readers);
  const diagnostics: Diagnostic[] = [];
  const rows: LocatedRow[] = [];
  const sheets: SheetInfo[] = [];
  const report = (found: Diagnostic): void => void diagnostics.push(found);
  for await (const batch of reader.read(source, { report })) {
    rows.push(...batch.rows);
    sheets.push(batch.sheet);
  }
  const texts = rows.map(({ cells }) => cells.map(cellText));
  return { reader: reader.name, rows, sheets, texts, codes: diagnostics.map(({ code }) => code) };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function workbook() {
  const sheet = sheetjs.utils.aoa_to_sheet([
    ["Mã", "Tên đơn vị", "Tổng số", null, "Tỷ lệ"],
    ["00286", "Xã Gia Viễn", 5809, 717, 99.675],
    [true, "0,03%", 0.1 + 0.2, -1.5, 12345678901],
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 2 }, e: { r: 0, c: 3 } }];
  const book = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(book, sheet, "Số liệu");
  return book;
}

describe.each([
  ["xlsx", "xlsx"],
  ["ods", "ods"],
  ["biff8", "xls"],
] as const)("a workbook written as %s", (bookType, name) => {
  it("is recognised by its content and read with its types", async () => {
    const bytes = new Uint8Array(sheetjs.write(workbook(), { type: "array", bookType }));
    const { reader, rows, sheets, codes } = await read(bytes, "khong-ten.bin");
    expect(reader).toBe(name);
    expect(codes).toEqual([]);
    expect(sheets[0]).toEqual({
      name: "Số liệu",
      merges: [{ top: 1, left: 3, bottom: 1, right: 4 }],
    });
    const text = (value: string) => ({ kind: "text", text: value });
    const number = (value: string) => ({ kind: "number", text: value });
    expect(rows.map(({ cells }) => cells)).toEqual([
      [text("Mã"), text("Tên đơn vị"), text("Tổng số"), { kind: "empty" }, text("Tỷ lệ")],
      [text("00286"), text("Xã Gia Viễn"), number("5809"), number("717"), number("99.675")],
      [
        { kind: "boolean", value: true },
        text("0,03%"),
        number("0.30000000000000004"),
        number("-1.5"),
        number("12345678901"),
      ],
    ]);
  });

  it("ends in a diagnostic when it is cut off", async () => {
    const bytes = new Uint8Array(sheetjs.write(workbook(), { type: "array", bookType }));
    const { codes, rows } = await read(bytes.slice(0, Math.floor(bytes.length / 2)));
    expect(rows).toEqual([]);
    expect(codes).toEqual(["file/damaged"]);
  });
});

describe("a workbook of old Excel", () => {
  const read97 = (bookType: "biff8" | "biff5") => {
    const sheet = sheetjs.utils.aoa_to_sheet([
      ["Ty le", "Ma", "Ngay", "Loi"],
      [0.704079876, 286, 45_108.5, null],
    ]);
    const formats = { A2: "0.0%", B2: "00000", C2: "dd/mm/yyyy hh:mm" };
    for (const [place, format] of Object.entries(formats)) sheet[place].z = format;
    sheet.D2 = { t: "e", v: 7 };
    sheet["!ref"] = "A1:D2";
    const book = sheetjs.utils.book_new();
    sheetjs.utils.book_append_sheet(book, sheet, "1");
    return read(new Uint8Array(sheetjs.write(book, { type: "array", bookType })));
  };

  it.each(["biff8", "biff5"] as const)("keeps what %s shows of its numbers", async (bookType) => {
    const { rows, codes } = await read97(bookType);
    expect(codes).toEqual([]);
    expect(rows[1]?.cells).toEqual([
      { kind: "number", text: "0.704079876", printed: "70.4%" },
      { kind: "number", text: "286", printed: "00286" },
      { kind: "date", text: "2023-07-01T12:00:00" },
      { kind: "error", text: "#DIV/0!" },
    ]);
  });
});

describe("an HTML table saved as .xls", () => {
  const table = `<html><head><style>td{x:y}</style></head><body><table border=1>
    <tr><td rowspan=2>TT</td><td colspan="2">Số   hồ sơ<br>tiếp nhận</td></tr>
    <tr><th>Trực tuyến<th>Trực tiếp
    <tr><td>1</td><td x:num="5809">5.809</td><td>&nbsp;97,28%&amp;</td></tr>
  </table></body></html>`;

  it.each(['<?xml version="1.0"?><!DOCTYPE html>', "\ufeff\n<!-- báo cáo -->\n", "\ufeff "])(
    "is known behind %j, in any encoding",
    async (start) => {
      const text = start + table;
      expect((await read(utf8(text), "a.xls")).reader).toBe("html");
      const utf16 = new Uint8Array(Buffer.from(`\ufeff${text.replace(/^\ufeff/, "")}`, "utf16le"));
      const { reader, texts } = await read(utf16, "a.xls");
      expect(reader).toBe("html");
      expect(texts[1]).toContain("Trực tuyến");
    },
  );

  it("tells a page that was cut off, and keeps its rows", async () => {
    const { rows, codes } = await read(utf8(table.slice(0, table.indexOf("5.809"))), "bao-cao.xls");
    expect(rows).toHaveLength(3);
    expect(codes).toEqual(["file/damaged"]);
  });

  it("is read with its merged cells, which hold their value once", async () => {
    const { reader, rows, sheets, texts, codes } = await read(utf8(table), "bao-cao.xls");
    expect(reader).toBe("html");
    expect(codes).toEqual([]);
    expect(texts).toEqual([
      ["TT", "Số hồ sơ\ntiếp nhận"],
      ["", "Trực tuyến", "Trực tiếp"],
      ["1", "5.809", "97,28%&"],
    ]);
    expect(rows[2]?.cells[1]).toEqual({ kind: "number", text: "5809", printed: "5.809" });
    expect(sheets[0]).toEqual({
      name: "table 1",
      merges: [
        { top: 1, left: 1, bottom: 2, right: 1 },
        { top: 1, left: 2, bottom: 1, right: 3 },
      ],
    });
  });

  it("keeps a table within a table apart", async () => {
    const { texts } = await read(
      utf8("<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>"),
    );
    expect(texts).toContainEqual(["b"]);
    expect(texts).toContainEqual(["a", "c"]);
  });

  it.each([
    ["too many columns", '<table><tr><td colspan="99999999">x</td></tr></table>', "limit/exceeded"],
    ["too many rows", '<table><tr><td rowspan="99999999">x</td></tr></table>', "limit/exceeded"],
    [
      "too many cells",
      `<table>${"<tr><td colspan=16000>x</td></tr>".repeat(2000)}</table>`,
      "limit/exceeded",
    ],
    ["no table", "<html><body>Phiên làm việc đã hết hạn</body></html>", "file/empty"],
  ])("%s", async (_name, html, code) => {
    expect((await read(utf8(html))).codes).toEqual([code]);
  });
});

describe("OpenDocument spreadsheets", () => {
  const ods = (content: string, manifest = "<m/>"): Uint8Array =>
    writeZip([
      { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" },
      {
        name: "content.xml",
        data: `<d><table:table table:name="a" table:style-name="ta1">${content}</table:table></d>`,
      },
      { name: "META-INF/manifest.xml", data: manifest },
    ]);
  const readOds = (content: string, manifest?: string) => {
    const bytes = ods(content, manifest);
    const source = memorySource("so.ods", bytes);
    return (async () => {
      const codes: string[] = [];
      const rows: LocatedRow[] = [];
      const context = { report: ({ code }: Diagnostic) => void codes.push(code) };
      for await (const batch of odsReader().read(source, context)) rows.push(...batch.rows);
      return { codes, rows };
    })();
  };

  it("repeats rows and cells that hold something, and no others", async () => {
    const { rows, codes } = await readOds(
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/></table:table-row>' +
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    );
    expect(codes).toEqual([]);
    expect(rows.map(({ row, cells }) => [row, cells.map(cellText)])).toEqual(
      [1, 2, 3].map((row) => [row, ["", "", "7", "7"]]),
    );
  });

  it("reads texts, dates, percents, errors, notes and hidden rows", async () => {
    const { rows, codes } = await readOds(
      '<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>một<text:s text:c="2"/>hai</text:p><text:p>ba</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="date" office:date-value="2025-09-16T00:00:00"><text:p>16/09/25</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="percentage" office:value="0.704"><text:p>70,4%</text:p></table:table-cell>' +
        '<table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>',
    );
    expect(rows).toEqual([
      {
        row: 1,
        hidden: true,
        cells: [
          { kind: "text", text: "một  hai\nba" },
          { kind: "date", text: "2025-09-16" },
          { kind: "number", text: "0.704", printed: "70,4%" },
          { kind: "error", text: "#DIV/0!", formula: "1/0" },
          { kind: "boolean", value: true },
        ],
      },
    ]);
    expect(codes).toEqual(["sheet/hidden-rows"]);
  });

  const seven = '<table:table-cell office:value-type="float" office:value="7"';
  it.each([
    [
      "a huge row",
      `<table:table-row>${seven} table:number-columns-repeated="99999"/></table:table-row>`,
      "limit/exceeded",
    ],
    [
      "too many rows",
      `<table:table-row table:number-rows-repeated="1048577">${seven}/></table:table-row>`,
      "limit/exceeded",
    ],
    [
      "too many cells",
      `<table:table-row table:number-rows-repeated="1000000">${seven} table:number-columns-repeated="1000"/></table:table-row>`,
      "limit/exceeded",
    ],
    [
      "endless blanks",
      '<table:table-row><table:table-cell><text:p><text:s text:c="900000000"/></text:p></table:table-cell></table:table-row>',
      "limit/exceeded",
    ],
    ["nothing", "", "file/empty"],
  ])("%s", async (_name, content, code) => {
    expect((await readOds(content)).codes).toEqual([code]);
  });

  it("notices a password", async () => {
    expect((await readOds("", "<m><manifest:encryption-data/></m>")).codes).toEqual([
      "file/encrypted",
    ]);
  });
});

describe("files in the container of old Office", () => {
  const container = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const [at, letter] of [...stream].entries()) bytes[1024 + at * 2] = letter.charCodeAt(0);
    return bytes;
  };

  it.each([
    ["EncryptedPackage", "file/encrypted"],
    ["WordDocument", "file/unsupported"],
    ["Workbook", "file/damaged"],
  ])("%s", async (stream, code) => {
    expect((await read(container(stream), "so.xlsx")).codes).toEqual([code]);
  });
});
