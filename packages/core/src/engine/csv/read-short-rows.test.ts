import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteDictionary, irregular } from "./byte-dictionary.ts";
import { CsvScanner } from "./csv-scanner.ts";
import { readShortRows } from "./read-short-rows.ts";
import type { ScanPlan } from "./scan-plan.ts";
import { encodeUtf8 } from "./utf8.ts";

const blockRows = 4;

/** A plan with one column of each kind, and what it has filled. */
function createPlan(delimiter: string) {
  const [codes, days, seconds] = [1, 2, 3].map(() => new Int32Array(blockRows)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const texts: string[] = [];
  const words: string[] = [];
  const dictionary = new ByteDictionary((word) => {
    if (word === "?") return irregular;
    if (!words.includes(word)) words.push(word);
    return words.indexOf(word);
  });
  const plan: Omit<ScanPlan, "onBlock" | "onIrregular"> = {
    delimiter: delimiter.charCodeAt(0),
    blockRows,
    tasks: [
      { kind: "skip" },
      { kind: "code", dictionary, into: codes },
      { kind: "moment", days, seconds },
      { kind: "text", into: texts },
    ],
  };
  const rows = (length: number) =>
    Array.from({ length }, (_, row) => [
      words[codes[row] ?? -1],
      days[row],
      seconds[row],
      texts[row],
    ]);
  return { plan, rows };
}

/** The rows that are taken at once, or `null`. */
function takeAtOnce(text: string, delimiter = ",") {
  const { plan, rows } = createPlan(delimiter);
  const events = { onBlock: () => {}, onIrregular: () => {} };
  const length = readShortRows(encodeUtf8(text), { ...plan, ...events });
  return length === null ? null : rows(length);
}

/** The rows that the scanner takes; `null` where one of them is not ordinary, or they are more than a block. */
function scan(text: string, delimiter = ",") {
  const { plan, rows } = createPlan(delimiter);
  const taken: ReturnType<typeof rows>[] = [];
  let hasOdd = false;
  const scanner = new CsvScanner({
    ...plan,
    onBlock: (length) => void taken.push(rows(length)),
    onIrregular: () => {
      hasOdd = true;
    },
  });
  const bytes = encodeUtf8(text);
  const room = new Uint8Array(bytes.length + 8);
  room.set(bytes);
  const end = scanner.scan(room, {
    start: 0,
    end: bytes.length,
    until: bytes.length,
    isLast: true,
  });
  scanner.flush();
  return hasOdd || end < bytes.length || taken.length > 1 ? null : (taken[0] ?? null);
}

describe("readShortRows", () => {
  it.each([
    ["a row", "x,a,31/01/2025 08:00,y\n"],
    ["CRLF", "x,a,31/01/2025,y\r\nx,b,,\r\n"],
    ["marks, and a delimiter and doubled marks within", '"x, ""z""","a","31/01/2025","y, z"\n'],
    ["a mark within a plain field", 'x"x,a"a,,y"\n'],
    ["another delimiter", "x|a,b||y\n", "|"],
    ["a tab", "x\ta\t\ty\n", "\t"],
    ["letters beyond ASCII", "Đăng ký,Trực tuyến,2025-01-31T08:00:59,😀\n"],
    ["days in the other form", "x,a,2025-01-31,y\nx,a,2025-01-31 23:59,y\n"],
    ["the same day with other times", "x,a,31/01/2025 08:00,y\nx,a,31/01/2025,y\nx,a,,y\n"],
    ["a blank first cell", " ,a,,y\n"],
    ["as many rows as a block", "x,a,,y\n".repeat(blockRows)],
  ])("takes %s as the scanner does", (_, text, delimiter = ",") => {
    const taken = takeAtOnce(text, delimiter);
    expect(taken).not.toBeNull();
    expect(taken).toEqual(scan(text, delimiter));
  });

  it.each([
    ["no rows", ""],
    ["a cell that is missing", "x,a,,y\nx,a,\n"],
    ["a cell too many", "x,a,,y,\n"],
    ["cells that make up for each other", "x,a,\nx,a,,y,z\n"],
    ["text behind a closing mark", '"x"x,a,,y\n'],
    ["a line break within marks", '"x\n",a,,y\n'],
    ["a mark that nothing closes", 'x,a,,"y\n'],
    ["a doubled mark in a cell that is needed", 'x,"a""b",,y\n'],
    ["CR alone", "x,a,,y\rx,a,,y\n"],
    ["CR within a cell", "x,a\r,,y\n"],
    ["a blank row", "x,a,,y\n,,,\n"],
    ["a blank row at the end", 'x,a,,y\n ,"",, \n'],
    ["what may be a blank row", "\u00a0,\u3000,,\n"],
    ["a word that needs the long way", "x,?,,y\n"],
    ["a day that does not exist", "x,a,29/02/2025,y\n"],
    ["a day in another form", "x,a,1/2/2025,y\n"],
    ["an hour that does not exist", "x,a,31/01/2025 24:00,y\n"],
    ["a time in another form", "x,a,31/01/2025 8:00,y\n"],
    ["other digits", "x,a,31/01/202５,y\nx,a,31/01/2025 08:0０,y\n"],
    ["a time of another length", "x,a,31/01/2025 ,y\n"],
    ["more rows than a block", "x,a,,y\n".repeat(blockRows + 1)],
    ["a row that is not whole", "x,a,,y\nx,a"],
  ])("leaves %s to the scanner", (_, text) => {
    expect(takeAtOnce(text)).toBeNull();
  });

  it("takes nothing that the scanner would take otherwise", () => {
    const moment = fc.constantFrom(
      "31/01/2025",
      "31/01/2025 08:00",
      "2025-01-31T08:00:01",
      "",
      "x",
    );
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom("a", "Trực tuyến", "", '"b,c"', '"d"', " e ") },
      {
        weight: 1,
        arbitrary: fc.constantFrom('"', '""', '"f""g"', "h\ni", '"j\nk"', "\r", "?", ","),
      },
    );
    const row = fc.tuple(cell, cell, moment, cell).map((cells) => cells.join(","));
    const ending = fc.constantFrom("\n", "\n", "\n", "\r\n", "\r", "");
    const text = fc.array(
      fc.tuple(row, ending).map((parts) => parts.join("")),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(text, (rows) => {
        const taken = takeAtOnce(rows.join(""));
        if (taken) expect(taken).toEqual(scan(rows.join("")));
      }),
      { numRuns: 3000 },
    );
  });

  it("comes to an end where marks are doubled without end", () => {
    expect(takeAtOnce(`${'"'.repeat(1 << 20)}\n`)).toBeNull();
    expect(takeAtOnce(`x,a,,y\n${" ".repeat(1 << 20)}x\n`)).toBeNull();
  });
});
