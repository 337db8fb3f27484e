import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sheetjs from "@e965/xlsx";
import { chooseReader, ingest, memorySource, parseLocalDate } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { profileChooser } from "../inspect/choose-profile.ts";
import { FirstKnownProfile } from "../inspect/first-known-profile.ts";
import { allReaders } from "./readers.ts";

/*
 * Folders `in → expect`: files with the oddities that offices produce, and what becomes of them. The files are written
 * here once, and kept; a note says where the oddity comes from.
 */
const root = fileURLToPath(new URL("./fixtures", import.meta.url));

interface Fixture {
  readonly name: string;
  readonly extension: string;
  readonly note: string;
  readonly bytes: () => Uint8Array;
}

const fixtures: Fixture[] = [];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const add = (name: string, extension: string, note: string, bytes: () => Uint8Array): void =>
  void fixtures.push({ name, extension, note, bytes });
const csv = (name: string, note: string, text: string): void =>
  add(name, "csv", note, () => utf8(text));

const columns = [
  "Mã hồ sơ",
  "Mã đơn vị",
  "Kênh",
  "Mức độ",
  "Trạng thái",
  "Ngày tiếp nhận",
  "Hạn trả",
  "Ngày trả",
];
const first = [
  "H36.12-230601-0001",
  "25159",
  "Trực tuyến",
  "Toàn trình",
  "Đã trả kết quả",
  "01/06/2023 08:00",
  "05/06/2023",
  "03/06/2023",
];
const second = [
  "H36.12-230601-0002",
  "00286",
  "Trực tiếp",
  "Một phần",
  "Đang xử lý",
  "02/06/2023 09:30",
  "07/06/2023",
  "",
];
const list = (
  rows: readonly (readonly string[])[] = [first, second],
  sign = ";",
  end = "\n",
): string => [columns, ...rows].map((row) => row.join(sign) + end).join("");
const changed = (change: Record<number, string>): string[] =>
  first.map((text, at) => change[at] ?? text);
const one = (change: Record<number, string>): string => list([changed(change), second]);

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  for (const [at, letter] of [...`\ufeff${text}`].entries())
    view.setUint16(at * 2, letter.charCodeAt(0), little);
  return new Uint8Array(view.buffer);
}

const excel = "what Excel writes";
csv("csv-semicolon", `${excel} in Vietnam, where "," is the decimal sign`, list());
csv("csv-comma", `${excel} in English`, list(undefined, ","));
add("csv-tab", "txt", `${excel} as tab-separated text`, () => utf8(list(undefined, "\t")));
csv("csv-bar", "exports of databases", list(undefined, "|"));
csv("csv-byte-order-mark", `${excel} as CSV UTF-8`, `\ufeff${list()}`);
csv("csv-crlf", `${excel} on Windows`, list(undefined, ";", "\r\n"));
csv("csv-cr", "old Macintosh programs", list(undefined, ";", "\r"));
csv("csv-sep-line", "portals that write for Excel", `sep=;\r\n${list(undefined, ";", "\r\n")}`);
csv("csv-no-end-of-line", "hand-made files", list().trimEnd());
csv(
  "csv-quoted-line-breaks",
  "names of procedures of several lines",
  one({ 4: '"Đã trả\nkết quả"' }),
);
csv("csv-doubled-quotes", 'names such as "bản gốc"', one({ 1: '"25""159"' }));
csv(
  "csv-titles-above",
  "printed lists",
  `SỞ NỘI VỤ;;;;;;;\nDanh sách hồ sơ tháng 6;;;;;;;\n\n${list()}`,
);
csv(
  "csv-header-on-every-page",
  "printed lists",
  `${list()}${columns.join(";")}\n${changed({ 0: "H36.12-230601-0003" }).join(";")}\n`,
);
add("csv-utf-16-le", "csv", `${excel} as Unicode text`, () => utf16(list(undefined, "\t"), true));
add("csv-utf-16-be", "csv", "programs of other machines", () =>
  utf16(list(undefined, "\t"), false),
);
csv("csv-empty", "a download that broke off at once", "");
csv("csv-only-byte-order-mark", "an export of no rows", "\ufeff");
add("csv-binary", "csv", "a picture under a wrong name", () =>
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0),
);
add("csv-damaged-letters", "csv", "a file that was cut within a letter", () =>
  Uint8Array.from([...utf8(one({ 4: "x" })), 0xe1, 0xbb]),
);
csv("csv-unclosed-quote", 'inches: 12"', one({ 4: '"Đã trả kết quả' }));
csv("csv-text-after-quote", "quotation marks that are not doubled", one({ 4: '"Đã trả" kết quả' }));
csv(
  "csv-ragged",
  "a separator within a text",
  `${list()}${changed({ 0: "H36.12-230601-0009" }).join(";")};thừa\nH36.12-230601-0010;25159\n`,
);
csv(
  "csv-ends-in-time-stamp",
  "an export that stops when its time is over",
  `${list()}Xuất lúc 14:33:05 20/09/2025;;;;;;;\n`,
);
csv(
  "csv-without-reception",
  "the overdue annex without its dates",
  "Mã hồ sơ;Đơn vị giải quyết;Ghi chú\nH36.12-230601-0001;Sở Nội vụ;\n",
);

