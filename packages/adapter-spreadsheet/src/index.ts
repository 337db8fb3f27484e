// Readers
export { type CsvReaderOptions, csvReader } from "./csv/csv-reader.ts";
export type { TextEncoding } from "./csv/decode-text.ts";
export type { Delimiter } from "./csv/detect-delimiter.ts";
// Tables of published figures
export type {
  FigureColumn,
  FixedOrFromColumn,
  FromColumn,
  PublishedFiguresOptions,
} from "./figures/published-figures-options.ts";
export { publishedFiguresProfile } from "./figures/published-figures-profile.ts";
// Findings
export { type LimitName, spreadsheetDiagnostics } from "./spreadsheet-diagnostics.ts";
