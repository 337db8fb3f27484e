import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cellText, type Diagnostic, type LocatedRow, memorySource, type Source } from "@tyle/core";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type CsvReaderOptions, csvReader } from "./csv-reader.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [...`\ufeff${text}`].forEach((letter, index) => {
    bytes.setUint16(index * 2, letter.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(bytes.buffer);
}

function chunked(bytes: Uint8Array, size: number): Source {
  return {
    ...memorySource("bang.csv", bytes),
    async *bytes() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

async function read(input: Source | string, options?: CsvReaderOptions) {
  const source = typeof input === "string" ? memorySource("bang.csv", utf8(input)) : input;
  const diagnostics: Diagnostic[] = [];
  const rows: LocatedRow[] = [];
  const report = (found: Diagnostic): void => void diagnostics.push(found);
  for await (const batch of csvReader(options).read(source, { report })) rows.push(...batch.rows);
  return { rows, diagnostics, texts: rows.map(({ cells }) => cells.map(cellText)) };
}

const place = ({ code, location }: Diagnostic) => [code, location?.row, location?.column];

describe("csvReader", () => {
  it.each([
    ["a semicolon", "Đơn vị;Tỷ lệ\nCát Tiên;0,03%\n"],
    ["a tab", "Đơn vị\tTỷ lệ\nCát Tiên\t0,03%\n"],
    ["a comma", 'Đơn vị,Tỷ lệ\nCát Tiên,"0,03%"\n'],
    ["a bar", "Đơn vị|Tỷ lệ\nCát Tiên|0,03%\n"],
    ["a byte order mark", "\ufeffĐơn vị;Tỷ lệ\nCát Tiên;0,03%\n"],
    ["CRLF", "Đơn vị;Tỷ lệ\r\nCát Tiên;0,03%\r\n"],
    ["CR", "Đơn vị;Tỷ lệ\rCát Tiên;0,03%\r"],
    ["no line break at the end", "Đơn vị;Tỷ lệ\nCát Tiên;0,03%"],
    ["quotation marks everywhere", '"Đơn vị";"Tỷ lệ"\r\n"Cát Tiên";"0,03%"\r\n'],
  ])("reads a table with %s", async (_name, text) => {
    const { texts, diagnostics } = await read(text);
    expect(texts).toEqual([
      ["Đơn vị", "Tỷ lệ"],
      ["Cát Tiên", "0,03%"],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it.each([true, false])(
    "reads UTF-16 (little endian: %s), as Excel's Unicode text",
    async (little) => {
      const bytes = utf16("Đơn vị\tTỷ lệ\r\nCát Tiên\t0,03%\r\n", little);
      for (const size of [1, 3, 1000]) {
        const { texts, diagnostics } = await read(chunked(bytes, size));
        expect(texts[1]).toEqual(["Cát Tiên", "0,03%"]);
        expect(diagnostics).toEqual([]);
      }
    },
  );

  it("reads an encoding that is named", async () => {
    const bytes = Uint8Array.from([...utf8("Don vi;Ten\n1;"), 0xd0, 0xf4, 0x0a]);
    const { texts } = await read(memorySource("bang.csv", bytes), { encoding: "windows-1258" });
    expect(texts[1]).toEqual(["1", "Đô"]);
  });

  it("obeys a first line that names the delimiter, which is not a row", async () => {
    const { rows, texts } = await read("sep=,\r\na;b,c\r\n");
    expect(texts).toEqual([["a;b", "c"]]);
    expect(rows[0]?.row).toBe(2);
  });

  it("gives each row the line on which it starts, and keeps line breaks in quotation marks", async () => {
    const { rows } = await read('a;b\r\n"một\r\nhai\r\nba";2\r\n\r\nc;d\r\n');
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 5, 6]);
    expect(rows[1]?.cells[0]).toEqual({ kind: "text", text: "một\r\nhai\r\nba" });
    expect(rows[2]?.cells).toEqual([{ kind: "empty" }]);
  });

  it("keeps quotation marks within plain text, doubled ones, and blanks", async () => {
    const { texts, diagnostics } = await read('xã 12" A; x \n"nói ""có""";"" \n');
    expect(texts).toEqual([
      ['xã 12" A', " x "],
      ['nói "có"', " "],
    ]);
    expect(diagnostics.map(place)).toEqual([["csv/text-after-quote", 2, 2]]);
  });

  it("can be cancelled", async () => {
    const reading = csvReader().read(memorySource("bang.csv", utf8("a;b")), {
      report: () => {},
      signal: { aborted: true },
    });
    await expect(reading[Symbol.asyncIterator]().next()).rejects.toThrow(
      expect.objectContaining({ code: "run/aborted" }),
    );
  });

  it("tells how far it has come", async () => {
    const bytes = utf8("a;b\n".repeat(50_000));
    const seen: unknown[] = [];
    const context = {
      report: () => {},
      onProgress: (progress: unknown) => void seen.push(progress),
    };
    for await (const _ of csvReader().read(chunked(bytes, 100_000), context));
    expect(seen.at(-1)).toEqual({ bytes: 200_000, totalBytes: 200_000, rows: 50_000 });
    expect(seen.length).toBeGreaterThan(1);
  });
});

describe("what is wrong in a CSV file", () => {
  it.each([
    ["no bytes", ""],
    ["a byte order mark only", "\ufeff"],
  ])("an empty file: %s", async (_name, text) => {
    const { diagnostics, rows } = await read(text);
    expect(rows).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "file/empty", location: { file: "bang.csv" } }]);
  });

  it("a binary file", async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]);
    const { diagnostics, rows } = await read(memorySource("bang.csv", zip));
    expect(rows).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "file/binary", location: { file: "bang.csv" } }]);
  });

  it("text that is not UTF-8: the first place is named, the rest is kept", async () => {
    const bytes = Uint8Array.from([...utf8("a;b\n1;"), 0xd5, 0x30, ...utf8("\n2;\ufffd\n")]);
    const { diagnostics, texts } = await read(memorySource("bang.csv", bytes));
    expect(diagnostics.map(place)).toEqual([["file/undecodable", 2, 2]]);
    expect(texts[1]).toEqual(["1", "\ufffd0"]);
  });

  it("a quotation mark that is never closed: it is read as a plain character, no row is lost", async () => {
    const text = 'a;b\n1;"x\n2;y\n3;z\n';
    for (const size of [1, 5, 1000]) {
      const { diagnostics, texts } = await read(chunked(utf8(text), size));
      expect(diagnostics.map(place)).toEqual([["csv/unclosed-quote", 2, 2]]);
      expect(texts.slice(1)).toEqual([
        ["1", '"x'],
        ["2", "y"],
        ["3", "z"],
      ]);
    }
  });

  it("a quotation mark that is not closed within the longest record", async () => {
    const text = `a;b\n1;"x\n${"2;y\n".repeat(100)}`;
    for (const size of [1, 7, 1000]) {
      const { diagnostics, rows } = await read(chunked(utf8(text), size), { maxRecordLength: 50 });
      expect(diagnostics.map(place)).toEqual([["csv/unclosed-quote", 2, 2]]);
      expect(rows).toHaveLength(102);
    }
  });

  it("text behind a closing quotation mark is kept", async () => {
    const { diagnostics, texts } = await read('a;b\n"xã "Cát Tiên"";2\n');
    expect(diagnostics.map(place)).toEqual([["csv/text-after-quote", 2, 1]]);
    expect(texts[1]).toEqual(['xã Cát Tiên""', "2"]);
  });

  it("ragged rows are a warning; titles, blank lines and empty cells at the end are none", async () => {
    const text = "Báo cáo\n\na;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;;\n\n";
    const { diagnostics, texts } = await read(text);
    expect(diagnostics.map(place)).toEqual([
      ["csv/ragged-row", 5, undefined],
      ["csv/ragged-row", 6, undefined],
    ]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    expect(texts[5]).toEqual(["1", "2", "3", "4"]);
  });

  it("too many columns: the row is kept up to the limit", async () => {
    const { diagnostics, texts } = await read("a;b;c\n1;2;3\n1;2;3;4\n", { maxColumns: 3 });
    expect(diagnostics.map(place)).toEqual([
      ["csv/ragged-row", 3, undefined],
      ["limit/exceeded", 3, 4],
    ]);
    expect(texts[2]).toEqual(["1", "2", "3"]);
  });

  it("a record that is too long: its beginning is kept as a row, and the next line is read", async () => {
    const text = `a;b\n${"x".repeat(200)};1\r\n2;y\n`;
    for (const size of [1, 7, 1000]) {
      const { diagnostics, rows, texts } = await read(chunked(utf8(text), size), {
        maxRecordLength: 100,
      });
      expect(diagnostics.filter(({ severity }) => severity === "error").map(place)).toEqual([
        ["limit/exceeded", 2, undefined],
      ]);
      expect(texts[1]?.[0]).toHaveLength(80);
      expect(rows[2]).toMatchObject({ row: 3, cells: [{ text: "2" }, { text: "y" }] });
    }
  });
});

