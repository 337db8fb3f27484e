import type { Chart } from "../chart/chart.ts";
import { heatChart } from "../chart/heat-chart.ts";
import { mapChart } from "../chart/map-chart.ts";
import { bulletChart, rankedChart } from "../chart/ranked-chart.ts";
import { slopeChart } from "../chart/slope-chart.ts";
import { multiplesChart, trendChart } from "../chart/trend-chart.ts";
import { catTien } from "./cat-tien.ts";
import { province } from "./province.ts";

const words = {
  measure: "online-rate",
  title: { vi: "Tiêu đề nói lên phát hiện", en: "A title that tells the finding" },
  notes: [{ vi: "Một ghi chú.", en: "A note." }],
  source: { vi: "Nguồn: giả định", en: "Source: made up" },
};

/** Every kind of chart, on real figures and on made-up ones with gaps. */
export function allCharts(): readonly (readonly [name: string, chart: Chart])[] {
  const [real, nine] = [catTien(), province(9)];
  const year = { ...words, period: "2022", scope: "own" } as const;
  const quarter = { ...words, period: "2025-Q3", scope: "own" } as const;
  const square = {
    type: "Polygon",
    coordinates: [
      [
        [108, 11],
        [109, 11],
        [109, 12],
        [108, 12],
        [108, 11],
      ],
    ],
  };
  const shapes = {
    type: "FeatureCollection",
    features: nine.units.map(({ code }) => ({
      type: "Feature" as const,
      geometry: square,
      properties: { code },
    })),
  } as const;
  const way = {
    from: { period: "2024-Q3", value: "20%" },
    to: { period: "2026-Q2", value: "80%" },
  };
  return [
    ["ranked with two panels", rankedChart(real, year)],
    ["ranked with one panel", rankedChart(nine, quarter)],
    ["bullet", bulletChart(real, year)],
    ["trend with a break", trendChart(real, words)],
    [
      "trend of one unit",
      trendChart(nine, { ...words, units: [nine.units[3]?.id ?? ""], trajectory: way }),
    ],
    [
      "trend of several units",
      trendChart(nine, { ...words, units: nine.units.slice(0, 3).map(({ id }) => id) }),
    ],
    ["small multiples", multiplesChart(nine, words)],
    ["heat table", heatChart(nine, { ...words, scope: "own" })],
    ["slope", slopeChart(nine, { ...words, scope: "own", from: "2024-Q3", to: "2026-Q2" })],
    ["tiles", mapChart(nine, quarter)],
    ["map", mapChart(nine, { ...quarter, shapes })],
  ];
}
