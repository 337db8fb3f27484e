import { dayCount, type Language, type LocalDate, type Text } from "@tyle/core";
import { statusLabels } from "../dataset/cell-status.ts";
import type { DataCell, Dataset, PeriodDimension } from "../dataset/dataset.ts";
import { dimensionLabels } from "../dataset/dimension-labels.data.ts";
import { scaled } from "../dataset/scaled.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import { unitLabels } from "../dataset/unit-labels.data.ts";
import { assertCells } from "../truth/assert-cells.ts";
import type { JsonObject } from "../vega-lite/vega-lite-spec.ts";

/** What a message says about itself. Nothing is taken from the clock, so that equal data give equal bytes. */
export interface SdmxOptions {
  readonly language?: Language;
  /** When the message was prepared, "2026-07-01T00:00:00Z". */
  readonly prepared: string;
  /** Who sends it: an identifier without blanks. */
  readonly sender: string;
}

/**
 * Writes a dataset as an SDMX-JSON 2.1 data message: one flat list of observations over unit, indicator, scope and
 * time, each with its status, unit of measure, decimals and exact value as attributes. Percents are percents.
 */
export function toSdmxJson(dataset: Dataset, options: SdmxOptions): JsonObject {
  const { language = "vi", prepared, sender } = options;
  assertCells(dataset);
  return {
    meta: {
      schema: "https://json.sdmx.org/2.1/sdmx-json-data-schema.json",
      id: toSdmxId(dataset.id),
      prepared,
      contentLanguages: [language],
      sender: { id: toSdmxId(sender) },
    },
    // A list of values may not be empty, so that a dataset without cells has no structure either.
    data:
      dataset.cells.length === 0
        ? { structures: [], dataSets: [] }
        : toData(dataset, inLanguage(language)),
  };
}

/** Identifiers hold letters, digits, "_", "@", "$" and "-". */
const toSdmxId = (id: string): string => id.replace(/[^A-Za-z0-9_@$-]/gu, "_");

type Named = (text: Text) => JsonObject;

const inLanguage =
  (language: Language): Named =>
  (text) => ({ name: text[language], names: { vi: text.vi, en: text.en } });

/** A dimension or an attribute: the values it takes, and the place among them of the one of a cell. */
interface Component {
  readonly json: JsonObject;
  at(cell: DataCell): number | null;
}

function toData(dataset: Dataset, named: Named): JsonObject {
  const dimensions = dimensionsOf(dataset, named);
  const attributes = attributesOf(dataset, named);
  const units = new Map(dataset.measures.map(({ id, unit }) => [id, unit]));
  const observations = dataset.cells.map((cell) => [
    dimensions.map((dimension) => dimension.at(cell)).join(":"),
    [
      scaled(cell.exact, units.get(cell.measure) ?? "count"),
      ...attributes.map((attribute) => attribute.at(cell)),
    ],
  ]);
  const measure = { id: "OBS_VALUE", ...named(words.value), format: { dataType: "Double" } };
  const structure = {
    ...named(dataset.title),
    links: [],
    dataSets: [0],
    dimensions: atObservations(
      dimensions.map(({ json }, keyPosition) => ({ ...json, keyPosition })),
    ),
    measures: { observation: [measure] },
    attributes: atObservations(
      attributes.map(({ json }) => ({ ...json, relationship: { observation: {} } })),
    ),
  };
  return {
    structures: [structure],
    dataSets: [{ structure: 0, action: "Replace", observations: Object.fromEntries(observations) }],
  };
}

/** Readers ask for each level, also where nothing stands on it. */
const atObservations = (observation: readonly JsonObject[]): JsonObject => ({
  dataSet: [],
  series: [],
  observation,
});

function component<Key>(
  json: JsonObject,
  values: ReadonlyMap<Key, JsonObject>,
  keyOf: (cell: DataCell) => Key | null,
): Component {
  const places = new Map([...values.keys()].map((key, place) => [key, place]));
  return {
    json: { ...json, values: [...values.values()] },
    at: (cell) => {
      const key = keyOf(cell);
      return key === null ? null : (places.get(key) ?? null);
    },
  };
}

function dimensionsOf({ units, periods, measures, cells }: Dataset, named: Named) {
  const coded = (id: string, label: Text) => [id, { id: toSdmxId(id), ...named(label) }] as const;
  return [
    component(
      { id: "REF_AREA", ...named(words.unit), roles: ["GEO"] },
      new Map(units.map(({ id, label }) => coded(id, label))),
      ({ unit }) => unit,
    ),
    component(
      { id: "INDICATOR", ...named(words.measure) },
      new Map(measures.map(({ id, label }) => coded(id, label))),
      ({ measure }) => measure,
    ),
    component(
      { id: "SCOPE", ...named(words.scope) },
      new Map(cells.map(({ scope }) => coded(scope, scopeLabels[scope]))),
      ({ scope }) => scope,
    ),
    component(
      { id: "TIME_PERIOD", ...named(words.period), roles: ["TIME_PERIOD"] },
      new Map(
        periods.map((period) => [period.id, { value: timePeriod(period), ...named(period.label) }]),
      ),
      ({ period }) => period,
    ),
  ];
}

function attributesOf({ measures, cells }: Dataset, named: Named) {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const exacts = cells.flatMap(({ exact }) => exact ?? []);
  return [
    component(
      { id: "OBS_STATUS", ...named(words.status) },
      new Map(cells.map(({ status: id }) => [id, { id, ...named(statusLabels[id]) }])),
      ({ status }) => status,
    ),
    component(
      { id: "EXACT_VALUE", ...named(words.exact), format: { dataType: "String" } },
      new Map(exacts.map((value) => [value, { value }])),
      ({ exact }) => exact,
    ),
    component(
      { id: "UNIT_MEASURE", ...named(words.unitMeasure) },
      new Map(
        measures.map(({ unit }) => [unit, { id: unitCodes[unit], ...named(unitLabels[unit]) }]),
      ),
      ({ measure }) => known.get(measure)?.unit ?? null,
    ),
    component(
      { id: "DECIMALS", ...named(words.decimals), format: { dataType: "Integer" } },
      new Map(measures.map(({ decimals: value }) => [value, { value }])),
      ({ measure }) => known.get(measure)?.decimals ?? null,
    ),
  ];
}

/** Codes of the SDMX list of units of measure. */
const unitCodes = {
  percent: "PT",
  points: "PP",
  count: "NUMBER",
  multiple: "PURE_NUMBER",
} as const;

/** SDMX names the half of a year "S1"; any other span is its first day and its length. */
function timePeriod({ id, kind, rule, from, until }: PeriodDimension): string {
  if (rule === "calendar") return kind === "half" ? id.replace("H", "S") : id;
  // Both were days of a period before.
  const span = { from: from as LocalDate, until: until as LocalDate };
  return `${from}/P${dayCount({ ...span, id, kind, rule })}D`;
}

const words = {
  ...dimensionLabels,
  value: { vi: "Giá trị", en: "Value" },
  status: { vi: "Tình trạng số liệu", en: "Observation status" },
  exact: { vi: "Giá trị chính xác", en: "Exact value" },
  unitMeasure: { vi: "Đơn vị đo", en: "Unit of measure" },
  decimals: { vi: "Số chữ số thập phân", en: "Decimals" },
} as const;
