import { type Language, TyleError } from "@tyle/core";
import type { DataCell, Dataset, MeasureDimension, UnitDimension } from "../dataset/dataset.ts";
import { dimensionLabels } from "../dataset/dimension-labels.data.ts";
import { scaled } from "../dataset/scaled.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import type { LanguageOption } from "../tidy/to-tidy.ts";
import { assertCells } from "../truth/assert-cells.ts";

/** A dimension of JSON-stat with its categories in order. */
export interface JsonStatDimension {
  readonly label: string;
  readonly category: {
    readonly index: readonly string[];
    readonly label: Readonly<Record<string, string>>;
    readonly unit?: Readonly<
      Record<
        string,
        { readonly label: string; readonly decimals: number; readonly position: "end" }
      >
    >;
    readonly child?: Readonly<Record<string, readonly string[]>>;
  };
}

/** What JSON-stat has no place for: each cell by its position, and the dataset around the cells. */
export interface JsonStatExtension {
  readonly dataset: Omit<Dataset, "cells">;
  readonly cells: readonly (readonly [position: number, cell: CellRest])[];
}

/** A cell without its place. */
export type CellRest = Omit<DataCell, "unit" | "period" | "measure" | "scope">;

/** A JSON-stat 2.0 dataset. Percents are percents here: 0.03 for 0,03 %. */
export interface JsonStat {
  readonly version: "2.0";
  readonly class: "dataset";
  readonly label: string;
  readonly source?: string;
  readonly note?: readonly string[];
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role: {
    readonly time: readonly string[];
    readonly geo: readonly string[];
    readonly metric: readonly string[];
  };
  readonly dimension: Readonly<Record<string, JsonStatDimension>>;
  /** By position, counted through all dimensions, the last one fastest; a missing value is left out. */
  readonly value: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, string>>;
  readonly extension: { readonly tyle: JsonStatExtension };
}

const dimensions = ["unit", "period", "measure", "scope"] as const;

/**
 * Writes a dataset as JSON-stat 2.0. `fromJsonStat` reads back all of it: what the format cannot say is in
 * `extension.tyle`.
 *
 * @example
 * toJsonStat(dataset, { language: "en" }).dimension.measure.category.unit["online-rate"]
 * // { label: "%", decimals: 2, position: "end" }
 */
export function toJsonStat(dataset: Dataset, { language = "vi" }: LanguageOption = {}): JsonStat {
  assertCells(dataset);
  const { cells, ...rest } = dataset;
  const categories = categoriesOf(dataset);
  const place = positions(categories);
  const units = new Map(dataset.measures.map(({ id, unit }) => [id, unit]));
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  for (const cell of cells) {
    const shown = scaled(cell.exact, units.get(cell.measure) ?? "count");
    if (shown !== null) value[place(cell)] = shown;
    if (cell.status !== "A") status[place(cell)] = cell.status;
  }
  return {
    version: "2.0",
    class: "dataset",
    label: dataset.title[language],
    ...(dataset.sources.length > 0
      ? { source: dataset.sources.map(({ file }) => file).join(", ") }
      : {}),
    ...(dataset.notes.length > 0 ? { note: dataset.notes.map(({ text }) => text[language]) } : {}),
    id: dimensions,
    size: dimensions.map((name) => categories[name].length),
    role: { time: ["period"], geo: ["unit"], metric: ["measure"] },
    dimension: toDimensions(dataset, categories, language),
    value,
    status,
    extension: {
      tyle: { dataset: rest, cells: cells.map((cell) => [place(cell), withoutPlace(cell)]) },
    },
  };
}

type Categories = Readonly<Record<(typeof dimensions)[number], readonly string[]>>;

const categoriesOf = ({ units, periods, measures, cells }: Dataset): Categories => ({
  unit: units.map(({ id }) => id),
  period: periods.map(({ id }) => id),
  measure: measures.map(({ id }) => id),
  scope: [...new Set(cells.map(({ scope }) => scope))],
});