csv(
  "dossiers-payload",
  "field names of the synchronisation with the national portal",
  "MaHoSo,MaTTHC,MaDonVi,KenhThucHien,MucDo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo,DuocThanhToanTrucTuyen\n000.12.05.H36-230601-0001,1.004616.000.00.00.H36,25159,2,4,20230601080000,20230605170000,20230603090000,10,1\n",
);
csv(
  "dossiers-snake-case",
  "exports of databases",
  "ma_ho_so,ma_don_vi,kenh,muc_do,ngay_tiep_nhan,han_tra,ngay_tra,trang_thai\nH36.12-230601-0001,00286,Bưu chính,Một phần,01/06/2023 08:00,05/06/2023 08:00,06/06/2023 09:00,Đã trả kết quả\n",
);
csv(
  "dossiers-old-codes",
  "circular 01/2018/TT-VPCP, smallest office first",
  one({ 0: "000.00.06.H56-231027-0361" }),
);
csv("dossiers-odd-codes", "codes that a system makes up", one({ 0: "H21028-25-000000000" }));
csv(
  "dossiers-excel-serials",
  "dates that Excel turned into numbers",
  one({ 5: "45078.3333333333", 6: "45082", 7: "45080" }),
);
csv(
  "dossiers-iso-zone",
  "answers of services",
  one({ 5: "2023-06-01T01:00:00Z", 7: "2023-06-03" }),
);
csv("dossiers-impossible-day", "typed by hand", one({ 5: "31/02/2023" }));
csv("dossiers-unreadable-day", "typed by hand", one({ 7: "đầu tháng 6" }));
csv("dossiers-no-reception", "dossiers that only exist on the portal", one({ 5: "" }));
csv("dossiers-end-before-reception", "a check of provincial systems", one({ 7: "31/05/2023" }));
csv("dossiers-finished-without-end", "a check of provincial systems", one({ 7: "" }));
csv(
  "dossiers-in-future",
  "a check of provincial systems",
  one({ 5: "01/06/2033", 7: "02/06/2033" }),
);
csv("dossiers-online-without-service", "a check of provincial systems", one({ 3: "Mức độ 2" }));
csv("dossiers-refused", "status 3 of the national portal", one({ 4: "Không được tiếp nhận" }));
csv("dossiers-unknown-words", "a system of its own", one({ 2: "Kiosk", 4: "Lưu kho" }));
csv("dossiers-repeated", "exports of two periods that overlap", list([first, second, first]));
csv(
  "dossiers-two-codes",
  "the portal's code and the office's code",
  `Mã hồ sơ khác;${list([]).trim()}\n;${changed({ 0: "G09.20-230531-000001", 5: "", 7: "", 4: "Mới đăng ký" }).join(";")}\nG09.20-230531-000001;${first.join(";")}\n`,
);
csv(
  "dossiers-no-channel",
  'the export "Danh sách hồ sơ" has no channel and no level',
  "STT;Đơn vị tiếp nhận;Mã hồ sơ;Trạng thái;Ngày nhận;Ngày hẹn trả;Ngày kết thúc xử lý\n1;UBND xã Gia Viễn;H36.12-230601-0001;Đã trả kết quả;01/06/2023;05/06/2023;03/06/2023\n",
);
csv(
  "dossiers-sections",
  "lists of all levels",
  `${columns.join(";")}\nI;Sở, ban, ngành;;;;;;\n${first.join(";")}\nII;Cấp xã;;;;;;\n${second.join(";")}\n;Tổng cộng: 2;;;;;;\n`,
);
csv("dossiers-decomposed", "files from a Macintosh", list().normalize("NFD"));
csv(
  "dossiers-tcvn3",
  "fonts .VnTime",
  "M· hå s¬;M· ®¬n vÞ;Kªnh;Ngµy tiÕp nhËn\nH36.12-230601-0001;25159;Trùc tuyÕn;01/06/2023\n",
);
csv(
  "dossiers-vni",
  "fonts VNI-Times",
  "Maõ hoà sô;Maõ ñôn vò;Keânh;Ngaøy tieáp nhaän\nH36.12-230601-0001;25159;Tröïc tieáp;01/06/2023\n",
);

