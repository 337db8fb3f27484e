import { csvReader } from "@tyle/adapter-spreadsheet";
import { ingest, memorySource, parseLocalDate, type TableReader } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { dossierProfile } from "./dossier-profile.ts";
import type { DossierProfileOptions } from "./dossier-profile-options.ts";

const readWith = (profile: ReturnType<typeof dossierProfile>, text: string, name = "hs.csv") =>
  ingest(memorySource(name, new TextEncoder().encode(text)), { readers: [csvReader()], profile });

const read = (text: string, options: DossierProfileOptions = {}) =>
  readWith(dossierProfile(options), text);

const heading =
  "Mã hồ sơ;Mã TTHC;Mã đơn vị;Kênh thực hiện;Mức độ;Ngày tiếp nhận;Ngày hẹn trả;Ngày kết thúc xử lý;Trạng thái";
const good =
  "H36.12-230601-0001;1.004616;25159;Trực tuyến;Toàn trình;01/06/2023 08:00;05/06/2023;03/06/2023;Đã trả kết quả";
/** The good row with some of its fields changed, by column from 0. */
const row = (change: Record<number, string>): string =>
  good
    .split(";")
    .map((field, index) => change[index] ?? field)
    .join(";");
const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) =>
  diagnostics.map(({ code }) => code);

