import { type Language, TyleError } from "@tyle/core";
import { assertConsistent } from "../dataset/create-dataset.ts";
import type { DataCell, Dataset, MeasureDimension, UnitDimension } from "../dataset/dataset.ts";
import { dimensionLabels } from "../dataset/dimension-labels.data.ts";
import { scaled } from "../dataset/scaled.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import { unitLabels } from "../dataset/unit-labels.data.ts";
import { reportingDiagnostics } from "../reporting-diagnostics.ts";
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
  /** The dataset itself: JSON-stat has no place for exact values, ranges and origins. */
  readonly extension: { readonly tyle: Dataset };
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
  const categories = categoriesOf(dataset);
  const place = positions(categories);
  const units = new Map(dataset.measures.map(({ id, unit }) => [id, unit]));
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  for (const cell of dataset.cells) {
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
    extension: { tyle: dataset },
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

const unitOf =
  (language: Language) =>
  ({ id, unit, decimals }: MeasureDimension) => {
    return [id, { label: unitLabels[unit][language], decimals, position: "end" as const }] as const;
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
 * Reads back a dataset that `toJsonStat` wrote. The rest of the document must still say what its `extension.tyle` says.
 *
 * @throws {TyleError} `content/invalid` with a diagnostic for each place that was changed since, or when the document
 * has no such extension.
 * @example
 * fromJsonStat(JSON.parse(text)).cells[0].exact // "3/10000"
 */
export function fromJsonStat(document: JsonStat): Dataset {
  const written = rewrite(document);
  const diagnostics = (
    ["version", "class", "id", "size", "role", "dimension", "value", "status"] as const
  )
    .flatMap((name) => differences(document[name], written[name], `/${name}`))
    .map(({ path, actual, expected }) =>
      reportingDiagnostics["json-stat/contradicts-extension"](
        { path, found: shown(actual) },
        { actual: shown(actual), expected: [shown(expected)] },
      ),
    );
  const [first] = diagnostics;
  if (first) throw new TyleError("content/invalid", first.message, { diagnostics });
  return document.extension.tyle;
}

/** The document that the dataset in the extension makes. */
function rewrite(document: JsonStat): JsonStat {
  try {
    const dataset = document.extension.tyle;
    assertConsistent(dataset);
    return toJsonStat(dataset, { language: document.label === dataset.title.vi ? "vi" : "en" });
  } catch (cause) {
    // What is no dataset fails somewhere on this way.
    const text = {
      en: "The JSON-stat document holds no dataset in extension.tyle.",
      vi: "Tài liệu JSON-stat không chứa tập dữ liệu trong extension.tyle.",
    };
    const diagnostics = cause instanceof TyleError ? cause.diagnostics : [];
    throw new TyleError("content/invalid", text, { cause, diagnostics });
  }
}

interface Difference {
  readonly path: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** Where two JSON values differ, as JSON pointers. A list and an object with the same places are the same. */
function differences(actual: unknown, expected: unknown, path: string): readonly Difference[] {
  if (isRecord(actual) && isRecord(expected)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...keys].flatMap((key) =>
      differences(
        actual[key],
        expected[key],
        `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      ),
    );
  }
  return (actual ?? null) === (expected ?? null) ? [] : [{ path, actual, expected }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const shown = (value: unknown): string => JSON.stringify(value ?? null);
