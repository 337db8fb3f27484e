import { definePeriod, rate } from "@tyle/core";
import { expect, describe as group, it } from "vitest";
import { fromMissing, fromRate } from "../dataset/cell-value.ts";
import { createDataset } from "../dataset/create-dataset.ts";
import { chartTable } from "../page/chart-table.ts";
import { catTien, testUnit } from "../testing/cat-tien.ts";
import { describe } from "./describe.ts";
import { rankedChart } from "./ranked-chart.ts";

const title = { vi: "Tiêu đề", en: "Title" };
const communes = () =>
  rankedChart(catTien(), { measure: "online-rate", period: "2022", scope: "own", title });

group("rankedChart", () => {
  it("puts the highest first and never mixes in another period or scope", () => {
    const { rows } = communes();
    expect(rows.map(({ text }) => text.vi)).toEqual([
      "6,66%",
      "5,42%",
      "3%",
      "2,45%",
      "1,5%",
      "0,33%",
      "0,24%",
      "0,11%",
      "0,03%",
    ]);
    expect(rows.map(({ label }) => label.vi)).not.toContain("Huyện Cát Tiên");
  });

  it("enlarges values that are tiny beside the target, unless told not to", () => {
    expect(communes().zoomTo).toBeCloseTo(0.06665);
    const plain = rankedChart(catTien(), {
      measure: "online-rate",
      period: "2022",
      scope: "own",
      title,
      zoom: "none",
    });
    expect(plain.zoomTo).toBeNull();
  });

  it("needs no second panel for values near the target", () => {
    const chart = rankedChart(catTien(), {
      measure: "online-rate",
      period: "2023-H1",
      scope: "including-children",
      title,
    });
    expect(chart.zoomTo).toBeNull();
    expect(chart.target?.text).toEqual({ vi: "80%", en: "80%" });
  });

  it.each([
    ["measure", { measure: "x", period: "2022", scope: "own" }],
    ["period", { measure: "online-rate", period: "2021", scope: "own" }],
    ["scope", { measure: "online-rate", period: "2022", scope: "children" }],
  ] as const)("refuses an unknown %s", (_, options) => {
    expect(() => rankedChart(catTien(), { ...options, title })).toThrow(/dataset/);
  });

  it("puts missing values last without a bar, and tells units of one name apart", () => {
    const units = ["1", "2", "3"].map((code) => testUnit(code, "Xã Tân Hà"));
    const values = [
      fromMissing("not-provided"),
      fromRate(rate(0n, 9n), { decimals: 0 }),
      fromRate(rate(1n, 9n), { decimals: 0 }),
    ];
    const dataset = createDataset({
      ...{ id: "t", title, periods: [definePeriod("2022")], units },
      measures: [{ id: "m", label: title, unit: "percent", decimals: 0, direction: "up" }],
      cells: units.map(({ id }, index) => ({
        ...{ unit: id, period: "2022", measure: "m", scope: "own" as const },
        value: values[index]!,
      })),
    });
    const { rows } = rankedChart(dataset, { measure: "m", period: "2022", scope: "own", title });
    expect(rows.map(({ label, value, text }) => [label.vi, value, text.vi])).toEqual([
      ["Xã Tân Hà (3)", 1 / 9, "11%"],
      ["Xã Tân Hà (2)", 0, "0%"],
      ["Xã Tân Hà (1)", null, ":"],
    ]);
    expect(rows.at(-1)?.rank).toBeNull();
  });
});

group("describe", () => {
  it("names what is drawn, the extremes and the target", () => {
    const text = describe(communes(), { language: "vi", level: "short" });
    expect(text).toContain("xếp hạng 9 đơn vị");
    expect(text).toContain("Cao nhất: Thị trấn Phước Cát 6,66%.");
    expect(text).toContain("Thấp nhất: Thị trấn Cát Tiên 0,03%.");
    expect(text).toContain("Mục tiêu 80%: chưa có đơn vị đạt.");
  });

  it("names each value in full, and in the other language with its signs", () => {
    const text = describe(communes(), { language: "en", level: "full" });
    expect(text).toContain("Xã Đức Phổ 0.33%");
    expect(text).not.toContain("0,33%");
  });
});

it("writes the numbers of the chart as a table with the gap to the target", () => {
  const { columns, rows } = chartTable(communes());
  expect(columns.map(({ label }) => label.en)).toEqual([
    "Unit",
    "Rank",
    "Value",
    "Range that rounding allows",
    "Gap to the target (points)",
  ]);
  expect(rows[2]?.map(({ vi }) => vi)).toEqual([
    "Xã Nam Ninh",
    "3",
    "3%",
    "2,5% đến 3,5%",
    "−77,5 đến −76,5",
  ]);
});
