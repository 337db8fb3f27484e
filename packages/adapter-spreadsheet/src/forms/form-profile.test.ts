import { hasValue, ingest, memorySource } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { csvReader } from "../csv/csv-reader.ts";
import { type TestSheet, writeXlsx } from "../fixtures/write-xlsx.ts";
import { xlsxReader } from "../xlsx/xlsx-reader.ts";
import { channelTable } from "./channel-table.data.ts";
import type { Form } from "./form.ts";
import { form06 } from "./form-06.data.ts";
import { type FormProfileOptions, formProfile } from "./form-profile.ts";

const readers = [csvReader(), xlsxReader()];

const read = (text: string, form: Form = form06, options: FormProfileOptions = {}) =>
  ingest(memorySource("bieu.csv", new TextEncoder().encode(text)), {
    readers,
    profile: formProfile(form, options),
  });

const readSheets = (sheets: readonly TestSheet[]) =>
  ingest(memorySource("bieu.xlsx", writeXlsx({ sheets })), {
    readers,
    profile: formProfile(form06),
  });

const title =
  "Biểu số II.06a/VPCP/KSTT;;;;;;;;;;;Đơn vị báo cáo: UBND xã Gia Viễn;\n" +
  ";;TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC;;;;;;;;;;\n" +
  ";;Kỳ báo cáo: Quý I/2023 (Từ ngày 15/12/2022 đến ngày 14/3/2023);;;;;;;;;;\n";
const headings =
  "STT;Lĩnh vực, công việc giải quyết theo cấp;Số hồ sơ nhận giải quyết;;;;Số lượng hồ sơ đã giải quyết;;;;Số lượng hồ sơ đang giải quyết;;\n" +
  ";;Tổng số;Trong đó;;;Tổng số;Trước hạn;Đúng hạn;Quá hạn;Tổng số;Trong hạn;Quá hạn\n" +
  ";;;Trực tuyến;Trực tiếp, dịch vụ bưu chính;Từ kỳ trước;;;;;;;\n";
const numbers =
  "(1);(2);(3)=(4)+(5)+(6);(4);(5);(6);(7)=(8)+(9)+(10);(8);(9);(10);(11)=(12)+(13);(12);(13)\n";
const justice = "1;Tư pháp;100;60;30;10;90;50;35;5;10;8;2\n";
const land = "2;Đất đai;1.050;50;1.000;0;1.000;0;990;10;50;50;0\n";
const total = ";Tổng số;1.150;110;1.030;10;1.090;50;1.025;15;60;58;2\n";
const form = `${title}${headings}${numbers}${justice}${land}${total};;;;;;;;Người lập biểu;;;;\n`;
const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) =>
  diagnostics.map(({ code }) => code);

