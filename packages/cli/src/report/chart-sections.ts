import { compareInterval, type Scope, type Text, toRational } from "@tyle/core";
import {
  bulletChart,
  type Chart,
  type Dataset,
  headline,
  heatChart,
  type MapFeatures,
  mapChart,
  multiplesChart,
  rankedChart,
  slopeChart,
  toInterval,
  trendChart,
} from "@tyle/reporting";
import type { ReportSection } from "@tyle/reporting/page";

/** Where a chart begins to hold more than a person takes in; the heat table and the map still show all. */
const fewUnits = 24;

/** Lines that cross one another are followed by eye only where they are few. */
const fewLines = 12;

/**
 * Every kind of chart that the data of a measure allow: rankings, bullet and map for the last period with several
 * units of one scope, trend, heat table, slope and small multiples where there are several periods. Without a map of
 * the caller's, units are tiles.
 */
export function chartSections(
  dataset: Dataset,
  measure: string,
  map: MapFeatures | null,
): readonly ReportSection[] {
  const shapes = scopesOf(dataset, measure);
  return [
    ...shapes
      .filter(({ scope }) => scope !== "own")
      .flatMap((shape) => trendSections(dataset, measure, shape)),
    ...breakSections(dataset, measure, shapes),
    ...shapes.flatMap((shape) => snapshotSections(dataset, { ...shape, measure, map })),
    ...shapes.flatMap((shape) => timeSections(dataset, measure, shape)),
  ];
}

/** The periods and units that have values of one scope. */
interface Shape {
  readonly scope: Scope;
  readonly periods: readonly string[];
  readonly units: readonly string[];
}

function scopesOf(dataset: Dataset, measure: string): readonly Shape[] {
  const cells = dataset.cells.filter((cell) => cell.measure === measure);
  return [...new Set(cells.map(({ scope }) => scope))].map((scope) => {
    const own = cells.filter((cell) => cell.scope === scope);
    const used = new Set(own.map(({ period }) => period));
    return {
      scope,
      periods: dataset.periods.filter(({ id }) => used.has(id)).map(({ id }) => id),
      units: [...new Set(own.map(({ unit }) => unit))],
    };
  });
}

const section = (heading: Text, chart: Chart): ReportSection => ({ heading, chart });

/** The title is computed: it says what the numbers bear out. */
function titled(make: (title: Text) => Chart): Chart {
  return make(headline(make({ vi: "", en: "" })));
}

function trendSections(
  dataset: Dataset,
  measure: string,
  { scope, periods }: Shape,
): readonly ReportSection[] {
  if (periods.length < 2) return [];
  const heading = { vi: "Diễn biến chung", en: "The whole over time" };
  return [
    section(
      heading,
      titled((title) => trendChart(dataset, { measure, scope, title })),
    ),
  ];
}

/** Where scopes do not meet in any period, one picture shows them side by side, and why no line joins them. */
function breakSections(
  dataset: Dataset,
  measure: string,
  shapes: readonly Shape[],
): readonly ReportSection[] {
  const [first, second] = shapes;
  const apart = first && second && !first.periods.some((period) => second.periods.includes(period));
  if (!apart || shapes.some(({ units }) => units.length > fewUnits)) return [];
  const heading = { vi: "Hai phạm vi, không nối liền", en: "Two scopes, not joined" };
  return [
    section(
      heading,
      titled((title) => trendChart(dataset, { measure, title })),
    ),
  ];
}

interface Snapshot extends Shape {
  readonly measure: string;
  readonly map: MapFeatures | null;
}

function snapshotSections(
  dataset: Dataset,
  { measure, scope, periods, units, map }: Snapshot,
): readonly ReportSection[] {
  const period = periods.at(-1);
  if (period === undefined || units.length < 2) return [];
  const options = { measure, period, scope } as const;
  const few = units.length <= fewUnits ? units : closestToTarget(dataset, options, fewUnits);
  return [
    section(
      { vi: "Xếp hạng", en: "Ranking" },
      titled((title) => rankedChart(dataset, { ...options, title })),
    ),
    section(
      { vi: "So với mục tiêu", en: "Beside the target" },
      titled((title) => bulletChart(dataset, { ...options, units: few, title })),
    ),
    section(
      map ? { vi: "Bản đồ", en: "Map" } : { vi: "Bản đồ ô", en: "Map of tiles" },
      titled((title) => mapChart(dataset, { ...options, title, ...(map ? { shapes: map } : {}) })),
    ),
  ];
}

/** The units next above and below the target, which are those that can still move. */
function closestToTarget(
  dataset: Dataset,
  options: { readonly measure: string; readonly period: string; readonly scope: Scope },
  most: number,
): readonly string[] {
  const { rows, target } = rankedChart(dataset, { ...options, title: { vi: "", en: "" } });
  if (!target) return rows.slice(0, most).map(({ unit }) => unit);
  const limit = toRational(target.exact);
  const known = rows.filter(({ missing }) => missing === null);
  const above = known.filter(
    (row) => compareInterval(toInterval(row), target.comparator, limit) === "certain",
  ).length;
  const start = Math.max(0, Math.min(above - most / 2, known.length - most));
  return known.slice(start, start + most).map(({ unit }) => unit);
}

function timeSections(
  dataset: Dataset,
  measure: string,
  { scope, periods, units }: Shape,
): readonly ReportSection[] {
  const [from, to] = [periods[0], periods.at(-1)];
  if (from === undefined || to === undefined || from === to || units.length < 2) return [];
  const closest = (most: number): readonly string[] =>
    units.length <= most ? units : closestToTarget(dataset, { measure, period: to, scope }, most);
  return [
    section(
      { vi: "Từng đơn vị qua các kỳ", en: "Each unit in each period" },
      titled((title) => heatChart(dataset, { measure, scope, title })),
    ),
    section(
      { vi: "Thay đổi giữa kỳ đầu và kỳ cuối", en: "Change from the first period to the last" },
      titled((title) =>
        slopeChart(dataset, { measure, scope, from, to, units: closest(fewLines), title }),
      ),
    ),
    section(
      { vi: "Diễn biến từng đơn vị", en: "Each unit over time" },
      titled((title) =>
        multiplesChart(dataset, { measure, scope, units: closest(fewUnits), title }),
      ),
    ),
  ];
}
