import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { match, unitsVn } from "../units-vn.ts";
import type { MatchOptions } from "./name-match.ts";

/** The ids of an answer, in its order. */
const ids = (text: string, options?: MatchOptions): readonly string[] =>
  match(text, options).matches.map(({ id }) => id);

const in2022 = { at: "2022-10-01" };
const in2025 = { at: "2025-07-01" };

describe("match, one unit", () => {
  it.each([
    "UBND TT. Phước Cát",
    "UBND TT Phước Cát",
    "TT.Phước Cát",
    "Thị trấn Phước Cát",
    "THỊ TRẤN PHƯỚC CÁT",
    "  thị  trấn Phước Cát ",
    "Ủy ban nhân dân thị trấn Phước Cát",
    "Uỷ ban nhân dân thị trấn Phước Cát",
    "HĐND và UBND thị trấn Phước Cát",
    "uy ban nhan dan thi tran phuoc cat",
    "UBND thi tran Phuoc Cat",
    "Phước Cat",
    "UBND TT. Phước Cát".normalize("NFD"),
    "Thị trấn Phước Cát, huyện Cát Tiên",
    "thị trấn Phước Cát huyện Cát Tiên tỉnh Lâm Đồng",
    "TT. Phước Cát - H. Cát Tiên - T. Lâm Đồng",
    "TT Phước Cát (Cát Tiên, Lâm Đồng)",
    "thị trấn Phước Cát thuộc huyện Cát Tiên",
    "Huyện Cát Tiên, thị trấn Phước Cát",
    "Phước Cát, Lâm Đồng, Việt Nam",
    "Thị trấn Phước Cát (cũ)",
    "TT Phước Cát-Cát Tiên",
  ])("%s", (text) => {
    expect(ids(text, in2022)).toEqual(["25180@2022-10-01"]);
  });

  it.each([
    "P. 4",
    "P.4",
    "P4",
    "Ph. 4",
    "F.4",
    "Phường 4",
    "Phường 04",
    "Phường IV",
    "phường iv",
    "phuong 4",
    "Phường số 4",
    "UBND P. 04",
  ])("%s of Đà Lạt", (text) => {
    expect(ids(text, { ...in2022, within: "672" })).toEqual(["24793@2022-10-01"]);
    expect(ids(`${text}, TP. Đà Lạt`, in2022)).toEqual(["24793@2022-10-01"]);
    expect(ids(`${text} - T.P Đà Lạt`, in2022)).toEqual(["24793@2022-10-01"]);
  });

  it.each([
    ["UBND TP.HCM", "79@2022-10-01"],
    ["tp hồ chí minh", "79@2022-10-01"],
    ["BR-VT", "77@2022-10-01"],
    ["Đắc Lắc", "66@2022-10-01"],
    ["TX. Sơn Tây", "269@2022-10-01"],
    ["Q1", "760@2022-10-01"],
    ["Quận 1", "760@2022-10-01"],
    ["H. Cát Tiên", "683@2022-10-01"],
    ["X. Tiên Hoàng", "25162@2022-10-01"],
    ["P. 4, Q. 8, TP. HCM", "27409@2022-10-01"],
    ["huyện Quan Sơn", "387@2022-10-01"],
    ["Phường Đúc", "19780@2022-10-01"],
    ["Thị trấn Mađaguôi", "25099@2022-10-01"],
    ["Đạ M’ri", "25096@2022-10-01"],
    ["Đạ Mri", "25096@2022-10-01"],
    ["Hòa Tú 2", "31729@2022-10-01"],
    ["P.Bến Nghé, Q.1", "26740@2022-10-01"],
    ["Thừa Thiên - Huế", "46@2022-10-01"],
    ["Đăk Lăk", "66@2022-10-01"],
    ["Kon tum", "62@2022-10-01"],
    ["Kontum", "62@2022-10-01"],
    ["Cua Dong", "00055@2022-10-01"],
    ["Phường 01, quận Gò Vấp", "26896@2022-10-01"],
  ])("%s is %s", (text, id) => {
    expect(ids(text, in2022)).toContain(id);
  });

  it.each([
    ["Cát Tiên", "25159@2025-07-01"],
    ["Cát Tiên II", "25180@2025-07-01"],
    ["UBND xã Cát Tiên, huyện Cát Tiên", "25159@2025-07-01"],
    ["Xuân Hương-Đà Lạt", "24781@2025-07-01"],
    ["ĐK Phú Quốc", "31078@2025-07-01"],
    ["Xã Hoà Thắng, Lâm Đồng", "23053@2025-07-01"],
    ["Xã Hòa Thắng, tỉnh Lâm Đồng".normalize("NFD"), "23053@2025-07-01"],
    ["phường Ba Đình", "00004@2025-07-01"],
  ])("since the reform, %s is %s", (text, id) => {
    expect(ids(text, in2025)).toEqual([id]);
  });

  it("answers an old name by the unit that took its place, and says which it was", () => {
    const [unit, ...others] = match("TT. Phước Cát", in2025).matches;
    expect(others).toEqual([]);
    expect(unit).toMatchObject({ id: "25180@2025-07-01", fullName: "Xã Cát Tiên 2", score: 0.85 });
    expect(unit?.named).toMatchObject({ code: "25180", fullName: "Thị trấn Phước Cát" });
    expect(ids("phường Bến Nghé", in2025)).toEqual(["26740@2025-07-01"]);
    expect(ids("tỉnh Bình Dương", in2025)).toEqual(["79@2025-07-01"]);
    expect(ids("huyện Côn Đảo", in2025)).toEqual(["26732@2025-07-01"]);
    expect(ids("huyện Đạ Tẻh", { at: "2024-12-15" })).toEqual(["682@2024-12-01"]);
    expect(ids("tỉnh Đồng Nai", { at: "2026-05-01" })).toEqual(["75@2026-04-30"]);
  });

  it("needs no date where a unit kept its name and its territory", () => {
    expect(ids("UBND TT. Phước Cát")).toEqual(["25180@2024-12-01"]);
  });

  it("ranks the full spelling above what it may lack", () => {
    expect(match("phường Sa Pa", in2022).matches).toHaveLength(1);
    expect(match("Sa Pa", in2022).matches.map(({ score }) => score)).toEqual([1, 1, 0.85]);
  });
});