describe("form II.06", () => {
  it("is read with its period, unit and counts; titles, totals and signatures are no data", async () => {
    const result = await read(form);
    expect(codes(result)).toEqual([]);
    expect(result.ledger).toEqual({ read: 11, accepted: 2, rejected: 0, skipped: 9 });
    expect(result.records[1]).toMatchObject({
      form: "II.06",
      period: { id: "2023-Q1/nd09", from: "2022-12-15", until: "2023-03-15" },
      reportingUnit: "UBND xã Gia Viễn",
      texts: { label: "Đất đai" },
      counts: { "received-total": { value: 1050n }, "carried-over": { kind: "value", value: 0n } },
      location: { file: "bieu.csv", row: 9 },
    });
  });

  it.each([
    ["without the row of numbers", headings, ""],
    ["with plain numbers", headings, "1;2;3;4;5;6;7;8;9;10;11;12;13\n"],
    ["with letters before the numbers", headings, "A;B;1;2;3;4;5;6;7;8;9;10;11\n"],
    [
      "below a title that stands right above the headings",
      `;;;;;;;;;;;;Đơn vị tính: hồ sơ\n${headings}`,
      "A;B;1;2;3;4;5;6;7;8;9;10;11\n",
    ],
    [
      "with headings in one row",
      "TT;Lĩnh vực;Hồ sơ nhận giải quyết - Tổng số;Hồ sơ tiếp nhận trực tuyến;Hồ sơ tiếp nhận trực tiếp;Hồ sơ nhận từ kỳ trước;Đã giải quyết - Tổng số;Đã giải quyết trước hạn;Đã giải quyết đúng hạn;Đã giải quyết quá hạn;Đang giải quyết - Tổng số;Đang giải quyết trong hạn;Đang giải quyết quá hạn\n",
      "",
    ],
    [
      "with other words for the groups",
      headings
        .replace("Số hồ sơ nhận giải quyết", "Số hồ sơ tiếp nhận")
        .replace("đã giải quyết", "đã xử lý"),
      numbers,
    ],
  ])("is recognised %s", async (_name, heads, row) => {
    const result = await read(`${title}${heads}${row}${justice}${land}${total}`);
    expect(codes(result)).toEqual([]);
    expect(result.records.map(({ counts }) => counts["pending-overdue"])).toEqual([
      { kind: "value", value: 2n },
      { kind: "value", value: 0n },
    ]);
  });

  it("is read where a printing leaves a column out", async () => {
    const short = (line: string) =>
      line
        .split(";")
        .filter((_, at) => at !== 7)
        .join(";");
    const heads = headings.split("\n").map(short).join("\n");
    const row = "1;Tư pháp;100;60;30;10;90;85;5;10;8;2\n";
    const result = await read(`${heads}1;2;3;4;5;6;7;8;9;10;11;12\n${row}`);
    expect(codes(result)).toEqual([]);
    expect(result.records[0]?.counts).toMatchObject({ "resolved-on-time": { value: 85n } });
    expect(result.records[0]?.counts).not.toHaveProperty("resolved-early");
  });

  it("is found in any sheet of a workbook with merged headings", async () => {
    const rows = form
      .trimEnd()
      .split("\n")
      .map((line) => line.split(";"));
    const result = await readSheets([
      { name: "Bìa", data: [["Báo cáo"]] },
      { name: "06a", data: rows, merges: ["C4:F4", "G4:J4", "K4:M4", "D5:F5", "A4:A6"] },
    ]);
    expect(codes(result)).toEqual(["form/not-in-sheet"]);
    expect(result.records).toHaveLength(2);
    expect(result.records[0]?.location).toMatchObject({ sheet: "06a", row: 8 });
  });

  it("keeps sections apart, and checks their sums", async () => {
    const body =
      "I;Cấp huyện;100;60;30;10;90;50;35;5;10;8;2\n" +
      justice +
      "II;Cấp xã;1.051;50;1.000;0;1.000;0;990;10;50;50;0\n" +
      land;
    const result = await read(`${title}${headings}${numbers}${body}${total}`);
    expect(result.records.map(({ section, texts }) => [section, texts.label])).toEqual([
      ["Cấp huyện", "Tư pháp"],
      ["Cấp xã", "Đất đai"],
    ]);
    expect(
      result.diagnostics.map(({ code, location }) => [code, location?.row, location?.column]),
    ).toEqual([
      ["form/sum-broken", 10, 3],
      ["form/sum-broken", 10, 3],
      ["form/total-broken", 10, 3],
    ]);
  });

  it("takes a line of text across the table for a section", async () => {
    const body = `Sở, ban, ngành;;;;;;;;;;;;\n${justice}Xã, phường, thị trấn;;;;;;;;;;;;\n${land}`;
    const result = await read(`${headings}${numbers}${body}${total}`);
    expect(codes(result)).toEqual([]);
    expect(result.records.map(({ section }) => section)).toEqual([
      "Sở, ban, ngành",
      "Xã, phường, thị trấn",
    ]);
  });

  it.each([
    ["", "Tổng cộng"],
    ["Tổng cộng", ""],
    ["", "TỔNG SỐ (1+2)"],
    ["", "Cộng:"],
    ["", "Toàn huyện"],
    ["", "To\u0302\u0309ng co\u0323\u0302ng"],
  ])("knows the total in %j, %j", async (first, label) => {
    const closing = total.replace(";Tổng số;", `${first};${label};`);
    const result = await read(`${headings}${numbers}${justice}${land}${closing}`);
    expect(codes(result)).toEqual([]);
    expect(result.records).toHaveLength(2);
  });

  it.each(["Tổng cục Thuế", "Tổng công ty Điện lực", "Tổng hợp, thống kê", "Cộng đồng dân cư"])(
    "takes %s for data",
    async (label) => {
      const result = await read(`${headings}${numbers}${justice.replace("Tư pháp", label)}`);
      expect(result.records.map(({ texts }) => texts.label)).toEqual([label]);
    },
  );

  it("checks each Cộng against its own section, wherever the word stands", async () => {
    const subtotal = (line: string): string => line.replace(/^\d;[^;]*;/, "Cộng;;");
    const body = `I;Cấp huyện;;;;;;;;;;;\n${justice}${subtotal(justice)}II;Cấp xã;;;;;;;;;;;\n${land}${subtotal(land)}`;
    expect(codes(await read(`${headings}${numbers}${body}${total}`))).toEqual([]);
  });

  it.each([
    ["Từ ngày: 15/12/2022;Đến ngày: 14/3/2023", "2023-Q1/nd09"],
    ["Kỳ báo cáo: Quý I/2023;Đơn vị tính: hồ sơ", "2023-Q1"],
    ["Năm 2023;", "2023"],
    ["Kỳ báo cáo: Quý …/Năm … (Từ ngày … đến ngày …);", undefined],
  ])("reads the period of %s", async (line, id) => {
    const result = await read(`${line}\n${headings}${numbers}${justice}`);
    expect(codes(result)).toEqual([]);
    expect(result.records[0]?.period?.id).toBe(id);
  });

  it.each(["Từ ngày 31/02/2023 đến ngày 14/6/2023", "từ 14/3/2023 đến 15/12/2022"])(
    "complains about the period %s",
    async (line) => {
      const result = await read(`;${line}\n${headings}${numbers}${justice}`);
      expect(result.diagnostics).toMatchObject([
        { code: "period/unreadable", location: { row: 1, column: 2 } },
      ]);
      expect(result.records[0]?.period).toBeNull();
    },
  );

  it("takes rows of levels for data where nothing stands below them", async () => {
    const body =
      "I;Sở, ban, ngành;100;60;30;10;90;50;35;5;10;8;2\nII;Cấp huyện;1.050;50;1.000;0;1.000;0;990;10;50;50;0\n";
    const result = await read(`${headings}${numbers}${body}${total}`);
    expect(result.records.map(({ texts }) => texts.label)).toEqual(["Sở, ban, ngành", "Cấp huyện"]);
    expect(codes(result)).toEqual([]);
  });

  it.each([
    ["(3) = (4) + (5) + (6)", "1;Tư pháp;101;60;30;10;91;51;35;5;10;8;2\n", 3, "1"],
    ["(7) = (8) + (9) + (10)", "1;Tư pháp;100;60;30;10;90;51;35;5;10;8;2\n", 7, "-1"],
    ["(11) = (12) + (13)", "1;Tư pháp;100;60;30;10;90;50;35;5;10;8;0\n", 11, "2"],
    ["(3) = (7) + (11)", "1;Tư pháp;100;60;30;10;80;40;35;5;10;8;2\n", 3, "10"],
  ])(
    "tells a break of %s with both sides, and keeps the row",
    async (_name, row, column, difference) => {
      const result = await read(`${headings}${numbers}${row}`);
      expect(result.records).toHaveLength(1);
      expect(result.diagnostics).toMatchObject([
        { code: "form/sum-broken", severity: "warning", location: { row: 5, column } },
      ]);
      expect(result.diagnostics[0]?.message.en).toContain(`difference of ${difference}.`);
    },
  );

  const groups = (second: string) =>
    `${headings}${numbers}${justice};Cộng;100;60;30;10;90;50;35;5;10;8;2\n${land}${second}`;
  const closeLand = ";Cộng;1.050;50;1.000;0;1.000;0;990;10;50;50;0\n";

  it("compares each Cộng with the rows since the one before it", async () => {
    const { diagnostics } = await read(groups(`${closeLand}${total}`));
    expect(diagnostics).toEqual([]);
    const wrong = await read(groups(closeLand.replace("1.050;50", "1.150;150")));
    const broken = wrong.diagnostics.filter(({ code }) => code === "form/total-broken");
    expect(broken).toMatchObject([
      { location: { row: 8, column: 3 } },
      { location: { row: 8, column: 4 } },
    ]);
  });

  it("takes a Cộng without rows of its own for the sum of all", async () => {
    const all = total.replace("Tổng số", "Cộng");
    expect((await read(groups(`${closeLand}${all}`))).diagnostics).toEqual([]);
  });

  it.each([
    ["từ ngày 15/12/2022 đến ngày 14/9/2023", "2022-12-15/2023-09-14", "nd09"],
    ["Từ 15/12/2022 đến hết ngày 14 tháng 3 năm 2023", "2023-Q1/nd09", "nd09"],
    ["Từ ngày 01/01 đến ngày 30/6/2023", "2023-H1", "calendar"],
  ])("reads the period of the title %j", async (days, id, rule) => {
    const titles = title.replace("Từ ngày 15/12/2022 đến ngày 14/3/2023", days);
    const { records } = await read(`${titles}${headings}${justice}`);
    expect(records[0]?.period).toMatchObject({ id, rule });
  });

  it.each(["quý I/2023", "từ ngày 31/02/2023 đến ngày 14/3/2023"])(
    "knows no period where the title %j names no two days",
    async (days) => {
      const titles = title.replace("Từ ngày 15/12/2022 đến ngày 14/3/2023", days);
      const { records } = await read(`${titles}${headings}${justice}`);
      expect(records[0]?.period).toBeNull();
    },
  );

  it("compares a total with its rows", async () => {
    const wrong = total.replace("1.150;110", "1.151;111");
    const result = await read(`${headings}${numbers}${justice}${land}${wrong}`);
    expect(codes(result)).toContain("form/total-broken");
    expect(result.records).toHaveLength(2);
  });

  it("adds up no row twice, however deep sections go", async () => {
    const line = (number: string, label: string, online: number) =>
      `${number};${label};${online};${online};0;0;${online};${online};0;0;0;0;0\n`;
    const rows = [
      line("A", "Cấp tỉnh", 60),
      line("I", "Sở Tư pháp", 30),
      line("1", "Hộ tịch", 20),
      line("1.1", "Khai sinh", 15),
      line("1.2", "Khai tử", 5),
      line("2", "Chứng thực", 10),
      line("II", "Sở Y tế", 30),
      line("B", "Cấp huyện", 7),
      line("I", "Huyện Cát Tiên", 4),
      line("II", "Huyện Đạ Tẻh", 3),
      line("", "Tổng cộng", 67),
    ];
    const { records, diagnostics } = await read(`${headings}${numbers}${rows.join("")}`);
    expect(diagnostics).toEqual([]);
    expect(records.map(({ texts, section }) => [texts.label, section])).toEqual([
      ["Khai sinh", "Hộ tịch"],
      ["Khai tử", "Hộ tịch"],
      ["Chứng thực", "Sở Tư pháp"],
      ["Sở Y tế", "Cấp tỉnh"],
      ["Huyện Cát Tiên", "Cấp huyện"],
      ["Huyện Đạ Tẻh", "Cấp huyện"],
    ]);
    const wrong = [line("A", "Cấp tỉnh", 61), ...rows.slice(1)];
    expect(codes(await read(`${headings}${numbers}${wrong.join("")}`))).toContain(
      "form/total-broken",
    );
  });

  it("compares what was carried over with what was pending", async () => {
    const { records: previous } = await read(form);
    const next = "1;Tư pháp;100;60;30;10;90;50;35;5;10;8;2\n2;Đất đai;51;0;0;51;51;0;51;0;0;0;0\n";
    const result = await read(`${headings}${numbers}${next}`, form06, { previous });
    expect(result.diagnostics).toMatchObject([
      {
        code: "form/continuity-broken",
        location: { row: 6, column: 6 },
        related: [{ location: { row: 9 } }],
      },
    ]);
  });

  it("compares rows of one name within their sections, however they are typed", async () => {
    const row = (name: string, carried: number, pending: number): string =>
      `1;${name};${100 + carried};60;40;${carried};${100 + carried - pending};0;${100 + carried - pending};0;${pending};${pending};0\n`;
    const two = (a: string, b: string): string =>
      `I;Cấp huyện;;;;;;;;;;;\n${a}II;Cấp xã;;;;;;;;;;;\n${b}`;
    const { records: previous } = await read(
      `${headings}${numbers}${two(row("Hộ tịch", 0, 7), row("Hộ tịch", 0, 9))}`,
    );
    const next = two(row("HỘ  TỊCH", 7, 0), row("Hộ tịch ", 9, 0));
    expect(codes(await read(`${headings}${numbers}${next}`, form06, { previous }))).toEqual([]);
    const wrong = next.replace("HỘ  TỊCH;107;60;40;7", "Hộ tịch;109;60;40;9");
    expect(codes(await read(`${headings}${numbers}${wrong}`, form06, { previous }))).toContain(
      "form/continuity-broken",
    );
  });

  it.each([
    ["a rate above 1 is out of 100", "95,2", "75", 2, []],
    [
      "a rate below 1 may be either",
      "0,952",
      "0,75",
      0,
      ["rate/unknown-scale", "rate/unknown-scale"],
    ],
  ])("without a percent sign, %s", async (_name, a, b, accepted, expected) => {
    const table = `Đơn vị;Tổng số;Trực tuyến;Trực tiếp;Tỷ lệ\nXã A;1.050;1.000;50;${a}\nXã B;60;45;15;${b}\n`;
    const result = await read(table, channelTable);
    expect(codes(result)).toEqual(expected);
    expect(result.ledger.accepted).toBe(accepted);
  });

  it("notices two columns that stand in each other's place", async () => {
    const swap = (line: string) => {
      const cells = line.split(";");
      return [...cells.slice(0, 5), cells[7], cells[6], cells[5], ...cells.slice(8)].join(";");
    };
    const result = await read(`${headings}${numbers}${swap(justice)}${swap(land)}`);
    expect(result.diagnostics.at(-1)).toMatchObject({
      code: "form/columns-swapped",
      message: { en: expect.stringContaining("Từ kỳ trước") },
    });
  });

  it("keeps missing values apart from zero, and says nothing about sums with them", async () => {
    const row = "1;Tư pháp;100;60;-;;90;50;35;5;10;8;KPS\n";
    const missing = { "-": "not-applicable", KPS: "suppressed" } as const;
    const { records, diagnostics } = await read(`${headings}${numbers}${row}`, form06, { missing });
    expect(records[0]?.counts).toMatchObject({
      "received-direct": { kind: "not-applicable" },
      "carried-over": { kind: "not-provided" },
      "pending-overdue": { kind: "suppressed" },
    });
    expect(diagnostics).toEqual([]);
  });

  it.each(["1.5", "1.617,981", "-3", "12%", "mười", "hơn 43.500", "4,3 triệu"])(
    "rejects a row with the count %j",
    async (text) => {
      const row = `1;Tư pháp;100;60;30;10;90;50;35;5;10;8;${text}\n`;
      const { rejects, ledger } = await read(`${headings}${numbers}${row}`);
      expect(rejects).toHaveLength(1);
      expect(ledger).toEqual({ read: 5, accepted: 0, rejected: 1, skipped: 4 });
    },
  );

  it("refuses a table without its columns, and names near misses", async () => {
    const heads = headings.replaceAll("Từ kỳ trước", "Ghi chú");
    const { diagnostics, ledger } = await read(`${heads}${justice}`);
    expect(diagnostics).toMatchObject([
      { code: "form/no-header", expected: expect.arrayContaining(["Từ kỳ trước"]) },
    ]);
    expect(ledger.rejected).toBe(4);
  });
});

