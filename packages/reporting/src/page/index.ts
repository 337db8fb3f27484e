export { chartTable } from "./chart-table.ts";
export type {
  Finding,
  ReportColumn,
  ReportDownload,
  ReportPage,
  ReportSection,
  ReportSource,
  ReportTable,
} from "./report-page.ts";
export { reportDownloads, reportSources } from "./report-parts.ts";
