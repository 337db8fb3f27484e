import type { Language } from "@tyle/core";
import type { Chart } from "../chart/chart.ts";
import type { ChartSheet } from "./chart-sheet.ts";
import { heatSheet } from "./heat-sheet.ts";
import { multiplesSheet } from "./multiples-sheet.ts";
import { rankSheet } from "./rank-sheet.ts";
import { slopeSheet } from "./slope-sheet.ts";
import { trendSheet } from "./trend-sheet.ts";

/** The names of sheets by the kinds of their charts. */
export const sheetNames: Readonly<Record<Chart["kind"], Readonly<Record<Language, string>>>> = {
  ranked: { vi: "Xếp hạng", en: "Ranking" },
  bullet: { vi: "So với mục tiêu", en: "Beside the target" },
  map: { vi: "Theo đơn vị", en: "By unit" },
  trend: { vi: "Diễn biến", en: "Over time" },
  multiples: { vi: "Diễn biến từng đơn vị", en: "Each unit over time" },
  heat: { vi: "Đơn vị theo kỳ", en: "Units by period" },
  slope: { vi: "Thay đổi", en: "Change" },
};

/** Excel draws columns and lines; a table of classes gets a scale of colours, a map the columns of its units. */
export function sheetOfChart(chart: Chart, name: string, language: Language): ChartSheet {
  switch (chart.kind) {
    case "ranked":
    case "bullet":
    case "map":
      return rankSheet(chart, name, language);
    case "trend":
      return trendSheet(chart, name, language);
    case "multiples":
      return multiplesSheet(chart, name, language);
    case "heat":
      return heatSheet(chart, name, language);
    case "slope":
      return slopeSheet(chart, name, language);
  }
}
