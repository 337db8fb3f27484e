import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "@tyle/core";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { type Ended, runTyle } from "../fixtures/run-tyle.ts";

const example = fileURLToPath(new URL("../../../../examples/cat-tien", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "tyle-run-"));
afterAll(() => rmSync(root, { recursive: true }));

async function tyle(args: readonly string[], language: Language = "vi"): Promise<Ended> {
  return runTyle(args, { columns: 120, language });
}

let folders = 0;
/** A copy of the example in which some files are replaced. */
function copy(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  folders += 1;
  const folder = join(root, `${folders}`);
  cpSync(example, folder, { recursive: true, filter: (path) => !path.endsWith("/out") });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe("tyle run on the figures of Cát Tiên", () => {
  let ended: Ended;
  let english: Ended;
  let folder: string;
  beforeAll(async () => {
    folder = copy();
    ended = await tyle(["run", join(folder, "tyle.yaml")]);
    english = await tyle(["run", join(folder, "tyle.yaml"), "--lang", "en"]);
  });

  it("ends well", () => {
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(english).toMatchObject({ code: 0, err: "" });
  });

  /** Lines with runs of blanks and rules collapsed, so that the layout may change. */
  const lines = ({ out }: Ended): readonly string[] =>
    out.split("\n").map((line) => line.replace(/\s+/g, " ").trim());

  test.each([
    ["Thị trấn Cát Tiên 9 0,03% — 0,025% đến 0,035% −79,975 đến −79,965 1 2.858 đến 4.000"],
    ["Thị trấn Phước Cát 1 6,66% — 6,655% đến 6,665% −73,345 đến −73,335 39 586"],
    ["Xã Nam Ninh 3 3% đúng như in 2,5% đến 3,5% −77,5 đến −76,5 1 29 đến 40"],
    ["Xã Nam Ninh đã bỏ số 0 cuối 2,995% đến 3,005% −77,005 đến −76,995 3 100"],
    ["Xã Gia Viễn 5 1,5% đúng như in 1,45% đến 1,55% −78,55 đến −78,45 1 65 đến 68"],
  ])("prints %s", (line) => {
    expect(lines(ended)).toContain(line);
  });

  test.each([
    ["Cộng 717 + 5.092 = 5.809", "Sum 717 + 5,092 = 5,809"],
    [
      "Tổng số hồ sơ suy ra (không được in) 8.246 đến 8.257",
      "Implied total of dossiers (not printed) 8,246 to 8,257",
    ],
    ["Mức hoàn thành mục tiêu 87,94% đến 88,06%", "Attainment of the target 87.94% to 88.06%"],
    [
      "Số hồ sơ còn thiếu để đạt mục tiêu 788 đến 797",
      "Dossiers still missing to the target 788 to 797",
    ],
  ])("infers %s", (vi, en) => {
    expect(lines(ended)).toContain(vi);
    expect(lines(english)).toContain(en);
  });

  it("refuses 200 times and grants 190 times", () => {
    expect(ended.out).toMatch(/✗ Xã cao nhất gấp hơn 200 lần xã thấp nhất\n.*190,14 đến 266,60/);
    expect(ended.out).toMatch(
      /✓ Xã cao nhất gấp ít nhất 190 lần xã thấp nhất\n.*190,14 đến 266,60/,
    );
    expect(english.out).toMatch(/✗ .*200 times.*\n.*190\.14 to 266\.60/);
  });

  it("says that the communes of 2022 and the district of 2023 are not to be compared", () => {
    expect(ended.out).toContain("Không so sánh trực tiếp");
    expect(english.out).toContain("Not to be compared");
  });

  it("accounts for every row and says where to look", () => {
    expect(ended.out).toContain("xa-2022.csv: đọc 10 dòng = 9 nhận + 0 loại + 1 bỏ qua");
    expect(ended.out.trimEnd().split("\n").at(-1)).toMatch(/out\/data\.csv$/);
  });

  it("writes the page, the data as JSON and as CSV, with exact values", () => {
    const page = readFileSync(join(folder, "out/report.html"), "utf8");
    expect(page).toMatch(/^<!doctype html>\n?<html lang="vi"/i);
    for (const shown of ["8.246 đến 8.257", "Đồng Nai Thượng", "0,03%"])
      expect(page).toContain(shown);
    const data = JSON.parse(readFileSync(join(folder, "out/data.json"), "utf8"));
    expect(data.assessment.wholes[0]).toMatchObject({
      numerator: "5809",
      total: { min: "8246", max: "8257" },
      missing: { min: "788", max: "797" },
    });
    expect(
      data.claims.map(({ result }: { result: { certainty: string } }) => result.certainty),
    ).toEqual(["possible", "certain"]);
    expect(readFileSync(join(folder, "out/data.csv"), "utf8")).toContain("Đồng Nai Thượng");
  });

  it("writes the same bytes twice", async () => {
    const read = () =>
      ["report.html", "data.json", "data.csv"].map((name) =>
        readFileSync(join(folder, "out", name), "utf8"),
      );
    const first = read();
    await tyle(["run", join(folder, "tyle.yaml")]);
    expect(read()).toEqual(first);
  });
});

describe("tyle run on other configurations", () => {
  const config = readFileSync(join(example, "tyle.yaml"), "utf8");

  it("finds the figures behind a claim under the rule of the 15th", async () => {
    const folder = copy({
      "tyle.yaml": config.replace(
        '    period: "2022"\n    scope: own',
        '    period: "2022"\n    rule: nd09\n    scope: own',
      ),
    });
    expect((await tyle(["run", join(folder, "tyle.yaml")])).out).toMatch(/✓ .*190 lần/);
  });

  it("says when a cause is named for a period without figures, and shows it for one with them", async () => {
    const named = (period: string) =>
      `${config.split("\nobstacles:")[0]}\nobstacles:\n  - { id: no-scanner, period: "${period}", source: { vi: Báo, en: Paper } }\n`;
    const stray = await tyle(["run", join(copy({ "tyle.yaml": named("2019") }), "tyle.yaml")]);
    expect(stray.err).toContain("[obstacle/no-figures]");
    const matched = await tyle(["run", join(copy({ "tyle.yaml": named("2022") }), "tyle.yaml")]);
    expect(matched.err).toBe("");
  });

  it("prints a target with all its decimals, and words what should be low as such", async () => {
    const folder = copy({ "tyle.yaml": config.replace("atLeast: 80%", "atMost: 82.5%") });
    const { out } = await tyle(["run", join(folder, "tyle.yaml")]);
    expect(out).toContain("≤ 82,5%");
    expect(out).toContain("Số hồ sơ vượt quá mục tiêu");
    // The lowest comes first where the target is to be stayed below.
    expect(out).toMatch(/─\n *Thị trấn Cát Tiên +1 /);
  });
});

describe("tyle run on bad input", () => {
  const header = "Mã ĐVHC;Đơn vị;Tỷ lệ hồ sơ nộp trực tuyến năm 2022\n";
  const good = `${header}25159;Cát Tiên;0,03%\n25162;Tiên Hoàng;0,24%\n`;
  const long =
    "Chỉ tiêu;Cấp;Giá trị\nHồ sơ tiếp nhận trực tuyến;Cấp huyện;-717\nHồ sơ tiếp nhận trực tuyến;Cấp xã;5.092\nTỷ lệ hồ sơ tiếp nhận trực tuyến;Toàn huyện;70,4%\n";

  test.each([
    [
      "a rate of 170%",
      { "xa-2022.csv": `${good}25165;Phước Cát 2;170%\n` },
      "xa-2022.csv:C4",
      "rate/above-100",
      [4, 2, 1, 1],
    ],
    [
      "a negative count",
      { "huyen-6-thang-2023.csv": long },
      "huyen-6-thang-2023.csv:C2",
      "figure/negative-count",
      [4, 2, 1, 1],
    ],
    [
      "70.4.1%",
      { "xa-2022.csv": `${good}25165;Phước Cát 2;70.4.1%\n` },
      "xa-2022.csv:C4",
      "figure/not-a-number",
      [4, 2, 1, 1],
    ],
    [
      "a unit that is not in the tree",
      { "xa-2022.csv": `${good}99999;Ở đâu;1%\n` },
      "xa-2022.csv:A4",
      "unit/unknown",
      [4, 2, 1, 1],
    ],
    [
      "a duplicate row",
      { "xa-2022.csv": `${good}25159;Cát Tiên;0,05%\n` },
      "xa-2022.csv:C4",
      "observation/duplicate",
      [4, 2, 1, 1],
    ],
    ["an empty file", { "xa-2022.csv": "" }, "xa-2022.csv", "file/empty", [0, 0, 0, 0]],
    [
      "a binary file",
      { "xa-2022.csv": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) },
      "xa-2022.csv",
      "file/binary",
      [0, 0, 0, 0],
    ],
    [
      "a header without the needed column",
      { "xa-2022.csv": "Mã ĐVHC;Đơn vị;Tỷ lệ\n25159;Cát Tiên;0,03%\n" },
      "xa-2022.csv",
      "table/no-header",
      [2, 0, 2, 0],
    ],
  ] as const)(
    "locates %s in both languages and loses nothing",
    async (_, files, place, code, ledger) => {
      const folder = copy(files);
      const config = join(folder, "tyle.yaml");
      const [vi, en] = [await tyle(["run", config]), await tyle(["run", config], "en")];
      const [name = ""] = place.split(":");
      for (const { code: ended, err } of [vi, en]) {
        expect(ended).toBe(1);
        expect(err).toContain(`${join(folder, name)}${place.slice(name.length)}`);
        expect(err).toContain(`[${code}]`);
      }
      expect(vi.err).toMatch(/lỗi: /);
      expect(en.err).toMatch(/error: /);
      const [read, accepted, rejected, skipped] = ledger;
      expect(en.out).toContain(
        `${name}: ${read} rows read = ${accepted} accepted + ${rejected} rejected + ${skipped} skipped`,
      );
      expect(read).toBe(accepted + rejected + skipped);
    },
  );

  test.each([
    [
      "a file of units without a column",
      { "don-vi.csv": "code,name\n1,x\n" },
      /thiếu cột full_name/,
    ],
    ["a broken configuration", { "tyle.yaml": "title: [" }, /config\/not-yaml/],
  ] as const)("refuses %s", async (_, files, message) => {
    const ended = await tyle(["run", join(copy(files), "tyle.yaml")]);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(message);
  });

  const unitsHeader = "code,name,full_name,level,kind,parent,valid_from\n";

  test.each([
    [
      "a parent that is not there",
      "1,x,X,commune,xa,2,2022-10-01\n",
      ["don-vi.csv:2: error: The unit 1 has the parent 2, which is not in the file of units."],
      ["don-vi.csv:2: lỗi: Đơn vị 1 có cấp trên 2 không có trong tệp danh mục đơn vị."],
    ],
    [
      "a code that occurs twice",
      "1,x,X,district,huyen,,2022-10-01\n\n1,y,Y,district,huyen,,2023-10-01\n",
      ["don-vi.csv:4: error: The code 1 stands in line 2 already."],
      ["don-vi.csv:4: lỗi: Mã 1 đã có ở dòng 2."],
    ],
    [
      "a code and a day that are none, each in its own line only",
      "2,y,Y,commune,xa,1,2022-10-01\n1,x,X,district,huyen,,2022\n3 4,z,Z,commune,xa,1,2022-10-01\n",
      ['don-vi.csv:3: error: "2022"', 'don-vi.csv:4: error: "3 4" is not a unit code.'],
      ['don-vi.csv:3: lỗi: "2022"', 'don-vi.csv:4: lỗi: "3 4" không phải là mã đơn vị.'],
    ],
    [
      "a unit above itself",
      "1,x,X,district,huyen,1,2022-10-01\n",
      ["don-vi.csv: error: The unit 1@2022-10-01 (X) is its own ancestor."],
      ["don-vi.csv: lỗi: Đơn vị 1@2022-10-01 (X) là cấp trên của chính mình."],
    ],
  ])("refuses %s in a file of units, and says where", async (_, lines, english, vietnamese) => {
    const config = join(copy({ "don-vi.csv": unitsHeader + lines }), "tyle.yaml");
    const [vi, en] = [await tyle(["run", config]), await tyle(["run", config], "en")];
    for (const [{ code, err }, messages] of [
      [en, english],
      [vi, vietnamese],
    ] as const) {
      expect(code).toBe(2);
      expect(err.split("[units/invalid]")).toHaveLength(messages.length + 1);
      for (const message of messages) expect(err).toContain(message);
    }
  });

  it("refuses a folder that cannot be written", async () => {
    const config = readFileSync(join(example, "tyle.yaml"), "utf8");
    // A file stands where the folder should be made.
    const blocked = config.replace("\nout: out", "\nout: xa-2022.csv/out");
    expect(blocked).not.toBe(config);
    const ended = await tyle(["run", join(copy({ "tyle.yaml": blocked }), "tyle.yaml")]);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain("thư mục chứa lại là một tệp");
  });

  it("refuses a configuration or a data file that is not there", async () => {
    expect(await tyle(["run", join(root, "none.yaml")])).toMatchObject({ code: 2 });
    const folder = copy();
    rmSync(join(folder, "xa-2022.csv"));
    expect(await tyle(["run", join(folder, "tyle.yaml")])).toMatchObject({ code: 2, out: "" });
  });
});