describe("dossierProfile", () => {
  it("reads a list of dossiers with every column", async () => {
    const result = await read(`Danh sách hồ sơ\n\n${heading}\n${good}\n`);
    expect(result.diagnostics).toEqual([]);
    expect(result.ledger).toEqual({ read: 4, accepted: 1, rejected: 0, skipped: 3 });
    expect(result.records).toEqual([
      {
        code: "H36.12-230601-0001",
        unit: "25159",
        procedure: "1.004616",
        channel: "online",
        serviceLevel: "full",
        status: "resolved",
        receivedAt: "2023-06-01T08:00:00",
        dueAt: "2023-06-05",
        endedAt: "2023-06-03",
      },
    ]);
  });

  it("takes the text out of a formula that is nothing but a text", async () => {
    const plain = await read(`${heading}\n${good}\n`);
    const fields = good.split(";").map((field) => (field === "" ? "" : `="${field}"`));
    const result = await read(`${heading}\n${fields.join(";")}\n`);
    expect(result.diagnostics).toEqual([]);
    expect(result.records).toEqual(plain.records);
    const sum = await read(`${heading}\n${row({ 2: "=A1+1" })}\n`);
    expect(sum.records[0]?.unit).toBe("=A1+1");
  });

  it("reads the fields of the synchronisation payload", async () => {
    const result = await read(
      "MaHoSo,MaTTHC,MaDonVi,KenhThucHien,MucDo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo,DuocThanhToanTrucTuyen,DuocTaiSuDung\n" +
        "000.12.05.H36-230601-0001,1.004616.000.00.00.H36,25159,3,4,20230601080000,20230605170000,,4,3,2\n",
    );
    expect(result.records[0]).toEqual({
      code: "H36.05.12-230601-0001",
      unit: "25159",
      procedure: "1.004616",
      channel: "postal",
      serviceLevel: "full",
      status: "open",
      receivedAt: "2023-06-01T08:00:00",
      dueAt: "2023-06-05T17:00:00",
      endedAt: null,
      flags: { "paid-online": false, "data-reused": true },
    });
  });

  it("takes the day of handing over where there is no end of processing", async () => {
    const { records } = await read(
      "ma_ho_so,ma_don_vi,kenh,muc_do,ngay_tiep_nhan,han_tra,ngay_tra,trang_thai\n" +
        "H36.12-230601-0001,00286,Bưu chính,Một phần,01/06/2023 08:00,05/06/2023 08:00,06/06/2023 09:00,Đã trả kết quả\n",
    );
    expect(records[0]).toMatchObject({
      unit: "00286",
      channel: "postal",
      serviceLevel: "partial",
      endedAt: "2023-06-06T09:00:00",
    });
  });

  it("leaves unknown what is not said", async () => {
    const { records, diagnostics } = await read(`${heading}\n${row({ 3: "", 4: "", 6: "" })}\n`);
    expect(records[0]).toMatchObject({ channel: null, serviceLevel: null, dueAt: null });
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ["nothing is said", "", "resolved"],
    ["a word says that nothing is known", "Chưa xác định", "resolved"],
    ["a word is new", "Lưu kho", null],
    ["it was withdrawn", "Công dân rút hồ sơ", "returned"],
  ])("takes a dossier with an end for resolved where %s", async (_, word, status) => {
    const { records } = await read(
      `${heading}\n${row({ 8: word })}\n${row({ 0: "B", 7: "", 8: word })}\n`,
    );
    expect(records[0]?.status).toBe(status);
    expect(records[1]?.status).toBe(status === "returned" ? "returned" : null);
  });

  it("takes a dossier with an end for resolved in a list without statuses", async () => {
    const without = (line: string) => line.slice(0, line.lastIndexOf(";"));
    const lines = [heading, good, row({ 0: "B", 7: "" })].map(without);
    const result = await read(lines.join("\n"));
    expect(result.records.map(({ status }) => status)).toEqual(["resolved", null]);
    expect(codes(result)).toContain("dossier/no-column");
  });

  it("takes headings and words of another system", async () => {
    const options: DossierProfileOptions = {
      columns: [
        {
          name: "mine",
          columns: { code: ["Ref"], "received-at": ["In"], channel: ["Way"], unit: ["Office"] },
        },
      ],
      channels: { online: ["web"] },
    };
    const { records } = await read(
      "Ref;Office;Way;In\nH36.12-230601-0001;25159;WEB;2023-06-01\n",
      options,
    );
    expect(records[0]).toMatchObject({
      channel: "online",
      receivedAt: "2023-06-01",
      unit: "25159",
    });
  });

  it("skips rows of sections and totals", async () => {
    const { ledger } = await read(
      `${heading}\nI;Sở, ban, ngành;;;;;;;\n${good}\n;Tổng cộng: 1;;;;;;;\n`,
    );
    expect(ledger).toEqual({ read: 4, accepted: 1, rejected: 0, skipped: 3 });
  });

  it("skips the numbers of the columns, and the place and day below the list", async () => {
    const numbers = heading.split(";").map((_, at) => `(${at + 1})`);
    const day = ";;;;;Lâm Đồng, ngày 01 tháng 07 năm 2023;;;";
    const plain = numbers.join(";").replace(/[()]/g, "");
    const result = await read([heading, numbers.join(";"), good, plain, day].join("\n"));
    expect(result.ledger).toEqual({ read: 5, accepted: 1, rejected: 0, skipped: 4 });
    expect(result.diagnostics).toEqual([]);
  });

  it("joins the service level from a catalogue of procedures", async () => {
    const procedures = new Map([["1.004616", { serviceLevel: "partial" } as const]]);
    const text = `${heading.replace(";Mức độ", "")}\n${good.replace(";Toàn trình", "")}\n`;
    const joined = await read(text, { procedures });
    expect(joined.records[0]?.serviceLevel).toBe("partial");
    expect(codes(joined)).toEqual([]);
  });

  it("recognises its lists", () => {
    const cells = (text: string) =>
      text.split(";").map((part) => ({ kind: "text", text: part }) as const);
    expect(dossierProfile().recognise([{ row: 1, cells: cells(heading) }])).toBeGreaterThan(0.5);
    expect(dossierProfile().recognise([{ row: 1, cells: cells("Đơn vị;Tỷ lệ") }])).toBe(0);
    const merged = ["Mã hồ sơ;Thời gian;", ";Ngày tiếp nhận;Hạn trả"].map(cells);
    const head = merged.map((row, at) => ({ row: at + 1, cells: row }));
    expect(dossierProfile().recognise(head)).toBeGreaterThan(0.5);
  });
});