describe("the table of channels", () => {
  it("notices by its percents that two channels are swapped", async () => {
    const header = "TT;Tên đơn vị;Tổng số;Trực tuyến;Trực tiếp;Tỷ lệ hồ sơ nộp trực tuyến\n";
    const result = await read(`${header}1;A;100;30;70;70%\n2;B;10;6;4;40%\n`, channelTable);
    expect(codes(result)).toEqual([
      "form/rate-contradicts-counts",
      "form/rate-contradicts-counts",
      "form/columns-swapped",
    ]);
    expect(result.diagnostics[2]?.message.en).toContain('"Trực tuyến" and "Trực tiếp"');
  });

  const heads =
    "TT;Tên đơn vị;Tổng số;Trực tuyến;Trực tiếp;BCCI;Tỷ lệ hồ sơ nộp trực tuyến;Đánh giá\n";

  it("is read, and its printed percents are checked against its counts", async () => {
    const text = `${heads}I;Sở, ban, ngành;;;;;;\n1;Sở Nội vụ;737;717;20;0;97.28%;Đạt\n2;Sở Tư pháp;737;717;20;0;97,29%;\n3;Sở Y tế;737;717;20;0;97,20%;\n`;
    const result = await read(text, channelTable);
    expect(
      result.records.map(({ section, counts }) => [
        section,
        hasValue(counts.online ?? { kind: "not-provided" }),
      ]),
    ).toEqual([
      ["Sở, ban, ngành", true],
      ["Sở, ban, ngành", true],
      ["Sở, ban, ngành", true],
    ]);
    expect(result.diagnostics).toMatchObject([
      { code: "form/rate-contradicts-counts", location: { row: 5, column: 7 } },
    ]);
    expect(result.records[1]?.rates["online-share"]).toMatchObject({ value: { text: "97,29%" } });
  });

  it("takes no percent of a workbook for false because of how it is stored", async () => {
    const cells = (texts: readonly string[]) =>
      texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
    const rate = '<c s="1"><f>D2/C2</f><v>0.97286295793758482</v></c>';
    const data =
      `<row>${cells(heads.trim().split(";"))}</row>` +
      `<row>${cells(["1", "Sở Nội vụ", "737", "717", "20", "0"])}${rate}</row>`;
    const bytes = writeXlsx({ sheets: [{ name: "Kênh", data }], formats: ["0.0%"] });
    const { records, diagnostics } = await ingest(memorySource("kenh.xlsx", bytes), {
      readers,
      profile: formProfile(channelTable),
    });
    expect(diagnostics).toEqual([]);
    expect(records[0]?.rates["online-share"]).toMatchObject({ value: { text: "97.3%" } });
  });

  it("refuses a column of percents on different scales, with the cells named", async () => {
    const text = `${heads}1;A;100;80;20;0;0.8;\n2;B;100;80;20;0;80;\n3;C;100;95;5;0;95%;\n4;D;10;10;0;0;1;\n`;
    const result = await read(text, channelTable);
    const mixed = result.diagnostics.find(({ code }) => code === "rate/mixed-scales");
    expect(mixed).toMatchObject({
      location: { row: 2, column: 7 },
      related: [{ location: { row: 3, column: 7 } }, { location: { row: 4, column: 7 } }],
    });
    for (const { rates } of result.records) expect(rates).toEqual({});
  });
});
