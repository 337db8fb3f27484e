import { describe, expect, it } from "vitest";
import { is } from "../../dossier/predicate.ts";
import { memorySource, type Source } from "../../io/source.ts";
import { definePeriod } from "../../period/period.ts";
import { columnsEngine } from "../columns/columns-engine.ts";
import { memoryEngine } from "../memory-engine.ts";
import type { AggregatePlan } from "../plan.ts";
import { csvEngine } from "./csv-engine.ts";
import { encodeCsv } from "./encode-csv.ts";
import { bindExport, exportPlan } from "./fixtures/portal-export.ts";

const heading = "ma_don_vi,kenh,ngay_tiep_nhan,han_tra,ngay_tra";
const source = (text: string): Source => memorySource("a.csv", new TextEncoder().encode(text));
const engineOf = (...rows: readonly string[]) =>
  csvEngine(source([heading, ...rows].join("\n")), { bind: bindExport });
const unitPlan: AggregatePlan = { ...exportPlan, by: ["unit"] };

/** Key and certain counts of each group, as text. */
const table = async (engine: ReturnType<typeof engineOf>, plan = unitPlan) =>
  (await engine.aggregate(plan)).cube.rows.map(
    ({ key, tallies }) => `${key.join("|")}: ${tallies.map(({ yes }) => yes).join(" ")}`,
  );

describe("csvEngine", () => {
  it("counts by unit, month and channel, the unknown last", async () => {
    const engine = engineOf(
      "00123,Trực tuyến,31/01/2025 08:00,05/02/2025 08:00,05/02/2025 08:00",
      "00123,Trực tuyến,31/01/2025 09:00,05/02/2025 08:00,05/02/2025 08:01",
      "00123,,01/02/2025 09:00,05/02/2025 08:00,",
      ",Trực tiếp,2025-02-01,2025-02-05,2025-02-05 23:59:59",
    );
    expect(await table(engine, exportPlan)).toEqual([
      "00123|2025-01|online: 2 1",
      "00123|2025-02|: 1 0",
      "|2025-02|direct: 1 1",
    ]);
  });

  it("leaves it open whether an end without a time is in time for a due time of the same day", async () => {
    const engine = engineOf(
      "00123,Trực tuyến,31/01/2025,05/02/2025 08:00,05/02/2025",
      "00123,Trực tuyến,31/01/2025,05/02/2025 08:00,04/02/2025",
      "00123,Trực tuyến,31/01/2025,05/02/2025,05/02/2025 08:00",
    );
    const { cube } = await engine.aggregate(unitPlan);
    expect(cube.rows[0]?.tallies[1]).toEqual({ yes: 2n, unknown: 1n });
  });

  it.each([
    ["a quoted field", '"00123","Trực tuyến","31/01/2025",,'],
    ["a doubled mark", '"00""123",Trực tuyến,31/01/2025,,', '00"123: 1 0'],
    ["a line break within marks", '"00\n123",Trực tuyến,31/01/2025,,', "00\n123: 1 0"],
    ["a delimiter within marks", '"00,123",Trực tuyến,31/01/2025,,', "00,123: 1 0"],
    ["a mark within a plain field", '00"123,Trực tuyến,31/01/2025,,', '00"123: 1 0'],
    ["text behind a closing mark", '"00"123,Trực tuyến,31/01/2025,,'],
    ["blanks around values", " 00123 ,  trực  TUYẾN , 31/01/2025 ,,"],
    ["decomposed letters", `00123,${"Trực tuyến".normalize("NFD")},31/01/2025,,`],
    ["a missing cell", "00123,Trực tuyến,31/01/2025"],
    ["a cell too many", "00123,Trực tuyến,31/01/2025,,,x"],
    ["no line break at the end", "00123,Trực tuyến,31/01/2025,,"],
    ["blank lines", "\n00123,Trực tuyến,31/01/2025,,\n\n,,,,\n"],
    ["CR for a line break", "00123,Trực tuyến,31/01/2025,,\r"],
    ["CRLF", "00123,Trực tuyến,31/01/2025,,\r\n"],
  ])("reads %s", async (_, row, expected = "00123: 1 0") => {
    expect(await table(engineOf(row))).toEqual([expected]);
  });

  it.each([
    ["a day that does not exist", "00123,Trực tuyến,29/02/2025,,"],
    ["a channel that nobody knows", "00123,Bồ câu,28/02/2025,,"],
    ["a due date in words", "00123,Trực tuyến,28/02/2025,mai,"],
  ])("counts a row with %s as rejected, whatever is asked", async (_, row) => {
    const good = "00123,Trực tiếp,28/02/2025,,";
    const { control } = await engineOf(row, good).aggregate({ ...unitPlan, measures: [] });
    expect(control).toEqual({
      read: 2n,
      counted: 1n,
      outsidePeriod: 0n,
      undated: 0n,
      rejected: 1n,
    });
  });

  it("keeps apart what lies outside the period and what has no date", async () => {
    const engine = engineOf(
      "1,Trực tuyến,31/12/2024,,",
      "1,Trực tuyến,01/01/2025,,",
      "1,Trực tuyến,31/03/2025 23:59,,",
      "1,Trực tuyến,01/04/2025,,",
      "1,Trực tuyến,,,",
    );
    const { control, cube } = await engine.aggregate({
      ...unitPlan,
      period: definePeriod("2025-Q1"),
    });
    expect(control).toMatchObject({ read: 5n, counted: 2n, outsidePeriod: 2n, undated: 1n });
    expect(cube.rows[0]?.tallies[0]).toEqual({ yes: 2n, unknown: 0n });
  });

  it.each([
    ["an unknown heading", "a,b\n1,2\n"],
    ["a title above the heading", `Danh sách hồ sơ\n${heading}\n`],
    ["an open quotation mark", `${heading}\n"1,Trực tuyến,01/01/2025,,\n`],
    ["a binary file", `${heading}\n\0`],
    ["an empty file", ""],
    ["a record without an end", `${heading}\n"${"x".repeat(3 << 20)}"\n`],
  ])("leaves %s to the general reader", async (_, text) => {
    const plain = csvEngine(source(text), { bind: bindExport });
    await expect(plain.aggregate(unitPlan)).rejects.toMatchObject({ code: "content/invalid" });
    const engine = csvEngine(source(text), {
      bind: bindExport,
      fallback: (plan) => memoryEngine([]).aggregate(plan),
    });
    expect((await engine.aggregate(unitPlan)).cube.rows).toEqual([]);
  });

  it("leaves UTF-16 to the general reader", async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x61, 0x00]);
    const engine = csvEngine(memorySource("a.csv", bytes), { bind: bindExport });
    await expect(engine.aggregate(unitPlan)).rejects.toMatchObject({ code: "content/invalid" });
  });

  it("stops when it is told to, and says how far it is", async () => {
    const engine = engineOf("1,Trực tuyến,01/01/2025,,");
    const seen: unknown[] = [];
    await engine.aggregate(unitPlan, { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([{ bytes: 76, totalBytes: 76 }]);
    await expect(engine.aggregate(unitPlan, { signal: { aborted: true } })).rejects.toMatchObject({
      code: "run/aborted",
    });
  });
});

