import { jsonReader } from "@tyle/adapter-portal";
import { csvReader, htmlReader, odsReader, xlsReader, xlsxReader } from "@tyle/adapter-spreadsheet";
import type { TableReader } from "@tyle/core";

/** Every reader, for files whose format is told by their content. */
export const allReaders = (): readonly TableReader[] => [
  csvReader(),
  xlsxReader(),
  odsReader(),
  xlsReader(),
  htmlReader(),
  jsonReader(),
];