describe("match, several or none", () => {
  it("asks for the date, the kind or the parent", () => {
    expect(match("Cát Tiên")).toMatchObject({ status: "many", needs: ["date", "kind", "parent"] });
    expect(ids("Cát Tiên")).toEqual(["683@2022-10-01", "25159@2024-12-01", "25159@2025-07-01"]);
    expect(match("Cát Tiên", in2022)).toMatchObject({ status: "many", needs: ["kind", "parent"] });
    expect(match("Phường 4", in2022)).toMatchObject({ status: "many", needs: ["parent"] });
    const [ambiguous] = match("Cát Tiên").diagnostics;
    expect(ambiguous?.code).toBe("name/ambiguous");
    expect(ambiguous?.message.en).toContain(
      "What would settle it: the date or the kind or the parent.",
    );
  });

  it("asks for the diacritics where they alone tell units apart", () => {
    expect(match("cat tien", in2025)).toMatchObject({
      status: "many",
      needs: ["parent", "spelling"],
    });
    expect(ids("cat tien", { ...in2025, within: "68" })).toEqual(["25159@2025-07-01"]);
  });

  it("does not take one name for another", () => {
    expect(ids("Cát Tiến", in2022)).toEqual(["21898@2022-10-01"]);
    expect(match("Cát Tiền", in2022).status).toBe("none");
    expect(match("xã Phước Cát", in2022).status).toBe("none");
    expect(match("Phòng Tư pháp huyện Cát Tiên", in2022).status).toBe("none");
    expect(match("xã Tiên Hoàng, huyện Đức Trọng", in2022).status).toBe("none");
    expect(ids("xã Tiên Hoàng", { ...in2022, within: "678" })).toEqual([]);
    for (const text of ["", "UBND", "TT.", "xã"]) expect(match(text, in2022).status).toBe("none");
    expect(match("Cát Tiền", in2022).diagnostics.map(({ code }) => code)).toEqual(["name/unknown"]);
  });

  it("lists the units among which a former one was divided", () => {
    const divided = match("Phường Cát Linh", in2025);
    expect(divided).toMatchObject({ status: "many", needs: [] });
    expect(divided.matches.map(({ id }) => id)).toEqual(["00025@2025-07-01", "00190@2025-07-01"]);
    expect(divided.diagnostics.map(({ code }) => code)).toEqual(["name/divided"]);
  });

  it("lists the units that a later name has swallowed", () => {
    expect(ids("xã Cát Tiên, huyện Cát Tiên", in2022)).toEqual([
      "25159@2022-10-01",
      "25171@2022-10-01",
      "25189@2022-10-01",
    ]);
  });

  it("says that a district has ended", () => {
    const ended = match("huyện Đạ Huoai", in2025);
    expect(ended.status).toBe("none");
    expect(ended.diagnostics.map(({ code }) => code)).toEqual(["name/ended"]);
    expect(ended.diagnostics[0]?.message.en).toContain("682@2024-12-01/2025-07-01");
  });

  it("takes a parent by code, by id, and from before a reform", () => {
    expect(ids("Tiên Hoàng", { ...in2022, within: "68@2022-10-01" })).toHaveLength(1);
    expect(ids("Tiên Hoàng", { ...in2022, within: "683@2022-10-01" })).toHaveLength(1);
    expect(ids("Cát Tiên 3", { ...in2025, within: "683" })).toEqual(["25162@2025-07-01"]);
    expect(() => match("Tiên Hoàng", { within: "99999" })).toThrow('"99999" is not the code');
  });
});