csv(
  "dossiers-tcvn3-cells",
  "headings retyped above old cells",
  "Mã hồ sơ;Mã đơn vị;Kênh;Trạng thái;Ngày tiếp nhận\nH36.12-230601-0001;25159;Trùc tuyÕn;§ang xö lý;01/06/2023\n",
);
add("dossiers-tcvn3-bytes", "csv", "fonts .VnTime in the code page of old Windows", () =>
  bytesOf(
    "M· hå s¬;M· ®¬n vÞ;Kªnh;Ngµy tiÕp nhËn\nH36.12-230601-0001;25159;Trùc tuyÕn;01/06/2023\n",
  ),
);
add("dossiers-windows-1258", "csv", "CSV of Excel in Vietnam before UTF-8", () =>
  bytesOf([...`${columns.join(";")}\n${first.join(";")}\n`].map(inWindows1258).join("")),
);

/** Each character of Latin-1 as its byte. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A letter in windows-1258, where tones stand behind their vowel; written in Latin-1. */
function inWindows1258(letter: string): string {
  const tones: Record<string, string> = { "̀": "Ì", "̉": "Ò", "̃": "Þ", "́": "ì", "̣": "ò" };
  const vowels: Record<string, string> = { ă: "ã", ơ: "õ", ư: "ý", đ: "ð", Đ: "Ð" };
  const apart = letter.normalize("NFD");
  const tone = [...apart].find((mark) => tones[mark] !== undefined) ?? "";
  const vowel = apart.replace(tone, "").normalize("NFC");
  return (vowels[vowel] ?? vowel) + (tones[tone] ?? "");
}

const payload = {
  MaHoSo: "H36.12-230601-0001",
  MaDonVi: "25159",
  KenhThucHien: 2,
  MucDo: 4,
  NgayTiepNhan: "20230601080000",
  TrangThaiHoSo: 4,
};
add("json-list", "json", "a saved payload", () => utf8(JSON.stringify([payload])));
add("json-wrapped", "json", "a saved answer of a service", () =>
  utf8(JSON.stringify({ ok: true, data: { total: 1, items: [payload] } })),
);
add("json-cut-off", "json", "an answer that was not saved whole", () =>
  utf8(JSON.stringify([payload]).slice(0, 40)),
);
add("json-without-list", "json", "an error message that was saved", () =>
  utf8('{"error":"het phien"}'),
);

const html = (rows: readonly (readonly string[])[]): string =>
  `<html><head><meta charset="utf-8"></head><body><table border="1">${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table></body></html>`;
add("html-dossiers", "xls", "portals that save HTML as .xls", () =>
  utf8(html([columns, first, second])),
);
add("html-merged-header", "xls", "aggregates of portals", () =>
  utf8(
    '<table><tr><th rowspan="2">TT</th><th rowspan="2">Tên đơn vị</th><th colspan="4">Hồ sơ tiếp nhận</th><th rowspan="2">Tỷ lệ hồ sơ nộp trực tuyến</th></tr><tr><th>Tổng số</th><th>Trực tuyến</th><th>Trực tiếp</th><th>BCCI</th></tr><tr><td>I</td><td>Sở, ban, ngành</td></tr><tr><td>1</td><td>Sở Nội vụ</td><td>1.737</td><td>1.717</td><td>20</td><td>0</td><td>98.85%</td></tr></table>',
  ),
);
add("html-title-apart", "xls", "pages with the title in a table of its own", () =>
  utf8(
    `<table><tr><td>(Từ ngày 15/12/2022 đến ngày 14/3/2023)</td></tr><tr><td>Đơn vị báo cáo: UBND xã Gia Viễn</td></tr></table><table>${[...form.slice(2), justice].map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`,
  ),
);
add("html-session-over", "xls", "a log-in page under the name of a report", () =>
  utf8("<!DOCTYPE html><html><body>Phiên làm việc đã hết hạn</body></html>"),
);

