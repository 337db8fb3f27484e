import { interval, parseFigure } from "@tyle/core";
import { expect, describe as group, it } from "vitest";
import { fromFigure, fromRange } from "../dataset/cell-value.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { chartTable } from "../page/chart-table.ts";
import { catTien } from "../testing/cat-tien.ts";
import { province } from "../testing/province.ts";
import { describe } from "./describe.ts";
import { heatChart } from "./heat-chart.ts";
import { mapChart } from "./map-chart.ts";
import { bulletChart } from "./ranked-chart.ts";
import { slopeChart } from "./slope-chart.ts";
import { multiplesChart, trendChart } from "./trend-chart.ts";

const words = { measure: "online-rate", title: { vi: "Tiêu đề", en: "Title" } };
const nine = province(9);

group("trendChart", () => {
  it("never joins the communes of 2022 and the district of 2023, and says why", () => {
    const chart = trendChart(catTien(), words);
    const lines = new Map(
      chart.rows.map(({ line, scope, period }) => [line, `${scope} ${period}`]),
    );
    expect(lines.size).toBe(10);
    expect(chart.breaks).toEqual([
      {
        before: "2023-H1",
        text: {
          vi: "đổi phạm vi: từ riêng từng đơn vị sang toàn địa bàn",
          en: "scope changes: from each unit's own to the whole area",
        },
      },
    ]);
    expect(describe(chart, { language: "en", level: "short" })).toContain(
      "The series breaks before first half of 2023",
    );
  });

  it("joins the values of one unit and one scope", () => {
    const chart = trendChart(nine, { ...words, units: [nine.units[0]!.id] });
    expect(new Set(chart.rows.map(({ line }) => line)).size).toBe(1);
    expect(chart.breaks).toEqual([]);
    expect(chart.targets.map(({ text }) => text.vi)).toEqual([
      ...["60%", "60%", "60%", "60%"],
      ...["80%", "80%", "80%", "80%"],
    ]);
  });

  it("stops a line at a missing value", () => {
    const chart = trendChart(nine, { ...words, units: [nine.units[3]!.id] });
    const missing = chart.rows.findIndex((row) => row.missing !== null);
    expect(missing).toBeGreaterThan(0);
    expect(chart.rows[missing - 1]?.line).not.toBe(chart.rows[missing + 1]?.line);
  });

  it("refuses the way to a target across a break, and takes it elsewhere", () => {
    const way = (from: string, to: string) => ({
      trajectory: { from: { period: from, value: "3%" }, to: { period: to, value: "80%" } },
    });
    expect(() => trendChart(catTien(), { ...words, ...way("2022", "2023-H1") })).toThrow(/break/);
    const chart = trendChart(nine, { ...words, ...way("2024-Q3", "2026-Q2") });
    expect(chart.trajectory?.to).toEqual({ period: "2026-Q2", value: 0.8, exact: "4/5" });
  });

  it("breaks where units or the length of periods change", () => {
    const dataset = catTien();
    const cell = dataset.cells[0]!;
    const half = { ...cell, period: "2023-H1" };
    const sameUnit: Dataset = { ...dataset, cells: [cell, half] };
    expect(trendChart(sameUnit, words).breaks[0]?.text.en).toBe("length of period changes");
    const other = { ...half, unit: dataset.cells[1]!.unit };
    expect(trendChart({ ...dataset, cells: [cell, other] }, words).breaks[0]?.text.en).toBe(
      "units change",
    );
  });
});