describe("a dossier that occurs again", () => {
  it("counts once, in one file and across files", async () => {
    const profile = dossierProfile();
    const first = await readWith(profile, `${heading}\n${good}\n${good}\n`, "thang-6.csv");
    expect(first.ledger).toEqual({ read: 3, accepted: 1, rejected: 0, skipped: 2 });
    const second = await readWith(profile, `${heading}\n${good}\n`, "quy-2.csv");
    expect(second.records).toEqual([]);
    expect(second.diagnostics).toMatchObject([
      {
        code: "dossier/repeated",
        location: { file: "quy-2.csv", row: 2 },
        related: [{ location: { file: "thang-6.csv", row: 2 } }],
      },
    ]);
  });

  it("is told with the sheet where it stands first", async () => {
    const sheets: TableReader = {
      name: "sheets",
      mediaTypes: [],
      sniff: () => 1,
      async *read() {
        const cells = (line: string) =>
          line.split(";").map((cell) => ({ kind: "text", text: cell }) as const);
        for (const name of ["T6", "T7"]) {
          const rows = [heading, good].map((line, at) => ({ row: at + 1, cells: cells(line) }));
          yield { sheet: { name }, rows };
        }
      },
    };
    const source = memorySource("hs.xlsx", new Uint8Array());
    const { diagnostics } = await ingest(source, { readers: [sheets], profile: dossierProfile() });
    expect(diagnostics).toMatchObject([
      { location: { sheet: "T7" }, related: [{ location: { sheet: "T6", row: 2 } }] },
    ]);
  });

  it("is known by three codes", async () => {
    const result = await read(
      `Mã hồ sơ tiếp nhận;Mã hồ sơ quốc gia;${heading}\n` +
        `H36.12-230601-0001;G09.20-230531-000001;${row({ 0: "HTV-1" })}\n` +
        `;;${good}\n;;${row({ 0: "G09.20-230531-000001" })}\n`,
    );
    expect(result.ledger).toEqual({ read: 4, accepted: 1, rejected: 0, skipped: 3 });
  });

  it("is merged across the two codes that it has", async () => {
    const result = await read(
      `Mã hồ sơ khác;${heading}\n` +
        `;${row({ 0: "G09.20-230531-000001", 5: "", 7: "", 8: "Mới đăng ký" })}\n` +
        `G09.20-230531-000001;${row({ 3: "" })}\n` +
        `;${row({ 0: "H36.12-230601-0002" })}\n`,
    );
    expect(result.ledger).toEqual({ read: 4, accepted: 2, rejected: 0, skipped: 2 });
    expect(result.records[0]).toMatchObject({
      code: "H36.12-230601-0001",
      channel: "online",
      status: "resolved",
    });
    expect(result.diagnostics).toMatchObject([
      {
        code: "dossier/merged",
        location: { row: 3 },
        related: [{ location: { row: 2 } }],
        message: { en: expect.stringContaining("H36.12-230601-0001") },
      },
    ]);
  });
});