describe("match, all names", () => {
  it.each(["2022-10-01", "2025-03-01", "2025-07-01"])("of %s are found in their parent", (at) => {
    const tree = unitsVn.at(at);
    const sample = tree.units.filter(({ parent }, index) => parent !== null && index % 23 === 0);
    expect(sample.length).toBeGreaterThan(100);
    for (const { fullName, asciiName, parent, id } of sample) {
      const within = { at, within: parent ?? "" };
      expect([fullName, ...ids(`UBND ${fullName.normalize("NFD")}`, within)]).toEqual([
        fullName,
        id,
      ]);
      expect(ids(asciiName, within)).toContain(id);
    }
  });

  it("are found by their other spellings", () => {
    const [, ...rows] = tableOf(new URL("../../data/spellings.tsv", import.meta.url), "\t");
    for (const [code = "", at = "", spelling = ""] of rows) expectFound(code, at, spelling);
    expect(rows.length).toBeGreaterThan(200);
  });

  const list = new URL("../../../../../shared/units/name_variants.csv", import.meta.url);
  it.skipIf(!existsSync(list))("are found by every variant of the shared list", () => {
    const [, ...rows] = tableOf(list, ",");
    for (const [code = "", at = "", , variant = ""] of rows) expectFound(code, at, variant);
    expect(rows).toHaveLength(595);
  });
});

const tableOf = (file: URL, separator: string): readonly (readonly string[])[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(separator));

function expectFound(code: string, at: string, spelling: string): void {
  const tree = unitsVn.at(at);
  const unit = tree.byCode(code);
  const kindWord = unit?.fullName.slice(0, -unit.name.length) ?? "";
  const within = unit?.parent ?? "";
  expect([spelling, ...ids(`${kindWord}${spelling}`, { at, within })]).toEqual([
    spelling,
    unit?.id,
  ]);
}
