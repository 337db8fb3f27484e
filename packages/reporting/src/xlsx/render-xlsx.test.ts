import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interval } from "@tyle/core";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { rankedChart } from "../chart/ranked-chart.ts";
import { multiplesChart, trendChart } from "../chart/trend-chart.ts";
import { fromRange } from "../dataset/cell-value.ts";
import { allCharts } from "../testing/all-charts.ts";
import { catTien } from "../testing/cat-tien.ts";
import { officeCommand } from "../testing/office-command.ts";
import { province } from "../testing/province.ts";
import { numberFormat } from "./number-format.ts";
import { renderXlsx } from "./render-xlsx.ts";

const words = { measure: "online-rate", title: { vi: "Tiêu đề", en: "Title" } };
const chart = rankedChart(catTien(), { ...words, period: "2022", scope: "own" });
const workbook = renderXlsx(catTien(), { charts: [chart] });
const parts = Object.fromEntries(
  Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, strFromU8(bytes)]),
);

describe("renderXlsx", () => {
  it("gives the same bytes each time", () => {
    expect(
      Buffer.from(renderXlsx(catTien(), { charts: [chart] })).equals(Buffer.from(workbook)),
    ).toBe(true);
  });

  it("draws the range that its table has", () => {
    expect(parts["xl/charts/chart1.xml"]).toContain("<c:f>&#39;Xếp hạng&#39;!$B$2:$B$10</c:f>");
    expect(parts["xl/worksheets/sheet2.xml"]).toContain('<c r="B10"');
    expect(parts["xl/worksheets/sheet2.xml"]).not.toContain('<c r="B11"');
    expect(parts["xl/drawings/drawing2.xml"]).toContain("Thị trấn Cát Tiên 0,03%");
  });

  it("keeps rates and gaps alive, with the values they have", () => {
    const { cells } = province(2);
    const sheet = strFromU8(unzipSync(renderXlsx(province(2)))["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain(`<f>I2/J2</f><v>${cells[0]!.value}</v>`);
    expect(sheet).toContain("<f>(F2-L2)*100</f>");
  });

  it("leaves the place of a missing value empty", () => {
    const dataset = province(9);
    const missing = dataset.cells.findIndex((cell) => cell.missing !== null) + 2;
    const sheet = strFromU8(unzipSync(renderXlsx(dataset))["xl/worksheets/sheet1.xml"]!);
    expect(sheet).not.toContain(`<c r="F${missing}"`);
    expect(sheet).toContain(`<c r="F${missing + 1}"`);
  });

  it("starts its axis at 0, or below it where values are below", () => {
    expect(parts["xl/charts/chart1.xml"]).toContain('<c:min val="0"/>');
    const dataset = catTien();
    const fall = fromRange(interval("-5%", "-5%", "[]"), { unit: "percent", decimals: 0 });
    const cells = dataset.cells.map((cell) =>
      cell.measure === "online-rate" ? { ...cell, ...fall } : cell,
    );
    const falling = rankedChart({ ...dataset, cells }, { ...words, period: "2022", scope: "own" });
    const files = unzipSync(renderXlsx({ ...dataset, cells }, { charts: [falling] }));
    expect(strFromU8(files["xl/charts/chart1.xml"]!)).not.toContain("<c:min");
  });

  it("runs nothing of what is written in a name", () => {
    const dataset = catTien();
    const units = dataset.units.map((unit) => ({
      ...unit,
      label: { vi: '=HYPERLINK("x")<&\u0001', en: "" },
    }));
    const sheet = strFromU8(
      unzipSync(renderXlsx({ ...dataset, units }))["xl/worksheets/sheet1.xml"]!,
    );
    expect(sheet).toContain("=HYPERLINK(&quot;x&quot;)&lt;&amp;</t>");
    expect(sheet).not.toContain("<f>=");
  });

  it.each([
    ["3%", "3%", "percent", "0%"],
    ["0,03%", "0.03%", "percent", "0.00%"],
    ["5.809", "5,809", "count", "#,##0"],
    ["−9,65", "−9.65", "points", "0.00"],
    ["<0,01%", "<0.01%", "percent", '"<0.01%"'],
  ] as const)("shows %s as it was printed", (vi, en, unit, format) => {
    expect(numberFormat({ vi, en }, unit)).toBe(format);
  });
});

describe("what Excel draws of each kind of chart", () => {
  const all = allCharts();
  const files = Object.fromEntries(
    Object.entries(unzipSync(renderXlsx(province(9), { charts: all.map(([, one]) => one) }))).map(
      ([path, bytes]) => [path, strFromU8(bytes)],
    ),
  );
  const count = (pattern: RegExp): number =>
    Object.keys(files).filter((path) => pattern.test(path)).length;

  it("has a sheet for each, and small multiples have a chart for each unit", () => {
    expect(count(/worksheets\/sheet\d+/)).toBe(all.length + 2);
    const units = 9;
    // All but the heat table draw one chart, the multiples one for each unit.
    expect(count(/charts\/chart\d+/)).toBe(all.length - 2 + units);
  });

  it("links each chart once, from a drawing that its sheet names", () => {
    const links = Object.entries(files).filter(([path]) => path.startsWith("xl/drawings/_rels"));
    const targets = links.flatMap(([, text]) => text.match(/charts\/chart\d+\.xml/g) ?? []);
    expect(new Set(targets).size).toBe(targets.length);
    for (const target of targets) expect(files[`xl/${target}`]).toBeDefined();
  });

  it("joins neither targets of different times nor what a gap divides", () => {
    const index = all.findIndex(([name]) => name === "trend of one unit");
    const sheet = files[`xl/worksheets/sheet${index + 2}.xml`] ?? "";
    expect(sheet).toContain("Mục tiêu 60%");
    const { rows } = all[index]![1];
    const gap = rows.findIndex(({ missing }) => missing !== null) + 2;
    expect(sheet).not.toContain(`<c r="B${gap}"`);
    expect(sheet).toContain(`<c r="B${gap + 1}"`);
    expect(sheet).toMatch(/<c r="C5" [^>]*><v>0.6<\/v>/);
    expect(sheet).not.toContain('<c r="C6"');
  });

  it("colours a table by its numbers, and hatches what is missing", () => {
    const index = all.findIndex(([name]) => name === "heat table");
    const sheet = files[`xl/worksheets/sheet${index + 2}.xml`] ?? "";
    expect(sheet).toContain('<conditionalFormatting sqref="B2:I10"><cfRule type="colorScale"');
    expect(sheet.match(/s="2" t="inlineStr"/g)).toHaveLength(
      all[index]![1].rows.filter(({ missing }) => missing !== null).length,
    );
  });

  it("keeps the change between two periods alive", () => {
    const index = all.findIndex(([name]) => name === "slope");
    expect(files[`xl/worksheets/sheet${index + 2}.xml`]).toContain("<f>(C2-B2)*100</f>");
  });
});

const office = officeCommand();
describe.skipIf(!office)("in LibreOffice", () => {
  it("opens and computes its formulas again", () => {
    const folder = mkdtempSync(join(tmpdir(), "tyle-xlsx-"));
    try {
      const dataset = province(2);
      const ranking = rankedChart(dataset, { ...words, period: "2025-Q3", scope: "own" });
      const charts = [ranking, trendChart(dataset, words), multiplesChart(dataset, words)];
      writeFileSync(join(folder, "p.xlsx"), renderXlsx(dataset, { charts }));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const call = [profile, "--headless", "--convert-to", "fods", "--outdir", folder];
      execFileSync(office ?? "", [...call, join(folder, "p.xlsx")], { stdio: "ignore" });
      const flat = readFileSync(join(folder, "p.fods"), "utf8");
      const shown = [...flat.matchAll(/<text:p>([^<]*)<\/text:p>/g)].map(([, text]) => text);
      const { text } = dataset.cells[0]!;
      // As a number in its printed format, and again as the quotient of its counts.
      expect(shown.filter((value) => value === text.en).length).toBeGreaterThanOrEqual(2);
      expect(flat).toMatch(/table:formula="of:=\[\.I2\]\/\[\.J2\]"/);
      expect(flat.match(/chart:class="chart:bar"/g)?.length).toBeGreaterThan(0);
      // The trend, and two small ones.
      expect(
        flat.match(/<chart:chart [^>]*chart:class="chart:line"/g)?.length ?? 0,
      ).toBeGreaterThanOrEqual(3);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