function book(
  type: sheetjs.BookType,
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  hidden?: string,
): Uint8Array {
  const workbook = sheetjs.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    sheetjs.utils.book_append_sheet(
      workbook,
      sheetjs.utils.aoa_to_sheet(rows as unknown[][]),
      name,
    );
  }
  if (hidden)
    workbook.Workbook = {
      Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: name === hidden ? 1 : 0 })),
    };
  return new Uint8Array(sheetjs.write(workbook, { type: "array", bookType: type }));
}
const typed = [
  columns,
  ["H36.12-230601-0001", "25159", 2, 4, 10, 45078.3333333333, 45082, 45080],
  second,
];
const form = [
  ["Đơn vị báo cáo: UBND xã Gia Viễn"],
  ["Kỳ báo cáo: Quý I/2023 (Từ ngày 15/12/2022 đến ngày 14/3/2023)"],
  [
    "STT",
    "Lĩnh vực",
    "Số hồ sơ nhận giải quyết",
    "",
    "",
    "",
    "Số lượng hồ sơ đã giải quyết",
    "",
    "",
    "",
    "Số lượng hồ sơ đang giải quyết",
    "",
    "",
  ],
  [
    "",
    "",
    "Tổng số",
    "Trong đó",
    "",
    "",
    "Tổng số",
    "Trước hạn",
    "Đúng hạn",
    "Quá hạn",
    "Tổng số",
    "Trong hạn",
    "Quá hạn",
  ],
  ["", "", "", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "Từ kỳ trước"],
  Array.from({ length: 13 }, (_, at) => `(${at + 1})`),
] as const;
const justice = [1, "Tư pháp", 100, 60, 30, 10, 90, 50, 35, 5, 10, 8, 2];
const total = ["", "Tổng số", 100, 60, 30, 10, 90, 50, 35, 5, 10, 8, 2];
const cover = [["BÁO CÁO"], ["Quý I năm 2023"]];
for (const [type, extension] of [
  ["xlsx", "xlsx"],
  ["ods", "ods"],
  ["biff8", "xls"],
] as const) {
  add(`${extension}-dossiers`, extension, "lists with typed cells", () =>
    book(type, { "Hồ sơ": typed }),
  );
  add(`${extension}-form-06`, extension, "the form among other sheets", () =>
    book(type, { Bìa: cover, "06a": [...form, justice, total] }),
  );
  add(`${extension}-cut-off`, extension, "a download that broke off", () =>
    book(type, { "Hồ sơ": typed }).slice(0, 1500),
  );
  add(`${extension}-without-rows`, extension, "an export of no rows", () =>
    book(type, { "Hồ sơ": [] }),
  );
}
add("xlsx-hidden-sheet", "xlsx", "helper sheets", () =>
  book("xlsx", { "Hồ sơ": typed, "Danh mục": cover }, "Danh mục"),
);
add("xlsx-under-csv-name", "csv", "renamed by hand", () => book("xlsx", { "Hồ sơ": typed }));

const formCsv = (rows: readonly (readonly unknown[])[]): string =>
  [...form, ...rows].map((row) => row.join(";")).join("\n");