test.each([
  ["%PDF-1.7\n1 0 obj", "PDF"],
  ["{\\rtf1\\ansi a;b}", "rtf"],
  ['<?xml version="1.0"?>\n<office:document xmlns:office="x">', ".fods"],
  ['<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "2003"],
  ["<?xml version='1.0'?><a/>", "XML"],
])("names the format of %j, and reads nothing", async (text, format) => {
  const { texts, diagnostics } = await read(chunked(utf8(text), 7));
  expect(texts).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: "file/unsupported" }]);
  expect(diagnostics[0]?.message.en).toContain(format);
});

describe("csv-spectrum", () => {
  const folder = dirname(createRequire(import.meta.url).resolve("csv-spectrum/package.json"));
  // The expectation of location_coordinates is one object with another telephone number than the table.
  const names = readdirSync(join(folder, "csvs"))
    .map((file) => file.replace(".csv", ""))
    .filter((name) => name !== "location_coordinates");
  test("is there", () => expect(names).toHaveLength(11));
  test("location_coordinates: Latin-1 in a file that should be UTF-8", async () => {
    const bytes = readFileSync(join(folder, "csvs", "location_coordinates.csv"));
    const { texts, diagnostics } = await read(chunked(bytes, 3));
    expect(texts[1]?.[1]).toBe(`37\ufffd36'37.8"N 121\ufffd2'17.9"W`);
    expect(diagnostics.map(place)).toEqual([["file/undecodable", 2, 2]]);
  });
  it.each(names)("%s", async (name) => {
    const bytes = readFileSync(join(folder, "csvs", `${name}.csv`));
    const expected: unknown = JSON.parse(
      readFileSync(join(folder, "json", `${name}.json`), "utf8"),
    );
    for (const size of [1, 2, 1000]) {
      const { texts } = await read(chunked(bytes, size));
      const [headings = [], ...rows] = texts;
      const objects = rows.map((row) =>
        Object.fromEntries(row.map((text, at) => [headings[at], text])),
      );
      expect(objects).toEqual(expected);
    }
  });
});

test("any rows come back equal, whatever the line breaks, quotation marks and chunk sizes", async () => {
  const field = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom('"', ";", ",", "\n", "\r", "\t", "a", "ă", " ") }),
  );
  const rowsOfWidth = (width: number) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 });
  const table = fc.integer({ min: 2, max: 5 }).chain(rowsOfWidth);
  const lineBreak = fc.constantFrom("\n", "\r\n", "\r");
  const delimiter = fc.constantFrom(";" as const, "\t" as const, "," as const);
  await fc.assert(
    fc.asyncProperty(
      table,
      lineBreak,
      delimiter,
      fc.integer({ min: 1, max: 40 }),
      async (rows, eol, sign, size) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`));
        const text = quoted.map((row) => row.join(sign) + eol).join("");
        const { texts, diagnostics } = await read(chunked(utf8(text), size), { delimiter: sign });
        expect(texts).toEqual(rows);
        expect(diagnostics.filter(({ code }) => code !== "file/undecodable")).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});
