import { definePeriod, parseFigure, rate } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { fromFigure, fromMissing, fromRate } from "../dataset/cell-value.ts";
import { createDataset } from "../dataset/create-dataset.ts";
import { catTien, testUnit } from "../testing/cat-tien.ts";
import { toTidy } from "../tidy/to-tidy.ts";
import { toCsv } from "./to-csv.ts";

function named(name: string, value = fromRate(rate(1n, 10_000_000n), { decimals: 2 })) {
  const unit = testUnit("1", name);
  return createDataset({
    id: "t",
    title: { vi: "t", en: "t" },
    units: [unit],
    periods: [definePeriod("2022")],
    measures: [
      {
        id: "m",
        label: { vi: "Tỷ lệ", en: "Rate" },
        unit: "percent",
        decimals: 2,
        direction: "up",
      },
    ],
    cells: [{ unit: unit.id, period: "2022", measure: "m", scope: "own", value }],
  });
}

const cellsOf = (csv: string, separator: string): Record<string, string> => {
  const [head = "", row = ""] = csv.split("\r\n");
  const values = row.split(separator);
  return Object.fromEntries(head.split(separator).map((name, i) => [name, values[i] ?? ""]));
};

describe("toCsv", () => {
  it("writes one line for each cell, CRLF at each end", () => {
    const csv = toCsv(catTien());
    expect(csv.split("\r\n")).toHaveLength(catTien().cells.length + 2);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(csv.startsWith("unit,")).toBe(true);
  });

  it("writes numbers out, without exponents", () => {
    expect(cellsOf(toCsv(named("Xã")), ",")).toMatchObject({
      value: "0.0000001",
      exact: "1/10000000",
    });
  });

  it("writes for Excel in Vietnamese: mark, semicolons, decimal commas, no fraction that is taken for a date", () => {
    const csv = toCsv(named("Xã"), { form: "excel-vi" });
    expect(csv.startsWith("\ufeffunit;")).toBe(true);
    expect(cellsOf(csv, ";")).toMatchObject({ value: "0,0000001", exact: "1\u204410000000" });
  });

  it("leaves a missing value empty and says why", () => {
    const row = cellsOf(toCsv(named("Xã", fromMissing("suppressed"))), ",");
    expect(row).toMatchObject({
      value: "",
      exact: "",
      text: ":",
      status: "Q",
      missing: "suppressed",
    });
  });

  it.each(["=HYPERLINK(0)", "+1+1", "-1+1", "@SUM(A1)"])("disarms the formula %s", (name) => {
    expect(cellsOf(toCsv(named(name)), ",").unitLabel).toBe(`'${name}`);
  });

  it("leaves numbers and dashes of typography alone", () => {
    const value = fromFigure(parseFigure("-9,65", { language: "vi" }));
    expect(cellsOf(toCsv(named("Xã", value), { form: "excel-vi" }), ";").text).toBe("-9,65");
  });

  it("quotes separators, quotes and line ends", () => {
    expect(toCsv(named('Xã "A", B\n'))).toContain('"Xã ""A"", B\n"');
  });
});

it("toTidy speaks the language asked for", () => {
  expect(toTidy(catTien(), { language: "en" })[0]).toMatchObject({
    unitLabel: "Thị trấn Cát Tiên",
    measureLabel: "Share of dossiers filed online",
    value: 0.0003,
    exact: "3/10000",
    text: "0.03%",
    lo: 0.00025,
    hi: 0.00035,
  });
  expect(toTidy(catTien())[0]?.text).toBe("0,03%");
});
