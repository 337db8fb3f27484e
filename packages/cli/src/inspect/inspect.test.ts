import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runTyle } from "../fixtures/run-tyle.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-inspect-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function tyle(language: "vi" | "en", ...args: readonly string[]) {
  return runTyle(args, { language });
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const form = write(
  "06a.csv",
  `Đơn vị báo cáo: UBND xã Gia Viễn;;;;;;;;;;;;
(Từ ngày 15/12/2022 đến ngày 14/3/2023);;;;;;;;;;;;
STT;Lĩnh vực;Số hồ sơ nhận giải quyết;;;;Số lượng hồ sơ đã giải quyết;;;;Số lượng hồ sơ đang giải quyết;;
;;Tổng số;Trong đó;;;Tổng số;Trước hạn;Đúng hạn;Quá hạn;Tổng số;Trong hạn;Quá hạn
;;;Trực tuyến;Trực tiếp, dịch vụ bưu chính;Từ kỳ trước;;;;;;;
(1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11);(12);(13)
1;Tư pháp;100;60;30;10;90;50;35;5;10;8;2
;Tổng số;100;60;30;10;90;50;35;5;10;8;2
`,
);
const list = write(
  "hs.csv",
  `Mã hồ sơ;Mã đơn vị;Kênh;Mức độ;Trạng thái;Ngày tiếp nhận;Hạn trả;Ngày trả
H36.12-230601-0001;25159;Trực tuyến;4;10;01/06/2023;05/06/2023;05/06/2023
H36.12-230601-0002;25159;Trực tiếp;4;10;31/06/2023;05/07/2023;05/07/2023
`,
);
const other = write("khac.csv", "Xã;Số hộ;Tỷ lệ\nGia Viễn;1.234;12,5%\nTiên Hoàng;987;9%\n");

