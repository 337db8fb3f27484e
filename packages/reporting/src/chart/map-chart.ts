import type { RationalLike, Text } from "@tyle/core";
import type { Dataset, PeriodDimension } from "../dataset/dataset.ts";
import type { MapChart, RankedRow, TilePlace } from "./chart.ts";
import { find, listNote } from "./chart-rows.ts";
import { toThresholds } from "./heat-chart.ts";
import { type SnapshotOptions, snapshot } from "./snapshot.ts";

/** The part of a GeoJSON feature that is used. `code` joins it to a unit; the dates say when it has that shape. */
export interface MapFeature {
  readonly type: "Feature";
  readonly geometry: unknown;
  readonly properties: {
    readonly code: string;
    readonly validFrom?: string | null;
    /** The first day on which the shape no longer holds. */
    readonly validTo?: string | null;
  };
}

/** Shapes of units as GeoJSON. */
export interface MapFeatures {
  readonly type: "FeatureCollection";
  readonly features: readonly MapFeature[];
}

/** What a map shows. Without shapes and places, the units stand on a square grid in the order of their codes. */
export interface MapOptions extends SnapshotOptions {
  readonly shapes?: MapFeatures;
  /** A place on the grid for each unit, by its code. */
  readonly tiles?: Readonly<Record<string, TilePlace>>;
  readonly thresholds?: readonly RationalLike[];
}

/**
 * Colours units on a map that the caller gives, joined by code and by the last day of the period; units without a
 * shape, and shapes without a value, are named in notes.
 *
 * @throws {TyleError} `argument/invalid` when there is nothing to show.
 */
export function mapChart(dataset: Dataset, options: MapOptions): MapChart {
  const shown = snapshot(dataset, options);
  const period = find(dataset.periods, options.period);
  const features = options.shapes?.features.filter((feature) => isInForce(feature, period)) ?? null;
  const shapes = features && joinShapes(shown.rows, features);
  return {
    kind: "map",
    ...shown,
    notes: [...shown.notes, ...(features ? unmatched(shown.rows, features) : [])],
    thresholds: toThresholds(options.thresholds),
    shapes,
    tiles: shapes ? null : placeTiles(shown.rows, options.tiles ?? {}),
  };
}

const isInForce = ({ properties }: MapFeature, { until }: PeriodDimension): boolean =>
  (properties.validFrom ?? "") < until && (properties.validTo ?? "9999") >= until;

function joinShapes(
  rows: readonly RankedRow[],
  features: readonly MapFeature[],
): Readonly<Record<string, unknown>> {
  const byCode = new Map(features.map(({ properties, geometry }) => [properties.code, geometry]));
  return Object.fromEntries(
    rows.flatMap(({ unit, code }) => (byCode.has(code) ? [[unit, byCode.get(code)]] : [])),
  );
}

function unmatched(rows: readonly RankedRow[], features: readonly MapFeature[]): readonly Text[] {
  const [codes, known] = [
    rows.map(({ code }) => code),
    features.map(({ properties }) => properties.code),
  ];
  const missing = codes.filter((code) => !known.includes(code));
  const spare = known.filter((code) => !codes.includes(code));
  const asText = (code: string): Text => ({ vi: code, en: code });
  return [
    ...listNote({ vi: "Không có trên bản đồ", en: "Not on the map" }, missing.map(asText)),
    ...listNote(
      { vi: "Trên bản đồ nhưng không có số liệu", en: "On the map without a value" },
      spare.map(asText),
    ),
  ];
}

/** What fits a page. */
const mostColumns = 8;

/** Tiles without a place of their own fill a square below those that have one. */
function placeTiles(
  rows: readonly RankedRow[],
  places: Readonly<Record<string, TilePlace>>,
): Readonly<Record<string, TilePlace>> {
  const below = Math.max(0, ...Object.values(places).map(({ row }) => row + 1));
  const loose = rows.filter(({ code }) => !places[code]).sort((a, b) => (a.code < b.code ? -1 : 1));
  const side = Math.min(mostColumns, Math.ceil(Math.sqrt(loose.length)));
  const grid = new Map(
    loose.map(({ unit }, index) => [
      unit,
      { column: index % side, row: below + Math.floor(index / side) },
    ]),
  );
  return Object.fromEntries(
    rows.map(({ unit, code }) => [unit, places[code] ?? grid.get(unit) ?? { column: 0, row: 0 }]),
  );
}
