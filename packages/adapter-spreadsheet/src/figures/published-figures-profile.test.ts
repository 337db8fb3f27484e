import {
  type AdminUnit,
  createUnitTree,
  definePeriod,
  ingest,
  memorySource,
  parseLocalDate,
  parseUnitCode,
  unitId,
} from "@tyle/core";
import { describe, expect, it } from "vitest";
import { csvReader } from "../csv/csv-reader.ts";
import { writeXlsx } from "../fixtures/write-xlsx.ts";
import { xlsxReader } from "../xlsx/xlsx-reader.ts";
import type { FigureColumn, PublishedFiguresOptions } from "./published-figures-options.ts";
import { publishedFiguresProfile } from "./published-figures-profile.ts";

const validFrom = parseLocalDate("2020-02-01");

function unit(code: string, name: string, parent: string | null): AdminUnit {
  const id = (of: string) => unitId(parseUnitCode(of), validFrom);
  return {
    id: id(code),
    code: parseUnitCode(code),
    name,
    fullName: name,
    level: parent ? "commune" : "district",
    kind: parent ? "xa" : "huyen",
    parent: parent === null ? null : id(parent),
    validFrom,
    validTo: null,
  };
}

const units = createUnitTree([
  unit("683", "Huyện Cát Tiên", null),
  unit("25159", "Thị trấn Cát Tiên", "683"),
  unit("25165", "Xã Phước Cát 2", "683"),
  unit("00286", "Xã Gia Viễn", "683"),
]);

const rateColumn: FigureColumn = {
  column: "Tỷ lệ",
  indicator: "online-share",
  part: "rate",
  period: definePeriod("2022"),
  scope: "own",
};
const countColumn: FigureColumn = { ...rateColumn, column: "Trực tuyến", part: "numerator" };

const read = (text: string, options: Partial<PublishedFiguresOptions> = {}) =>
  ingest(memorySource("xa.csv", new TextEncoder().encode(text)), {
    readers: [csvReader()],
    profile: publishedFiguresProfile({
      units,
      unit: { column: "Mã ĐVHC" },
      figures: [rateColumn],
      ...options,
    }),
  });

