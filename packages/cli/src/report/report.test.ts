import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "@tyle/core";
import { afterAll, describe, expect, it } from "vitest";
import { runTyle } from "../fixtures/run-tyle.ts";

const examples = fileURLToPath(new URL("../../../../examples", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "tyle-report-"));
afterAll(() => rmSync(root, { recursive: true }));

async function tyle(args: readonly string[], language: Language = "vi") {
  return runTyle(args, { columns: 120, language });
}

const kindsIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => /^\d+-(\w+)\.svg$/.exec(name)?.[1] ?? []);

describe("tyle report", () => {
  it("writes each format of the Cát Tiên example, and says which files there are", async () => {
    const out = join(root, "cat-tien");
    const formats = "html,svg,png,xlsx,docx,json";
    const { code, out: said } = await tyle([
      "report",
      `${examples}/cat-tien/tyle.yaml`,
      "--out",
      out,
      "--format",
      formats,
    ]);
    expect(code).toBe(0);
    expect(said.trim().split("\n").sort()).toEqual(
      readdirSync(out)
        .map((name) => join(out, name))
        .sort(),
    );
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining(["report.html", "report.xlsx", "report.docx", "data.json"]),
    );
    expect(kindsIn(out)).toEqual(expect.arrayContaining(["ranked", "trend", "bullet", "map"]));
    expect(readFileSync(join(out, "report.html"), "utf8")).toContain("đổi phạm vi");
  }, 60_000);

  it("speaks the language asked for, and writes a page by default", async () => {
    const out = join(root, "english");
    const { code } = await tyle([
      "report",
      `${examples}/cat-tien/tyle.yaml`,
      "--out",
      out,
      "--lang",
      "en",
    ]);
    expect(code).toBe(0);
    expect(readdirSync(out)).toEqual(["report.html"]);
    expect(readFileSync(join(out, "report.html"), "utf8")).toContain('<html lang="en">');
  });

  it("refuses an unknown format, a missing folder, and a configuration that is not there", async () => {
    const config = `${examples}/cat-tien/tyle.yaml`;
    expect((await tyle(["report", config, "--out", root, "--format", "pdf"])).code).toBe(2);
    expect((await tyle(["report", config])).code).toBe(2);
    expect((await tyle(["report", join(root, "none.yaml"), "--out", root])).code).toBe(2);
  });
});

describe("tyle report with a map of its own", () => {
  const folder = join(root, "with-map");
  const square = [
    [108, 11],
    [109, 11],
    [109, 12],
    [108, 12],
    [108, 11],
  ];
  const feature = (code: unknown, more: object = {}) => ({
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [square] },
    properties: { code, ...more },
  });
  const withMap = async (map: unknown) => {
    cpSync(join(examples, "cat-tien"), folder, { recursive: true });
    const config = join(folder, "tyle.yaml");
    writeFileSync(config, `${readFileSync(config, "utf8")}\nmap: xa.geojson\n`);
    writeFileSync(join(folder, "xa.geojson"), JSON.stringify(map));
    const out = join(folder, "out");
    const result = await tyle(["report", config, "--out", out, "--format", "json,html"]);
    return { ...result, page: () => readFileSync(join(out, "report.html"), "utf8") };
  };

  it("draws the shapes in force, joined by code, and names units that have none", async () => {
    const { code, page } = await withMap({
      type: "FeatureCollection",
      features: [
        feature(24856),
        feature("25159", { validFrom: "2020-02-01", validTo: null }),
        feature("99999", { validTo: "2010-01-01" }),
      ],
    });
    expect(code).toBe(0);
    expect(page()).toContain("Không có trên bản đồ");
    expect(page()).not.toContain("99999");
    expect(page()).not.toContain("Bản đồ ô");
  }, 60_000);

  it.each([
    [{ type: "Feature" }, "type"],
    [{ type: "FeatureCollection", features: [feature(undefined)] }, "features.0.properties.code"],
  ])("refuses a file that is no such map, and says where (%#)", async (map, place) => {
    const { code, err } = await withMap(map);
    expect(code).toBe(2);
    expect(err).toContain(place);
  });
});