describe("what is wrong in a list of dossiers", () => {
  it.each([
    ["a day that does not exist", { 5: "31/02/2023" }, "dossier/impossible-moment", 6],
    ["a text where a day belongs", { 7: "tháng 6" }, "dossier/unreadable-moment", 8],
  ])("%s rejects the row", async (_name, change, code, column) => {
    const { rejects, ledger, diagnostics } = await read(`${heading}\n${row(change)}\n`);
    expect(ledger).toEqual({ read: 2, accepted: 0, rejected: 1, skipped: 1 });
    expect(rejects[0]?.codes).toEqual([code]);
    expect(diagnostics).toMatchObject([{ code, location: { file: "hs.csv", row: 2, column } }]);
  });

  it.each([
    ["no reception", { 5: "" }, "dossier/no-reception", 6],
    ["an end before the reception", { 7: "31/05/2023" }, "dossier/ends-before-reception", 8],
    ["finished without an end", { 7: "" }, "dossier/finished-without-end", 9],
    ["open with an end", { 8: "Đang xử lý" }, "dossier/open-with-end", 9],
    ["a day in the future", { 7: "03/06/2033" }, "dossier/in-future", 8],
    ["online without an online service", { 4: "Mức độ 2" }, "dossier/online-without-service", 4],
  ])("%s is noticed, the row is kept", async (_name, change, code, column) => {
    const options = { fileDate: parseLocalDate("2023-07-01") };
    const { records, diagnostics } = await read(`${heading}\n${row(change)}\n`, options);
    expect(records).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { code, severity: "warning", location: { row: 2, column } },
    ]);
    const { diagnostics: none } = await read(`${heading}\n${good}\n`, options);
    expect(none).toEqual([]);
  });

  it("words, codes and shapes that are not known are told once, with their number", async () => {
    const odd = { 1: "1.0046", 3: "Kiosk", 8: "Lưu kho" };
    const result = await read(
      `${heading}\n${row({ ...odd, 0: "A-1" })}\n${row({ ...odd, 0: "A-2", 3: "kiosk" })}\n`,
    );
    expect(result.records).toMatchObject([
      { code: "A-1", procedure: "1.0046", channel: null, status: null },
      { code: "A-2" },
    ]);
    expect(result.diagnostics.map(({ code, message }) => [code, message.en])).toEqual([
      ["dossier/unknown-code-shape", expect.stringContaining("2 dossier codes")],
      ["dossier/unknown-procedure-code", expect.stringContaining('"1.0046"')],
      ["dossier/unknown-word", '"Kiosk" is not known as a channel (2 dossiers).'],
      ["dossier/unknown-word", '"Lưu kho" is not known as a status (2 dossiers).'],
    ]);
  });

  it("a list without the columns that indicators need says which ones cannot be computed", async () => {
    const result = await read(
      "Mã hồ sơ;Mã đơn vị;Ngày nhận\nH36.12-230601-0001;25159;01/06/2023\n",
    );
    expect(codes(result)).toEqual(["dossier/no-column", "dossier/no-column", "dossier/no-column"]);
    expect(result.diagnostics[0]?.message.vi).toContain("kênh nộp");
    expect(result.records).toHaveLength(1);
  });

  it("a list without a day of reception is none", async () => {
    const result = await read("Mã hồ sơ;Mã đơn vị\nH36.12-230601-0001;25159\n");
    expect(codes(result)).toEqual(["table/no-header"]);
    expect(result.ledger).toEqual({ read: 2, accepted: 0, rejected: 2, skipped: 0 });
  });
});

describe("levels of the old scale", () => {
  const text = `${heading}\n${row({ 4: "Mức độ 4" })}\n${row({ 0: "H36.12-230601-0002", 4: "mức độ 3" })}\n${row({ 0: "H36.12-230601-0003", 4: "Mức độ 2", 3: "Trực tiếp" })}\n`;
  const levelsOf = ({ records }: Awaited<ReturnType<typeof read>>) =>
    records.map(({ serviceLevel }) => serviceLevel);

  it("are unknown, and it is said once", async () => {
    const result = await read(text);
    expect(levelsOf(result)).toEqual([null, null, "information"]);
    expect(result.diagnostics).toMatchObject([
      {
        code: "service-level/old-scale",
        severity: "info",
        location: { row: 2, column: 5 },
        message: { en: expect.stringContaining('2 rows, the first is "Mức độ 4"') },
      },
    ]);
  });

  it.each<[string, DossierProfileOptions]>([
    ["by the convention of provincial systems", { levelConvention: "provincial" }],
    ["by words of one's own", { serviceLevels: { full: ["mức độ 4"], partial: ["mức độ 3"] } }],
  ])("are carried over %s", async (_name, options) => {
    const result = await read(text, options);
    expect(levelsOf(result)).toEqual(["full", "partial", "information"]);
    expect(result.diagnostics).toEqual([]);
  });

  it("are what the catalogue of procedures says", async () => {
    const procedures = new Map([["1.004616", { serviceLevel: "partial" as const }]]);
    expect(levelsOf(await read(text, { procedures }))).toEqual([
      "partial",
      "partial",
      "information",
    ]);
  });
});