const positions =
  (categories: Categories) =>
  (cell: DataCell): number =>
    dimensions.reduce(
      (position, name) => position * categories[name].length + categories[name].indexOf(cell[name]),
      0,
    );

function withoutPlace({ unit, period, measure, scope, ...rest }: DataCell): CellRest {
  return rest;
}

function toDimensions(
  { units, periods, measures }: Dataset,
  categories: Categories,
  language: Language,
): JsonStat["dimension"] {
  const labelled = (
    items: readonly { readonly id: string; readonly label: Record<Language, string> }[],
  ) => ({
    index: items.map(({ id }) => id),
    label: Object.fromEntries(items.map(({ id, label }) => [id, label[language]])),
  });
  const scopes = categories.scope.map((id) => ({
    id,
    label: scopeLabels[id as keyof typeof scopeLabels],
  }));
  const child = childrenOf(units);
  return {
    unit: {
      label: dimensionLabels.unit[language],
      category: { ...labelled(units), ...(Object.keys(child).length > 0 ? { child } : {}) },
    },
    period: { label: dimensionLabels.period[language], category: labelled(periods) },
    measure: {
      label: dimensionLabels.measure[language],
      category: { ...labelled(measures), unit: Object.fromEntries(measures.map(unitOf(language))) },
    },
    scope: { label: dimensionLabels.scope[language], category: labelled(scopes) },
  };
}

const unitWords = {
  count: { vi: "số lượng", en: "number" },
  points: { vi: "điểm %", en: "points" },
  multiple: { vi: "lần", en: "times" },
} as const;

const unitOf =
  (language: Language) =>
  ({ id, unit, decimals }: MeasureDimension) => {
    const label = unit === "percent" ? "%" : unitWords[unit][language];
    return [id, { label, decimals, position: "end" as const }] as const;
  };

function childrenOf(units: readonly UnitDimension[]): Readonly<Record<string, readonly string[]>> {
  const known = new Set(units.map(({ id }) => id));
  const child: Record<string, string[]> = {};
  for (const { id, parent } of units) {
    if (parent !== null && known.has(parent)) child[parent] = [...(child[parent] ?? []), id];
  }
  return child;
}

/**
 * Reads back a dataset that `toJsonStat` wrote.
 *
 * @throws {TyleError} `content/invalid` when the document has no `extension.tyle`, or when a value was changed since.
 */
export function fromJsonStat(document: JsonStat): Dataset {
  const tyle = (document.extension as Partial<JsonStat["extension"]> | undefined)?.tyle;
  if (!tyle) throw unreadable("has no extension.tyle", "không có extension.tyle");
  const dataset: Dataset = {
    ...tyle.dataset,
    cells: tyle.cells.map(([position, cell]) => ({ ...placeOf(position, document), ...cell })),
  };
  const again = toJsonStat(dataset);
  if (JSON.stringify(again.value) !== JSON.stringify(document.value)) {
    throw unreadable(
      "has values that differ from its exact ones",
      "có giá trị khác với giá trị chính xác",
    );
  }
  return dataset;
}

function placeOf(position: number, { dimension, size, id }: JsonStat) {
  let rest = position;
  const place: Record<string, string> = {};
  for (let index = id.length - 1; index >= 0; index -= 1) {
    const length = size[index] ?? 1;
    const name = id[index] ?? "";
    place[name] = dimension[name]?.category.index[rest % length] ?? "";
    rest = Math.floor(rest / length);
  }
  // The extension was written together with these dimensions.
  return place as Pick<DataCell, "unit" | "period" | "measure" | "scope">;
}

const unreadable = (en: string, vi: string): TyleError =>
  new TyleError("content/invalid", {
    en: `The JSON-stat document ${en}.`,
    vi: `Tài liệu JSON-stat ${vi}.`,
  });