group("slopeChart", () => {
  const between = (first: string, last: string) => {
    const dataset = province(1);
    const range = (text: string) => fromFigure(parseFigure(text, { language: "vi" }));
    const cells = dataset.cells.filter(({ period }) => ["2024-Q3", "2024-Q4"].includes(period));
    const values = [range(first), range(last)];
    const changed = { ...dataset, cells: cells.map((cell, i) => ({ ...cell, ...values[i]! })) };
    return slopeChart(changed, { ...words, scope: "own", from: "2024-Q3", to: "2024-Q4" })
      .pairs[0]!;
  };

  it.each([
    ["10,0%", "12,5%", "up", "2,4 đến 2,6"],
    ["12,5%", "10,0%", "down", "−2,6 đến −2,4"],
    ["12,5%", "12,5%", "uncertain", "−0,1 đến 0,1"],
  ])("from %s to %s points %s", (first, last, direction, text) => {
    const { change } = between(first, last);
    expect(change.direction).toBe(direction);
    expect(change.text.vi).toBe(text);
  });

  it("names the units that have one value only", () => {
    const chart = slopeChart(nine, { ...words, scope: "own", from: "2025-Q1", to: "2026-Q2" });
    expect(chart.pairs).toHaveLength(8);
    expect(chart.notes[0]?.en).toBe("Without a value in both periods: Đặc khu Phú Quý.");
    expect(chart.rows.map(({ label }) => label.vi)).not.toContain("Đặc khu Phú Quý");
  });

  it("tells a table with the change in points", () => {
    const chart = slopeChart(nine, { ...words, scope: "own", from: "2024-Q3", to: "2026-Q2" });
    const { columns, rows } = chartTable(chart);
    expect(columns.at(-1)?.label.vi).toBe("Thay đổi (điểm %)");
    expect(rows).toHaveLength(9);
  });
});

group("heatChart", () => {
  it("shows a place without a cell as missing in its table", () => {
    const holed = { ...nine, cells: nine.cells.slice(1) };
    const { rows } = chartTable(heatChart(holed, { ...words, scope: "own" }));
    expect(rows.find(([label]) => label?.vi === "Xã Đạ Tẻh")?.[1]?.vi).toBe(":");
  });
});

group("mapChart", () => {
  const square = {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  };
  const feature = (code: string, validFrom: string, validTo: string | null = null) => ({
    type: "Feature" as const,
    geometry: { ...square, name: `${code} ${validFrom}` },
    properties: { code, validFrom, validTo },
  });
  const options = { ...words, period: "2025-Q3", scope: "own" } as const;

  it("joins shapes by code and by the day that they hold", () => {
    const chart = mapChart(nine, {
      ...options,
      shapes: {
        type: "FeatureCollection",
        features: [
          feature("24000", "2004-01-01", "2025-07-01"),
          feature("24000", "2025-07-01"),
          feature("99999", "2025-07-01"),
        ],
      },
    });
    const [first] = nine.units;
    expect(chart.shapes).toEqual({
      [first!.id]: { ...square, name: "24000 2025-07-01" },
    });
    expect(chart.tiles).toBeNull();
    expect(chart.notes.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^Not on the map: (240\d\d(, )?){8}\.$/),
      "On the map without a value: 99999.",
    ]);
  });

  it("puts units on a grid without a map, each on a place of its own", () => {
    const chart = mapChart(nine, { ...options, tiles: { "24000": { column: 4, row: 0 } } });
    const places = Object.values(chart.tiles ?? {}).map(({ column, row }) => `${column} ${row}`);
    expect(new Set(places).size).toBe(9);
    expect(chart.tiles?.[nine.units[0]!.id]).toEqual({ column: 4, row: 0 });
  });
});

it("bullet and small multiples hold the same values as their dataset", () => {
  const bullet = bulletChart(nine, { ...words, period: "2026-Q2", scope: "own" });
  expect(bullet.rows).toHaveLength(9);
  expect(bullet.target?.exact).toBe("4/5");
  expect(multiplesChart(nine, words).rows).toHaveLength(72);
});

it("a value known within a range only takes part with its range", () => {
  const dataset = province(2);
  const only = dataset.cells.filter(({ period }) => period === "2024-Q3");
  const value = fromRange(interval("10%", "90%"), { unit: "percent", decimals: 0 });
  const chart = bulletChart(
    { ...dataset, cells: [{ ...only[0]!, ...value }, only[1]!] },
    { ...words, period: "2024-Q3", scope: "own" },
  );
  expect(chart.rows.map(({ rank }) => rank)).toEqual([
    { min: 1, max: 2 },
    { min: 1, max: 2 },
  ]);
});
