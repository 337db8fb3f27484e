import * as sheetjs from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { isWhole } from "./compound-file.ts";
import { runBook } from "./run-book.ts";

const book = (rows: readonly (readonly unknown[])[]): Uint8Array => {
  const workbook = sheetjs.utils.book_new();
  const sheet = sheetjs.utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheetjs.utils.book_append_sheet(workbook, sheet, "Biểu 1");
  return new Uint8Array(sheetjs.write(workbook, { bookType: "biff8", type: "array" }));
};
const bytes = book([["Đơn vị", "Trực tuyến"], [], ["Gia Viễn", 12.5]]);

describe("runBook", () => {
  it("hands on the rows that hold something", async () => {
    const { sheets, characters } = await runBook(bytes, 1000);
    expect(characters).toBe(24);
    expect(sheets).toMatchObject([
      {
        name: "Biểu 1",
        rows: [
          { index: 0, cells: [{ v: "Đơn vị" }, { v: "Trực tuyến" }] },
          { index: 2, cells: [{ v: "Gia Viễn" }, { t: "n", v: 12.5 }] },
        ],
      },
    ]);
  });

  it("hands on nothing where the texts are too long together", async () => {
    expect(await runBook(bytes, 23)).toMatchObject({ characters: 24, sheets: [] });
  });

  const large = book(
    Array.from({ length: 1000 }, (_, row) => Array.from({ length: 40 }, (_, at) => `${row} ${at}`)),
  );

  it.each([
    ["time", { seconds: 0, megabytes: 160 }],
    // With less, newer versions of Node end the process and not the thread.
    ["memory", { seconds: 60, megabytes: 8 }],
  ])("ends when it takes too much %s", async (_name, cost) => {
    await expect(runBook(large, 1e6, cost)).rejects.toMatchObject({
      diagnostic: { code: "file/too-costly" },
    });
  });

  it("takes the same file where it may cost what one of its size does", async () => {
    expect((await runBook(large, 1e6)).sheets[0]?.rows).toHaveLength(1000);
  });
});

describe("isWhole", () => {
  it("holds for a file with all its sectors", () => {
    expect(isWhole(bytes)).toBe(true);
  });

  it.each([0, 600, 3000, bytes.length - 512])("does not hold for %i bytes of it", (length) => {
    expect(isWhole(bytes.slice(0, length))).toBe(false);
  });
});