describe("publishedFiguresProfile", () => {
  it("reads one rate for each commune, with the place and the text of each", async () => {
    const { records, ledger, diagnostics, sha256 } = await read(
      "Báo cáo năm 2022;;\n\nMã ĐVHC;Đơn vị;Tỷ lệ\n25159;TT Cát Tiên;0,03%\n25165;Phước Cát 2;0,11%\n",
    );
    expect(diagnostics).toEqual([]);
    expect(ledger).toEqual({ read: 5, accepted: 2, rejected: 0, skipped: 3 });
    expect(records[0]).toMatchObject({
      indicator: "online-share",
      part: "rate",
      unit: "25159@2020-02-01",
      period: { id: "2022" },
      scope: "own",
      figure: { text: "0,03%", decimals: 2, value: { numerator: 3n, denominator: 10_000n } },
      provenance: {
        kind: "cell",
        sha256,
        text: "0,03%",
        location: { file: "xa.csv", row: 4, column: 3, header: "Tỷ lệ" },
      },
    });
  });

  it("reads a long table whose columns say what each value is", async () => {
    const part = {
      column: "Chỉ tiêu",
      values: { "Số hồ sơ": "numerator", "Tỷ lệ": "rate" },
    } as const;
    const scope = {
      column: "Cấp",
      values: { "Cấp huyện": "own", "Cấp xã": "children", "Toàn huyện": "including-children" },
    } as const;
    const { records, diagnostics } = await read(
      "Chỉ tiêu;Cấp;Giá trị\nSố hồ sơ;Cấp huyện;717\nSố hồ sơ;cấp  xã;5.092\nTỷ lệ;Toàn huyện;70,4%\n",
      {
        unit: { code: "683" },
        figures: [
          { ...rateColumn, column: "Giá trị", part, scope, period: definePeriod("2023-H1") },
        ],
      },
    );
    expect(diagnostics).toEqual([]);
    const found = records.map((record) => [
      record.part,
      record.scope,
      record.figure.value.numerator,
    ]);
    expect(found).toEqual([
      ["numerator", "own", 717n],
      ["numerator", "children", 5092n],
      ["rate", "including-children", 88n],
    ]);
  });

  it("finds headings whatever their case, blanks and form of accented letters", async () => {
    const { records } = await read(`mã  đvhc;${"TỶ LỆ".normalize("NFD")} \n25159;3%\n`);
    expect(records).toHaveLength(1);
  });

  it("reads a percent whose sign stands in the heading", async () => {
    const figures = [{ ...rateColumn, column: "Tỷ lệ (%)" }];
    const { records } = await read("Mã ĐVHC;Tỷ lệ (%)\n25159;70,4\n", { figures });
    expect(records[0]?.figure).toMatchObject({
      kind: "percent",
      value: { numerator: 88n, denominator: 125n },
      step: { numerator: 1n, denominator: 1000n },
    });
  });

  it("never takes a missing value for zero", async () => {
    const { records, ledger, diagnostics } = await read(
      "Mã ĐVHC;Tỷ lệ\n25159;-\n25165;\n00286;0%\n",
      { missing: { "-": "not-provided" } },
    );
    expect(records.map(({ figure }) => figure.text)).toEqual(["0%"]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["cell/missing", "info"],
      ["cell/missing", "info"],
    ]);
    expect(ledger).toEqual({ read: 4, accepted: 1, rejected: 0, skipped: 3 });
  });

  it.each([
    ["0.70399999999999996", "0.0%", undefined, "70.4%"],
    ["0.70432220039292731", "0.0%", "717/1018", "70.4%"],
    ["0.70449999999999996", "0.0%", undefined, "70.5%"],
    ["0.70412000000000001", "0.000%", undefined, "70,412%"],
    ["70.400000000000006", "General", undefined, "70.4"],
    ["0.7", "0%", undefined, "70%"],
  ])("reads %s, shown as %s, as its CSV twin", async (stored, format, formula, text) => {
    const figures = [{ ...rateColumn, column: "Tỷ lệ (%)" }];
    const [twin] = (await read(`Mã ĐVHC;Tỷ lệ (%)\n25159;${text}\n`, { figures })).records;
    const heading =
      '<c r="A1" t="inlineStr"><is><t>Mã ĐVHC</t></is></c><c r="B1" t="inlineStr"><is><t>Tỷ lệ (%)</t></is></c>';
    const value = `<c r="B2" s="1">${formula ? `<f>${formula}</f>` : ""}<v>${stored}</v></c>`;
    const data = `<row r="1">${heading}</row><row r="2"><c r="A2"><v>25159</v></c>${value}</row>`;
    const bytes = writeXlsx({ sheets: [{ name: "Xã", data }], formats: [format] });
    const { records, diagnostics } = await ingest(memorySource("xa.xlsx", bytes), {
      readers: [xlsxReader()],
      profile: publishedFiguresProfile({ units, unit: { column: "Mã ĐVHC" }, figures }),
    });
    expect(diagnostics).toEqual([]);
    // The text is as each file shows it: a workbook has no language of its own.
    expect({ ...records[0]?.figure, text }).toEqual(twin?.figure);
  });

  it("recognises its table by the headings", () => {
    const profile = publishedFiguresProfile({
      units,
      unit: { code: "683" },
      figures: [rateColumn],
    });
    const row = (text: string) => ({ row: 1, cells: [{ kind: "text", text } as const] });
    expect(profile.recognise([row("Báo cáo"), row("Tỷ lệ")])).toBe(1);
    expect(profile.recognise([row("Báo cáo")])).toBe(0);
  });
});