csv("form-06", "annex II of circular 01/2020/TT-VPCP", formCsv([justice, total]));
csv(
  "form-06-without-numbers",
  "printings without the row of column numbers",
  [...form.slice(0, 5), justice].map((row) => row.join(";")).join("\n"),
);
csv(
  "form-06-sections",
  "the export of all levels",
  formCsv([
    ["I", "Cấp huyện", ...justice.slice(2)],
    justice,
    ["II", "Cấp xã", ...justice.slice(2)],
    [1, "Đất đai", ...justice.slice(2)],
  ]),
);
csv(
  "form-06-broken-sum",
  "Lâm Đồng, October 2019: 17.655 and 17.651",
  formCsv([[1, "Tư pháp", 104, ...justice.slice(3)]]),
);
csv(
  "form-06-broken-total",
  "totals typed by hand",
  formCsv([justice, ["", "Tổng số", 101, 61, ...total.slice(4)]]),
);
csv(
  "form-06-swapped-columns",
  "columns moved by hand",
  formCsv([[1, "Tư pháp", 100, 60, 30, 50, 90, 10, 35, 5, 10, 8, 2]]),
);
csv(
  "form-06-group-of-one",
  "a decimal where a count belongs",
  formCsv([[1, "Tư pháp", "1.5", ...justice.slice(3)]]),
);
csv(
  "form-06-mixed-groups",
  "1.617,981 for 1.617.981",
  formCsv([[1, "Tư pháp", "1.617,981", ...justice.slice(3)]]),
);
csv(
  "form-06-blank-cells",
  "a blank is not 0",
  formCsv([[1, "Tư pháp", 100, 60, "", 10, 90, 50, 35, 5, 10, 8, ""]]),
);
csv(
  "form-06-symbols",
  "KPS is không phát sinh; a dash says nothing",
  formCsv([[1, "Tư pháp", 100, 60, "-", "KPS", 90, 50, 35, 5, 10, 8, "N/A"]]),
);
const channels = "TT;Tên đơn vị;Tổng số;Trực tuyến;Trực tiếp;BCCI;Tỷ lệ hồ sơ nộp trực tuyến\n";
csv(
  "channels",
  "percents from programs and from people in one column",
  `${channels}1;Sở Nội vụ;737;717;20;0;97.29%\n2;Sở Y tế;737;717;20;0;97,28%\n`,
);
csv(
  "channels-wrong-percent",
  "a digit typed wrongly",
  `${channels}1;Sở Nội vụ;737;717;20;0;79,28%\n`,
);
csv(
  "channels-mixed-scales",
  "0.8, 80 and 95% in one column",
  `${channels}1;A;100;80;20;0;0.8\n2;B;100;80;20;0;80\n3;C;100;95;5;0;95%\n`,
);
csv("unknown-table", "any other table", "Xã;Số hộ\nGia Viễn;1.234\n");

describe("files with their oddities", () => {
  it("are many", () => {
    expect(new Set(fixtures.map(({ name }) => name)).size).toBe(fixtures.length);
    expect(fixtures.length).toBeGreaterThanOrEqual(60);
  });

  it.each(fixtures)("$name: $note", async ({ name, extension, note, bytes }) => {
    const folder = join(root, name);
    const path = join(folder, `in.${extension}`);
    if (!existsSync(path)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, bytes());
    }
    const source = memorySource(`in.${extension}`, new Uint8Array(readFileSync(path)));
    const reader = await chooseReader(source, allReaders());
    const profile = new FirstKnownProfile(
      profileChooser({ fileDate: parseLocalDate("2023-12-31") }),
    );
    const result = await ingest<unknown>(source, { readers: [reader], profile });
    const { read, accepted, rejected, skipped } = result.ledger;
    expect(accepted + rejected + skipped).toBe(read);
    expect(rejected).toBe(result.rejects.length);
    const outcome = {
      note,
      reader: result.reader,
      profile: result.profile,
      rows: result.ledger,
      records: result.records,
      rejects: result.rejects.map(({ sheet, row, codes }) => ({ sheet, row: row.row, codes })),
      diagnostics: result.diagnostics.map(({ code, location = { file: "" } }) => {
        const { file: _, header: __, ...place } = location;
        return { code, ...place };
      }),
    };
    await expect(`${JSON.stringify(outcome, plain, 1)}\n`).toMatchFileSnapshot(
      join(folder, "expect.json"),
    );
  });
});

/** Counts as digits; what is the same for every record is left out. */
function plain(key: string, value: unknown): unknown {
  if (key === "sha256" || key === "location" || key === "step") return undefined;
  return typeof value === "bigint" ? value.toString() : value;
}
