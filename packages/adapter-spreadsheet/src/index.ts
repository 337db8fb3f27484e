// Readers
export { type CsvReaderOptions, csvReader } from "./csv/csv-reader.ts";
export type { Delimiter } from "./csv/detect-delimiter.ts";
export type { TextEncoding } from "./csv/guess-encoding.ts";
// Tables of published figures
export { missingSymbols, type SymbolPublisher } from "./figures/missing-symbols.data.ts";
export type {
  FigureColumn,
  FixedOrFromColumn,
  FromColumn,
  PublishedFiguresOptions,
} from "./figures/published-figures-options.ts";
export { publishedFiguresProfile } from "./figures/published-figures-profile.ts";
// Official forms
export { channelTable } from "./forms/channel-table.data.ts";
export type {
  Form,
  FormColumn,
  FormColumnKind,
  FormRecord,
  FormShare,
  FormSum,
} from "./forms/form.ts";
export { form06 } from "./forms/form-06.data.ts";
export { type FormProfileOptions, formProfile } from "./forms/form-profile.ts";
export type { TitleBlock } from "./forms/title-block.ts";
export { htmlReader } from "./html/html-reader.ts";
export { defaultWorkbookLimits, type WorkbookLimits } from "./limits/workbook-limits.ts";
// Any other table
export { mappingProfile } from "./mapping/mapping-profile.ts";
export { suggestMapping } from "./mapping/suggest-mapping.ts";
export type { MappedColumn, TableMapping } from "./mapping/table-mapping.ts";
export { odsReader } from "./ods/ods-reader.ts";
// Findings
export {
  type LimitName,
  type SumDetail,
  spreadsheetDiagnostics,
  type TotalDetail,
} from "./spreadsheet-diagnostics.ts";
export { xlsReader } from "./xls/xls-reader.ts";
export { xlsxReader } from "./xlsx/xlsx-reader.ts";