describe("what is wrong in a table of figures", () => {
  it.each([
    ["a rate above 100%", "170%", "rate/above-100"],
    ["a number with too many separators", "70.4.1%", "figure/not-a-number"],
    ["a percent that may be a thousand times as much", "70.412%", "figure/ambiguous"],
    ["a rate below zero", "-3%", "figure/not-a-number"],
    ["a rate without any percent sign", "0,8", "rate/unknown-scale"],
    ["a symbol that is not declared", "-", "figure/not-a-number"],
  ])("%s", async (_name, text, code) => {
    const { records, rejects, ledger, diagnostics } = await read(
      `Mã ĐVHC;Tỷ lệ\n25165;3%\n25159;${text}\n`,
    );
    expect(records).toHaveLength(1);
    expect(rejects).toMatchObject([{ codes: [code], row: { row: 3 } }]);
    expect(ledger).toEqual({ read: 3, accepted: 1, rejected: 1, skipped: 1 });
    expect(diagnostics).toMatchObject([
      { code, location: { file: "xa.csv", row: 3, column: 2, header: "Tỷ lệ" } },
    ]);
  });

  it.each([
    ["a negative count", "-12", "figure/negative-count"],
    ["half a dossier", "12,5", "figure/not-a-count"],
    ["a percent where a count belongs", "12%", "figure/not-a-count"],
    ["a group of one digit", "1.5", "figure/not-a-count"],
    ["a count with a qualifier", "hơn 43.500", "figure/not-exact-count"],
    ["a count in millions", "4,3 triệu", "figure/not-exact-count"],
  ])("%s", async (_name, text, code) => {
    const { diagnostics, rejects } = await read(`Mã ĐVHC;Trực tuyến\n25159;${text}\n`, {
      figures: [countColumn],
    });
    expect(diagnostics).toMatchObject([{ code, location: { row: 2, column: 2 } }]);
    expect(rejects).toHaveLength(1);
  });

  it("a unit that is not in the tree, with the code that lost its zeros", async () => {
    const { diagnostics, rejects } = await read("Mã ĐVHC;Tỷ lệ\n99999;3%\n286;3%\n");
    expect(rejects.map(({ codes }) => codes)).toEqual([["unit/unknown"], ["unit/unknown"]]);
    expect(diagnostics[0]).toMatchObject({ location: { row: 2, column: 1, header: "Mã ĐVHC" } });
    expect(diagnostics[0]?.expected).toBeUndefined();
    expect(diagnostics[1]?.expected).toEqual(["00286"]);
  });

  it("a second value for the same unit: both places are named, the first is kept", async () => {
    const { records, rejects, diagnostics } = await read(
      "Mã ĐVHC;Tỷ lệ\n25159;3%\n25165;3%\n25159;4%\n",
    );
    expect(records.map(({ figure }) => figure.text)).toEqual(["3%", "3%"]);
    expect(rejects).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      {
        code: "observation/duplicate",
        location: { row: 4, column: 2 },
        related: [{ location: { file: "xa.csv", row: 2, column: 2 } }],
      },
    ]);
  });

  it("a value that the options do not know", async () => {
    const scope = { column: "Cấp", values: { "Cấp huyện": "own" } } as const;
    const { diagnostics } = await read("Mã ĐVHC;Cấp;Tỷ lệ\n25159;Cấp tỉnh;3%\n", {
      figures: [{ ...rateColumn, scope }],
    });
    expect(diagnostics).toMatchObject([
      { code: "cell/unknown-value", location: { row: 2, column: 2 }, expected: ["Cấp huyện"] },
    ]);
  });

  it("a header without the needed column: near misses are named, all rows are kept as rejects", async () => {
    const { ledger, diagnostics } = await read("Báo cáo;\n\nMã DVHC;Tỷ lệ\n25159;3%\n");
    expect(ledger).toEqual({ read: 4, accepted: 0, rejected: 3, skipped: 1 });
    expect(diagnostics).toMatchObject([
      {
        code: "table/no-header",
        location: { file: "xa.csv", row: 3 },
        actual: "Mã DVHC",
        expected: ["Mã ĐVHC"],
        message: { vi: expect.stringContaining('Gần giống: "Mã DVHC"') },
      },
    ]);
  });

  it("an empty file is one finding, not two", async () => {
    const { diagnostics } = await read("");
    expect(diagnostics.map(({ code }) => code)).toEqual(["file/empty"]);
  });
});
