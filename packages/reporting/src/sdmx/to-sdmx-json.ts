import { dayCount, type Language, type LocalDate, type Text } from "@tyle/core";
import { statusLabels } from "../dataset/cell-status.ts";
import type { DataCell, Dataset, PeriodDimension } from "../dataset/dataset.ts";
import { dimensionLabels } from "../dataset/dimension-labels.data.ts";
import { scaled } from "../dataset/scaled.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
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
  const lists = listsOf(dataset);
  return {
    meta: {
      schema: "https://json.sdmx.org/2.1/sdmx-json-data-schema.json",
      id: dataset.id,
      prepared,
      contentLanguages: [language],
      sender: { id: sender },
    },
    data: {
      structures: [structureOf(dataset, lists, language)],
      dataSets: [{ structure: 0, action: "Replace", observations: observations(dataset, lists) }],
    },
  };
}

/** What each place of a key and of an observation means. */
function structureOf(dataset: Dataset, lists: Lists, language: Language): JsonObject {
  const named = (text: Text): JsonObject => ({
    name: text[language],
    names: { vi: text.vi, en: text.en },
  });
  const listed = (values: readonly Named[]): JsonObject => ({
    values: values.map(({ id, label }) => ({ id, ...named(label) })),
  });
  const periods = dataset.periods.map((period) => ({
    value: timePeriod(period),
    ...named(period.label),
  }));
  const dimensions: readonly (readonly [id: string, text: Text, values: JsonObject])[] = [
    ["REF_AREA", words.unit, { ...listed(lists.units), roles: ["GEO"] }],
    ["INDICATOR", words.measure, listed(lists.measures)],
    ["SCOPE", words.scope, listed(lists.scopes)],
    ["TIME_PERIOD", words.period, { values: periods, roles: ["TIME_PERIOD"] }],
  ];
  const typed = (dataType: string): JsonObject => ({ format: { dataType } });
  const attributes: readonly (readonly [id: string, text: Text, values: JsonObject])[] = [
    ["OBS_STATUS", words.status, listed(lists.statuses)],
    ["EXACT_VALUE", words.exact, typed("String")],
    ["UNIT_MEASURE", words.unitMeasure, typed("String")],
    ["DECIMALS", words.decimals, typed("Integer")],
  ];
  return {
    ...named(dataset.title),
    links: [],
    dataSets: [0],
    dimensions: {
      observation: dimensions.map(([id, text, values], keyPosition) => ({
        ...{ id, keyPosition },
        ...named(text),
        ...values,
      })),
    },
    measures: { observation: [{ id: "OBS_VALUE", ...named(words.value), ...typed("Double") }] },
    attributes: {
      observation: attributes.map(([id, text, values]) => ({
        ...{ id, relationship: { observation: {} } },
        ...named(text),
        ...values,
      })),
    },
  };
}

interface Named {
  readonly id: string;
  readonly label: Text;
}

interface Lists {
  readonly units: readonly Named[];
  readonly measures: readonly Named[];
  readonly scopes: readonly Named[];
  readonly statuses: readonly Named[];
}

function listsOf({ units, measures, cells }: Dataset): Lists {
  const scopes = [...new Set(cells.map(({ scope }) => scope))];
  const statuses = [...new Set(cells.map(({ status }) => status))];
  return {
    units,
    measures,
    scopes: scopes.map((id) => ({ id, label: scopeLabels[id] })),
    statuses: statuses.map((id) => ({ id, label: statusLabels[id] })),
  };
}

/** Code of the SDMX list of units of measure, where there is one. */
const unitCodes = {
  percent: "PT",
  points: "PP",
  count: "NUMBER",
  multiple: "PURE_NUMBER",
} as const;

function observations(dataset: Dataset, lists: Lists): JsonObject {
  const at = (list: readonly Named[], id: string): number =>
    list.findIndex((item) => item.id === id);
  const key = ({ unit, measure, scope, period }: DataCell): string =>
    [
      at(lists.units, unit),
      at(lists.measures, measure),
      at(lists.scopes, scope),
      dataset.periods.findIndex(({ id }) => id === period),
    ].join(":");
  return Object.fromEntries(
    dataset.cells.map((cell) => {
      const measure = dataset.measures.find(({ id }) => id === cell.measure);
      const unit = measure?.unit ?? "count";
      const values = [
        scaled(cell.exact, unit),
        at(lists.statuses, cell.status),
        cell.exact,
        unitCodes[unit],
        measure?.decimals ?? 0,
      ];
      return [key(cell), values];
    }),
  );
}

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
