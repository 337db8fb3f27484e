import { customPeriod, definePeriod, parseLocalDate, TyleError } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { catTien, testUnit } from "../testing/cat-tien.ts";
import { fromCount } from "./cell-value.ts";
import { type CellInput, createDataset, type DatasetInput } from "./create-dataset.ts";
import { periodLabel } from "./period-label.ts";

const unit = testUnit("1", "Xã Một");
const place: CellInput = {
  unit: unit.id,
  period: "2022",
  measure: "m",
  scope: "own",
  value: fromCount(1n),
};
const base: DatasetInput = {
  id: "t",
  title: { vi: "t", en: "t" },
  units: [unit],
  periods: [definePeriod("2022")],
  measures: [{ id: "m", label: { vi: "m", en: "m" }, unit: "count", decimals: 0, direction: "up" }],
  cells: [place],
};

describe("createDataset", () => {
  it("is plain JSON", () => {
    const dataset = catTien();
    expect(JSON.parse(JSON.stringify(dataset))).toEqual(dataset);
  });

  it("collects each source once, with the origin of each cell", () => {
    const dataset = catTien();
    expect(dataset.sources).toEqual([
      { file: "xa-2022.csv", sha256: "ab".repeat(32), title: null },
    ]);
    const origin = dataset.provenance[dataset.cells[0]?.provenance ?? ""];
    expect(origin).toMatchObject({ kind: "cell", text: "0,03%", location: { row: 2 } });
  });

  it("takes a value of other scope at the same place", () => {
    expect(
      createDataset({ ...base, cells: [place, { ...place, scope: "children" }] }).cells,
    ).toHaveLength(2);
  });

  it.each([
    ["given twice", [place, place]],
    ["unknown unit", [{ ...place, unit: "9@2020-01-01" }]],
    ["unknown period", [{ ...place, period: "2023" }]],
    ["unknown measure", [{ ...place, measure: "x" }]],
    ["unknown note", [{ ...place, notes: ["x"] }]],
  ])("refuses a cell: %s", (message, cells) => {
    expect(() => createDataset({ ...base, cells })).toThrow(TyleError);
    expect(() => createDataset({ ...base, cells })).toThrow(message);
  });

  it.each(["units", "periods", "measures"] as const)("refuses %s listed twice", (list) => {
    const twice = { ...base, cells: [], [list]: [...base[list], ...base[list]] };
    expect(() => createDataset(twice)).toThrow(/given twice/);
  });
});

it.each([
  [definePeriod("2022"), "Năm 2022", "2022"],
  [definePeriod("2023-H1"), "6 tháng đầu năm 2023", "first half of 2023"],
  [definePeriod("2023-H2"), "6 tháng cuối năm 2023", "second half of 2023"],
  [definePeriod("2023-Q4"), "Quý IV/2023", "Q4 2023"],
  [definePeriod("2023-04"), "Tháng 4/2023", "2023-04"],
  [
    definePeriod("2023-Q1", "nd09"),
    "Quý I/2023 (từ 15/12/2022 đến 14/3/2023)",
    "Q1 2023 (2022-12-15 to 2023-03-14)",
  ],
  [
    customPeriod(parseLocalDate("2019-12-01"), parseLocalDate("2020-02-29")),
    "từ 1/12/2019 đến 29/2/2020",
    "2019-12-01 to 2020-02-29",
  ],
])("names the period %#", (period, vi, en) => {
  expect(periodLabel(period)).toEqual({ vi, en });
});
