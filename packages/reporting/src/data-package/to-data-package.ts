import type { Language } from "@tyle/core";
import { csvColumns, toCsv } from "../csv/to-csv.ts";
import { statusLabels } from "../dataset/cell-status.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { LanguageOption } from "../tidy/to-tidy.ts";

/** The files of a Data Package, by name. */
export type DataPackage = Readonly<Record<string, string>>;

/**
 * Writes a dataset as a Data Package 2.0: the descriptor and the table it describes.
 *
 * @example
 * Object.keys(toDataPackage(dataset)) // ["datapackage.json", "cat-tien.csv"]
 */
export function toDataPackage(
  dataset: Dataset,
  { language = "vi" }: LanguageOption = {},
): DataPackage {
  const name = dataset.id.toLowerCase().replace(/[^a-z0-9._-]+/g, "-");
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: dataset.title[language],
    ...(dataset.notes.length > 0
      ? { description: dataset.notes.map(({ text }) => text[language]).join("\n\n") }
      : {}),
    ...(dataset.sources.length > 0
      ? {
          sources: dataset.sources.map(({ file, sha256, title }) => ({
            title: `${title?.[language] ?? file} (SHA-256 ${sha256})`,
            path: file,
          })),
        }
      : {}),
    resources: [
      {
        name,
        type: "table",
        // What readers of version 1 know a table by.
        profile: "tabular-data-resource",
        path: `${name}.csv`,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: { lineTerminator: "\r\n" },
        schema: {
          fields: csvColumns.map((column) => toField(column, language)),
          missingValues: [""],
          primaryKey: ["unit", "period", "measure", "scope"],
        },
      },
    ],
  };
  return {
    "datapackage.json": `${JSON.stringify(descriptor, null, 2)}\n`,
    [`${name}.csv`]: toCsv(dataset, { language }),
  };
}

type Column = (typeof csvColumns)[number];

/** What is no string. */
const types: Readonly<Partial<Record<Column, "number" | "date" | "integer">>> = {
  value: "number",
  lo: "number",
  hi: "number",
  from: "date",
  until: "date",
  numeratorMin: "integer",
  numeratorMax: "integer",
  denominatorMin: "integer",
  denominatorMax: "integer",
};

function toField(name: Column, language: Language) {
  const description = descriptions[name]?.[language];
  const categories = Object.entries(statusLabels).map(([value, label]) => ({
    value,
    label: label[language],
  }));
  return {
    name,
    type: types[name] ?? "string",
    ...(description ? { description } : {}),
    ...(name === "status" ? { categories } : {}),
  };
}

const descriptions: Readonly<Partial<Record<Column, Readonly<Record<Language, string>>>>> = {
  value: {
    vi: "giá trị gần đúng để vẽ; tỷ lệ là phần của 1",
    en: "nearest double, for drawing; shares are part of 1",
  },
  exact: { vi: "giá trị chính xác, dạng phân số", en: "exact value as a fraction" },
  text: { vi: "cách ghi khi trình bày", en: "as it is to be shown" },
  ends: { vi: "cận nào thuộc khoảng", en: "which ends belong to the range" },
  from: { vi: "ngày đầu kỳ", en: "first day of the period" },
  until: { vi: "ngày sau ngày cuối kỳ", en: "first day after the period" },
};