describe("text from before Unicode", () => {
  it.each([
    ["TCVN3", "M· hå s¬;M· ®¬n vÞ;Kªnh;Ngµy tiÕp nhËn", "Trùc tuyÕn"],
    ["VNI", "Maõ hoà sô;Maõ ñôn vò;Keânh;Ngaøy tieáp nhaän", "Tröïc tuyeán"],
  ])("%s is converted, and it is said", async (name, headings, channel) => {
    const result = await read(`${headings}\nH36.12-230601-0001;25159;${channel};01/06/2023\n`);
    expect(result.records[0]?.channel).toBe("online");
    const found = result.diagnostics.find(({ code }) => code === "text/legacy-encoding");
    expect(found?.message.en).toContain(name);
  });

  it("decomposed letters are the same letters", async () => {
    const result = await read(`${heading}\n${good}\n`.normalize("NFD"));
    expect(result.records[0]).toMatchObject({ channel: "online", status: "resolved" });
    expect(result.diagnostics).toEqual([]);
  });
});

describe("units by name", () => {
  const text =
    "Mã hồ sơ;Đơn vị tiếp nhận;Kênh;Mức độ;Trạng thái;Ngày nhận\n" +
    ["UBND xã Gia Viễn", "UBND xã Tân Lập", "Một cửa", "Một cửa"]
      .map((name, at) => `H36.12-230601-000${at};${name};1;4;4;01/06/2023\n`)
      .join("");
  const findUnit: DossierProfileOptions["findUnit"] = (name) =>
    name.includes("Gia Viễn")
      ? { kind: "found", code: "25168" }
      : name.includes("Tân Lập")
        ? { kind: "ambiguous", candidates: ["25999", "26999"] }
        : { kind: "unknown" };

  it("are found; what cannot be settled is listed once, with its number", async () => {
    const unsettled: unknown[] = [];
    const result = await read(text, { findUnit, onUnsettledName: (name) => unsettled.push(name) });
    expect(result.records.map(({ unit }) => unit)).toEqual(["25168", null, null, null]);
    expect(codes(result)).toEqual(["dossier/ambiguous-agency", "dossier/unknown-agency"]);
    expect(unsettled).toEqual([
      { name: "UBND xã Tân Lập", count: 1, candidates: ["25999", "26999"] },
      { name: "Một cửa", count: 2, candidates: [] },
    ]);
  });

  it("are one name whatever their case and signs, but not whatever their accents", async () => {
    const unsettled: unknown[] = [];
    const asked = text.replace("Gia Viễn", "Tân  Lập.").replace("Một cửa", "Mốt cửa");
    const result = await read(asked.replace("Một cửa", "MỘT CỬA"), {
      findUnit,
      aliases: { "Mốt cửa": "1" },
      onUnsettledName: ({ name, count }) => unsettled.push([name, count]),
    });
    expect(unsettled).toEqual([
      ["UBND xã Tân  Lập.", 2],
      ["MỘT CỬA", 1],
    ]);
    expect(result.records.map(({ unit }) => unit)).toEqual([null, null, "1", null]);
  });

  it("are settled by aliases", async () => {
    const aliases = { "ubnd xã tân lập": "25999", "MỘT CỬA": "683" };
    const result = await read(text, { findUnit, aliases });
    expect(result.records.map(({ unit }) => unit)).toEqual(["25168", "25999", "683", "683"]);
    expect(codes(result)).toEqual([]);
  });
});
