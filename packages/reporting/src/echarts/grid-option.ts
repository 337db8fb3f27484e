import type { Language } from "@tyle/core";
import type { ChartRow, HeatChart, MapChart } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { wrapText } from "../text/text-width.ts";
import { colorClasses } from "../vega-lite/color-classes.ts";
import { palette } from "../vega-lite/palette.ts";
import type { Json, JsonObject } from "../vega-lite/vega-lite-spec.ts";
import { nameRoom } from "./option-parts.ts";

/** Coloured cells of a table, tiles, or shapes of a map. What is missing is an outlined box marked ":". */
export function gridOption(chart: HeatChart | MapChart, language: Language): JsonObject {
  if (chart.kind === "map" && chart.shapes) return mapOption(chart, language);
  const cells = chart.kind === "heat" ? heatCells(chart, language) : tileCells(chart);
  const known = cells.filter(({ row }) => row && row.missing === null);
  const missing = cells.filter(({ row }) => !row || row.missing !== null);
  const isTiles = chart.kind === "map";
  const axis = (names: readonly string[]): JsonObject => ({
    ...{ type: "category", axisTick: { show: false }, axisLine: { show: false } },
    data: [...new Set(isTiles ? [...names].sort((a, b) => Number(a) - Number(b)) : names)],
    axisLabel: { show: !isTiles, interval: 0 },
  });
  const columns = cells.map(({ x }) => x);
  const rows = cells.map(({ y }) => y);
  return {
    grid: [{ top: 140, left: isTiles ? 10 : nameRoom(rows), right: 20, bottom: 20 }],
    xAxis: [{ ...axis(columns), position: "top" }],
    yAxis: [{ ...axis(rows), inverse: true }],
    visualMap: [classes(chart, language)],
    series: [
      {
        type: "heatmap",
        label: { show: true, formatter: "{b}", lineHeight: 15 },
        itemStyle: { borderColor: palette.page, borderWidth: 2 },
        data: known.map(({ x, y, row }) => ({
          value: [x, y, scaled(row?.exact ?? null, chart.unit) ?? "-"],
          name: nameOf(chart, row, language),
          exact: row?.exact ?? null,
        })),
      },
      {
        type: "scatter",
        ...{ symbol: hatch, symbolSize: [62, 16], silent: true },
        itemStyle: { color: "transparent", borderColor: palette.muted, borderWidth: 0.7 },
        label: { show: true, formatter: "{b}", lineHeight: 15, color: palette.ink },
        data: missing.map(({ x, y, row }) => ({
          value: [x, y],
          name: row ? nameOf(chart, row, language) : ":",
        })),
      },
    ],
  };
}

/** Diagonal strokes with room for the mark in the middle. */
const hatch = "path://M0,16L16,0M6,16L22,0M40,16L56,0M46,16L62,0";

interface Place {
  readonly x: string;
  readonly y: string;
  readonly row: ChartRow | undefined;
}

function heatCells({ rows, periods }: HeatChart, language: Language): readonly Place[] {
  const units = new Map(rows.map(({ unit, label }) => [unit, label[language]]));
  const byPlace = new Map(rows.map((row) => [`${row.unit} ${row.period}`, row]));
  return [...units].flatMap(([unit, name]) =>
    periods.map(({ id, label }) => ({
      x: wrapText(label[language], 62, { size: 12 }).join("\n"),
      y: name,
      row: byPlace.get(`${unit} ${id}`),
    })),
  );
}

const tileCells = ({ rows, tiles }: MapChart): readonly Place[] =>
  rows.map((row) => ({
    x: `${tiles?.[row.unit]?.column ?? 0}`,
    y: `${tiles?.[row.unit]?.row ?? 0}`,
    row,
  }));

/** A tile needs its unit too; a cell of a table has it at its side. */
const nameOf = (
  chart: HeatChart | MapChart,
  row: ChartRow | undefined,
  language: Language,
): string =>
  chart.kind === "map"
    ? `${row?.label[language] ?? ""}\n${row?.text[language] ?? ""}`
    : (row?.text[language] ?? "");

function classes(chart: HeatChart | MapChart, language: Language): JsonObject {
  const { labels, colors } = colorClasses(chart.thresholds, {
    unit: chart.unit,
    language,
    layout: "wide",
  });
  const ends = chart.thresholds.map((end) => scaled(end, chart.unit));
  return {
    type: "piecewise",
    orient: "horizontal",
    left: 0,
    top: 66,
    itemGap: 16,
    dimension: chart.kind === "map" && chart.shapes ? 0 : 2,
    seriesIndex: [0],
    pieces: labels.map((label, index): JsonObject => {
      const gte = ends[index - 1];
      const lt = ends[index];
      const color: Json = colors[index] ?? palette.value;
      return { label, color, ...(gte == null ? {} : { gte }), ...(lt == null ? {} : { lt }) };
    }),
  };
}

/** The name joins a datum to its shape, so the printed text stands in `text`. */
const mapOption = (chart: MapChart, language: Language): JsonObject => ({
  visualMap: [classes(chart, language)],
  series: [
    {
      type: "map",
      map: "tyle",
      top: 110,
      bottom: 20,
      data: chart.rows.map((row) => ({
        name: row.code,
        value: scaled(row.exact, chart.unit) ?? "-",
        text: row.text[language],
        exact: row.exact,
      })),
    },
  ],
});
