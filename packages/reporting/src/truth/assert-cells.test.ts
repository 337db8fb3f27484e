import { definePeriod, rate } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { toCsv } from "../csv/to-csv.ts";
import { toDataPackage } from "../data-package/to-data-package.ts";
import { fromRate } from "../dataset/cell-value.ts";
import { createDataset } from "../dataset/create-dataset.ts";
import type { DataCell, Dataset } from "../dataset/dataset.ts";
import { toJsonStat } from "../json-stat/json-stat.ts";
import { toSdmxJson } from "../sdmx/to-sdmx-json.ts";
import { catTien, testUnit } from "../testing/cat-tien.ts";
import { toTidy } from "../tidy/to-tidy.ts";

const dataset = catTien();
const changed = (change: Partial<DataCell>): Dataset => ({
  ...dataset,
  cells: dataset.cells.map((cell, index) => (index === 0 ? { ...cell, ...change } : cell)),
});

const outputs: readonly (readonly [string, (dataset: Dataset) => unknown])[] = [
  ["toTidy", toTidy],
  ["toCsv", toCsv],
  ["toDataPackage", toDataPackage],
  ["toJsonStat", toJsonStat],
  ["toSdmxJson", (one) => toSdmxJson(one, { prepared: "2026-07-01T00:00:00Z", sender: "TYLE" })],
];

describe.each(outputs)("%s", (_, write) => {
  it.each([
    ["chart/missing-drawn", { missing: "not-provided" }],
    ["chart/missing-drawn", { missing: "not-provided", value: 0, exact: null }],
    ["chart/missing-drawn", { missing: "not-provided", value: null, exact: null }],
    ["chart/value-contradicts-exact", { value: 0 }],
    ["chart/text-says-zero", { text: { vi: "0%", en: "0%" } }],
  ] as const)("refuses a cell that says something else than its value: %s", (code, change) => {
    expect(() => write(changed(change))).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ code })] }),
    );
  });

  it("writes the dataset as it was", () => {
    expect(() => write(dataset)).not.toThrow();
  });
});

it("is true of a new dataset", () => {
  const unit = testUnit("25159", "Thị trấn Cát Tiên");
  const make = (value: number) => {
    const text = { vi: "50%", en: "50%" };
    const cell = { ...fromRate(rate(1n, 2n), { decimals: 0 }), value, text };
    const place = { unit: unit.id, period: "2022", measure: "online-rate", scope: "own" } as const;
    return createDataset({
      ...{ id: "x", title: text, units: [unit], periods: [definePeriod("2022")] },
      ...{ measures: dataset.measures, cells: [{ ...place, value: cell }] },
    });
  };
  expect(make(0.5).cells).toHaveLength(1);
  expect(() => make(0)).toThrow(/drawn at 0/);
});