describe("tyle report on a province across the reform", () => {
  const out = join(root, "lam-dong");

  it("shows every kind of chart for 124 communes, clearly labelled as made up", async () => {
    const { code } = await tyle([
      "report",
      `${examples}/lam-dong-124/tyle.yaml`,
      "--out",
      out,
      "--format",
      "html,svg,json",
    ]);
    expect(code).toBe(0);
    expect([...kindsIn(out)].sort()).toEqual([
      "bullet",
      "heat",
      "map",
      "multiples",
      "ranked",
      "slope",
      "trend",
    ]);
    const html = readFileSync(join(out, "report.html"), "utf8");
    expect(html).toContain(
      "<h1>Hồ sơ nộp trực tuyến ở 124 xã, phường, đặc khu qua tám quý (SỐ LIỆU GIẢ ĐỊNH)</h1>",
    );
  }, 60_000);

  it("adds up what the communes of each quarter counted, and leaves out what was divided", () => {
    const { dataset } = JSON.parse(readFileSync(join(out, "data.json"), "utf8"));
    const file = readFileSync(`${examples}/lam-dong-124/du-lieu/2025-Q1.csv`, "utf8");
    const rows = file
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
    const sum = (column: number) =>
      rows.reduce((total, row) => total + Number(row[column] || 0), 0);
    const cell = (unit: string) =>
      dataset.cells.find(
        (one: { unit: string; period: string }) => one.unit === unit && one.period === "2025-Q1",
      );
    expect(cell("68@2025-07-01")).toMatchObject({
      numerator: { min: `${sum(2)}`, max: `${sum(2)}` },
      denominator: { min: `${sum(3)}`, max: `${sum(3)}` },
    });
    const divided = dataset.cells.filter(({ notes }: { notes: string[] }) =>
      notes.includes("divided"),
    );
    expect(divided.length).toBeGreaterThan(0);
    expect(
      divided.every(
        ({ value, text }: { value: null; text: { vi: string } }) =>
          value === null && text.vi === ":",
      ),
    ).toBe(true);
  });

  it("says where a configuration is wrong", async () => {
    const config = join(root, "wrong.yaml");
    writeFileSync(config, 'unitsOf: "2025-13-01"\n');
    const { code, err } = await tyle(["report", config, "--out", root]);
    expect(code).toBe(2);
    expect(err).toContain("unitsOf");
  });

  it("never takes a missing count for zero", async () => {
    const folder = join(root, "blank");
    cpSync(join(examples, "lam-dong-124"), folder, { recursive: true });
    const file = join(folder, "du-lieu/2025-Q3.csv");
    const [header = "", first = "", ...rest] = readFileSync(file, "utf8").trim().split("\n");
    const columns = header.split(",");
    const cells = first.split(",");
    const [code, whole] = [cells[0], Number(cells[columns.indexOf("Tổng hồ sơ")])];
    cells[columns.indexOf("Hồ sơ trực tuyến")] = "";
    writeFileSync(file, [header, cells.join(","), ...rest].join("\n"));
    await tyle([
      "report",
      join(folder, "tyle.yaml"),
      "--out",
      join(folder, "out"),
      "--format",
      "json",
    ]);
    const read = (path: string) => JSON.parse(readFileSync(path, "utf8")).dataset;
    const at = (dataset: { cells: { unit: string; period: string }[] }, unit: string) =>
      dataset.cells.find((one) => one.unit === unit && one.period === "2025-Q3");
    const [blank, before] = [read(join(folder, "out/data.json")), read(join(out, "data.json"))];
    const { min } = (at(before, "68@2025-07-01") as unknown as { denominator: { min: string } })
      .denominator;
    expect(at(blank, "68@2025-07-01")).toMatchObject({
      status: "P",
      notes: ["partial"],
      denominator: { min: `${Number(min) - whole}` },
    });
    expect(at(blank, `${code}@2025-07-01`)).toMatchObject({
      value: null,
      missing: "not-provided",
      notes: [],
    });
  }, 60_000);
});
