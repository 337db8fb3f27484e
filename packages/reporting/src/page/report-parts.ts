import {
  type CellProvenance,
  cellAddress,
  cellsBehind,
  type Language,
  type Text,
} from "@tyle/core";
import { toCsv } from "../csv/to-csv.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { ReportDownload, ReportSource } from "./report-page.ts";

/** The files behind a dataset with the cells that were used of each. */
export function reportSources(dataset: Dataset): readonly ReportSource[] {
  const cells = Object.values(dataset.provenance).flatMap(cellsBehind);
  return dataset.sources.map((source) => ({
    ...source,
    cells: addresses(
      cells.filter(
        ({ location, sha256 }) => location.file === source.file && sha256 === source.sha256,
      ),
    ),
  }));
}

/** "2022!B2:B10" where cells of one column follow one another, else one by one. */
function addresses(cells: readonly CellProvenance[]): string {
  const runs: { sheet: string; column: number; first: number; last: number }[] = [];
  for (const { location } of [...cells].sort(byPlace)) {
    const { sheet = "", column, row } = location;
    if (row === undefined || column === undefined) continue;
    const run = runs.at(-1);
    const adjacent = run?.sheet === sheet && run.column === column && row <= run.last + 1;
    if (run && adjacent) run.last = row;
    else runs.push({ sheet, column, first: row, last: row });
  }
  const names = runs.map(({ sheet, column, first, last }) => {
    const place = sheet === "" ? "" : `${sheet}!`;
    const start = cellAddress(first, column);
    return `${place}${first === last ? start : `${start}:${cellAddress(last, column)}`}`;
  });
  return names.join(", ");
}

function byPlace({ location: a }: CellProvenance, { location: b }: CellProvenance): number {
  const [left = "", right = ""] = [a.sheet, b.sheet];
  if (left !== right) return left < right ? -1 : 1;
  return (a.column ?? 0) - (b.column ?? 0) || (a.row ?? 0) - (b.row ?? 0);
}

/** The data of a report as files: the whole dataset, and a table for programs and for Excel. */
export function reportDownloads(dataset: Dataset, language: Language): readonly ReportDownload[] {
  const file = (extension: string, label: Text, mediaType: string, content: string) => ({
    name: `${dataset.id}.${extension}`,
    label,
    mediaType,
    content,
  });
  return [
    file("csv", labels.csv, "text/csv", toCsv(dataset, { language })),
    file("excel.csv", labels.excel, "text/csv", toCsv(dataset, { language, form: "excel-vi" })),
    file("json", labels.json, "application/json", `${JSON.stringify(dataset)}\n`),
  ];
}

const labels = {
  csv: { vi: "Bảng số liệu (CSV)", en: "Table (CSV)" },
  excel: {
    vi: "Bảng số liệu cho Excel tiếng Việt (CSV)",
    en: "Table for Excel in Vietnamese (CSV)",
  },
  json: { vi: "Toàn bộ số liệu và nguồn gốc (JSON)", en: "All data with their origin (JSON)" },
} as const;