describe("columnsEngine", () => {
  const rows = [
    "00123,Trực tuyến,31/01/2025 08:00,05/02/2025 08:00,05/02/2025 08:00",
    '"00""123",Trực tiếp,01/02/2025,05/02/2025,06/02/2025',
    "00123,Trực tiếp,01/02/2025,05/02/2025,",
    "00123,Bồ câu,01/02/2025,05/02/2025,",
    "00123,Trực tiếp,03/01/0000,,",
    "00123,Trực tiếp,,05/02/2025,",
  ];
  const text = [heading, ...rows].join("\n");
  const encode = () =>
    encodeCsv(source(text), {
      bind: bindExport,
      dimensions: ["unit", "channel", "timeliness", "timeliness-766"],
      bases: ["received", "due"],
    });

  it("counts any cut of what was kept as the file itself would", async () => {
    const engine = columnsEngine(await encode());
    const file = engineOf(...rows);
    for (const plan of [
      exportPlan,
      unitPlan,
      { ...unitPlan, by: ["month", "unit"] },
      { ...unitPlan, basis: "due", by: ["month"], period: definePeriod("2025-02") },
      { ...unitPlan, basis: "due", period: definePeriod("2025-02"), by: ["timeliness"] },
      { ...unitPlan, by: [], measures: [{ name: "x", where: is("unit", "00123", null) }] },
    ] as const) {
      expect(await engine.aggregate(plan)).toEqual(await file.aggregate(plan));
    }
  });

  it.each([
    ["no period", null, 3n],
    ["a year with every row in it", definePeriod("2025"), 3n],
    ["the first of two months", definePeriod("2025-01"), 1n],
    ["the second of two months", definePeriod("2025-02"), 2n],
    ["a month that ends on the 14th", definePeriod("2025-02", "nd09"), 2n],
    ["a month that begins on the 15th", definePeriod("2025-03", "nd09"), 1n],
  ] as const)("counts dated rows in %s", async (_, period, counted) => {
    const days = ["31/01/2025", "01/02/2025", "28/02/2025"];
    const dated = [heading, ...days.map((day) => `00123,Trực tiếp,${day},,`)].join("\n");
    const how = {
      bind: bindExport,
      dimensions: ["unit", "timeliness"],
      bases: ["received"],
    } as const;
    const engine = columnsEngine(await encodeCsv(source(dated), how));
    const { control } = await engine.aggregate({ ...unitPlan, period });
    expect(control).toMatchObject({ counted, outsidePeriod: 3n - counted });
  });

  it("refuses to count what was not kept", async () => {
    const engine = columnsEngine(await encode());
    for (const plan of [
      { ...unitPlan, by: ["procedure"] },
      { ...unitPlan, basis: "resolved" },
      { ...unitPlan, by: ["timeliness-766"], period: definePeriod("2025") },
    ] as const) {
      await expect(engine.aggregate(plan)).rejects.toMatchObject({ code: "argument/invalid" });
    }
  });
});