describe("the command line", () => {
  test.each([
    [["--help"], 0],
    [["run", "--help"], 0],
    [["--version"], 0],
    [["run"], 2],
    [["fly"], 2],
    [["run", "--fast", "x"], 2],
    [["--lang", "fr", "run", "x"], 2],
  ] as const)("%j ends with %i", async (args, code) => {
    expect((await tyle(args)).code).toBe(code);
  });
});

describe("tyle run with causes of low rates", () => {
  const source = "{ vi: Bài báo, en: Article }";
  const withObstacles = (entries: readonly string[]): string =>
    `${readFileSync(join(example, "tyle.yaml"), "utf8").split("\nobstacles:")[0]}\nobstacles:\n${entries.join("\n")}\n`;

  it("answers why beside each rate, and once for what is said of all", async () => {
    const folder = copy({
      "tyle.yaml": withObstacles([
        `  - { id: no-scanner, unit: "25159", period: "2022", source: ${source} }`,
        `  - { id: no-network, label: { vi: Chưa có mạng, en: No network }, unit: "25159", period: "2022", source: ${source} }`,
        `  - { id: outreach, period: "2022", source: ${source} }`,
      ]),
    });
    const { code, out } = await tyle(["run", join(folder, "tyle.yaml")]);
    expect(code).toBe(0);
    expect(out).toContain("Nguyên nhân được nêu");
    expect(out).toMatch(/Thị trấn Cát Tiên .*Bộ phận một cửa thiếu máy quét; Chưa có mạng/);
    expect(out).toContain("Nguyên nhân được nêu chung: Tuyên truyền, hướng dẫn chưa thường xuyên.");
  });

  it("wants a label for a cause that is not in the list, and a unit that is in the tree", async () => {
    const unknownCause = copy({
      "tyle.yaml": withObstacles([`  - { id: no-network, period: "2022", source: ${source} }`]),
    });
    const refused = await tyle(["run", join(unknownCause, "tyle.yaml")], "en");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("no-scanner");
    const stray = copy({
      "tyle.yaml": withObstacles([
        `  - { id: skills, unit: "1", period: "2022", source: ${source} }`,
      ]),
    });
    expect(await tyle(["run", join(stray, "tyle.yaml")], "en")).toMatchObject({
      code: 1,
      err: expect.stringContaining("unit/unknown"),
    });
  });
});