describe("tyle inspect", () => {
  it("tells a form with its period, unit and rows, as JSON", async () => {
    const { code, out } = await tyle("en", "inspect", form, "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      file: form,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      reader: "csv",
      profile: "II.06",
      sheets: [{ name: null, hidden: false, rows: 8, columns: 13, merges: 0 }],
      period: "2023-Q1/nd09",
      unit: "UBND xã Gia Viễn",
      rows: { read: 8, accepted: 1, rejected: 0, skipped: 7 },
      diagnostics: [],
    });
  });

  it("compares what was carried over with the form of the period before", async () => {
    const rows = (carried: number) =>
      readFileSync(form, "utf8").replaceAll(";60;30;10;", `;${70 - carried};30;${carried};`);
    const next = write("06a-q2.csv", rows(7));
    const { out } = await tyle("en", "inspect", next, "--previous", form, "--format", "json");
    expect(JSON.parse(out).diagnostics).toMatchObject([
      { code: "form/continuity-broken", location: { row: 7, column: 6 }, related: [{}] },
    ]);
    const right = await tyle("en", "inspect", form, "--previous", form, "--format", "json");
    expect(JSON.parse(right.out).diagnostics).toEqual([]);
  });

  it("tells a list of dossiers, with what is wrong in it", async () => {
    const rejects = join(folder, "loai.csv");
    const { code, out } = await tyle(
      "en",
      "inspect",
      list,
      "--format",
      "json",
      "--rejects",
      rejects,
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      profile: "dossiers",
      period: "2023-06-01/2023-06-01",
      unit: "25159",
      rows: { read: 3, accepted: 1, rejected: 1, skipped: 1 },
      diagnostics: [{ code: "dossier/impossible-moment", location: { row: 3, column: 6 } }],
    });
    expect(readFileSync(rejects, "utf8")).toContain("dossier/impossible-moment");
  });

  it.each(["vi", "en"] as const)("prints it for a person in %s", async (language) => {
    const { out } = await tyle(language, "inspect", list);
    const plain = out.replaceAll(list, "hs.csv").replace(/[0-9a-f]{64}/, "<sha256>");
    await expect(plain).toMatchFileSnapshot(`golden/inspect.${language}.txt`);
  });

  it("names the table in the language of the reader", async () => {
    expect((await tyle("vi", "inspect", form)).out).toMatch(/^loại bảng +biểu II\.06$/mu);
    expect((await tyle("en", "inspect", form)).out).toMatch(/^table +form II\.06$/m);
    expect((await tyle("vi", "inspect", list)).out).toMatch(/^loại bảng +danh sách hồ sơ$/mu);
    const channels = write(
      "kenh.csv",
      "Đơn vị;Tổng số hồ sơ;Hồ sơ trực tuyến;Hồ sơ trực tiếp;Tỷ lệ hồ sơ trực tuyến\nXã A;4;3;1;75\n",
    );
    expect((await tyle("vi", "inspect", channels)).out).toMatch(/thống kê hồ sơ theo kênh nộp$/mu);
  });

  it("suggests a mapping, which then reads the table", async () => {
    const unknown = await tyle("en", "inspect", other, "--format", "json");
    expect(JSON.parse(unknown.out)).toMatchObject({ profile: null, rows: { read: 3, skipped: 3 } });
    const { code, out } = await tyle("vi", "inspect", other, "--suggest");
    expect(code).toBe(0);
    const mapping = write("anh-xa.yaml", out);
    const read = await tyle("en", "inspect", other, "--mapping", mapping, "--format", "json");
    expect(JSON.parse(read.out).rows).toEqual({ read: 3, accepted: 2, rejected: 0, skipped: 1 });
  });

  it("takes a mapping from a module", async () => {
    const columns =
      '[{ heading: "Xã", dimension: "unit" }, { heading: "Số hộ", measure: "homes" }]';
    const mapping = write("anh-xa.mjs", `export default { table: "Hộ", columns: ${columns} };\n`);
    const { out } = await tyle("en", "inspect", other, "--mapping", mapping, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      profile: "Hộ",
      rows: { read: 3, accepted: 2, rejected: 0, skipped: 1 },
      diagnostics: [],
    });
  });

  it("names period and unit of a form of which every row is rejected", async () => {
    const broken = write("06a-broken.csv", readFileSync(form, "utf8").replaceAll(";60;", ";x60;"));
    const { out } = await tyle("en", "inspect", broken, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      period: "2023-Q1/nd09",
      unit: "UBND xã Gia Viễn",
      rows: { read: 8, accepted: 0, rejected: 1, skipped: 7 },
    });
  });

  it("suggests nothing for a text", async () => {
    const { code, err } = await tyle(
      "vi",
      "inspect",
      write("thu.txt", "Kính gửi\nTrân trọng\n"),
      "--suggest",
    );
    expect(code).toBe(1);
    expect(err).toContain("Không tìm thấy bảng");
  });

  it.each([
    ["an empty file", "", "file/empty"],
    ["some other archive", "PK\u0003\u0004 zip", "file/damaged"],
    [
      "a file that ends in a time stamp",
      "a;b\n1;2\n20/09/2025 14:33:05\n",
      "table/ends-in-time-stamp",
    ],
  ])("ends with findings for %s", async (_name, text, expected) => {
    const { code, out } = await tyle("en", "inspect", write("x.csv", text), "--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(out).diagnostics).toContainEqual(expect.objectContaining({ code: expected }));
  });

  it("takes a file that looks cut off when told to", async () => {
    const file = write("cut.csv", "a;b\n1;2\n20/09/2025 14:33:05;\n");
    const { out } = await tyle("en", "inspect", file, "--format", "json", "--accept-cut-off");
    expect(JSON.parse(out).diagnostics).toEqual([]);
  });

  it.each([
    [["inspect", join(folder, "none.csv")], "There is no file"],
    [["inspect", form, "--mapping", join(folder, "none.yaml")], "There is no file"],
    [["inspect", form, "--previous", list], "holds no row of form II.06"],
    [["inspect", form, "--mapping", list], "The mapping cannot be used"],
    [["inspect", form, "--mapping", write("broken.yaml", "a: [")], "broken.yaml:1:5: error"],
    [
      ["inspect", form, "--mapping", write("wrong.yaml", "table: a\ncolumns:\n  - heading: b\n")],
      "wrong.yaml:3:5: error: columns.0: exactly one of",
    ],
    [
      ["inspect", form, "--mapping", write("lacking.yaml", "table: a\ncolumns:\n  - measure: b\n")],
      "lacking.yaml:3:5: error: columns.0.heading: is missing; expected a text or a list of texts.",
    ],
    [
      ["inspect", form, "--mapping", write("lacking.mjs", 'export default { table: "a" };')],
      "lacking.mjs: error: columns: is missing; expected a list.",
    ],
    [["inspect", form, "--mapping", write("broken.mjs", "export default {")], "no module"],
    [["inspect"], "missing required argument"],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await tyle("en", ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
