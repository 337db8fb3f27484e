import type { Language } from "@tyle/core";
import type { Dataset } from "@tyle/reporting";
import type { ReportPage } from "@tyle/reporting/page";
import { stringifyExact } from "../run/stringify-exact.ts";

/** What `tyle report` can write. */
export const reportFormats = ["html", "svg", "png", "xlsx", "docx", "json"] as const;

/** One of them. */
export type ReportFormat = (typeof reportFormats)[number];

/** What the formats are made of. */
export interface Reported {
  readonly page: ReportPage;
  readonly dataset: Dataset;
}

/** The files of one format by their names. Each format loads its own libraries, and only when it is asked for. */
export async function writeFormat(
  format: ReportFormat,
  { page, dataset }: Reported,
  language: Language,
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const charts = page.sections.flatMap(({ chart }) => (chart ? [chart] : []));
  switch (format) {
    case "html": {
      const { renderHtml } = await import("@tyle/reporting/html");
      return { "report.html": await renderHtml(page, { language }) };
    }
    case "svg":
    case "png": {
      const { renderSvg } = await import("@tyle/reporting/svg");
      const { renderPng } = await import("@tyle/reporting/png");
      const draw = format === "svg" ? renderSvg : renderPng;
      const files = charts.map(async (chart, index) => {
        const name = `${String(index + 1).padStart(2, "0")}-${chart.kind}.${format}`;
        return [name, await draw(chart, { language })] as const;
      });
      return Object.fromEntries(await Promise.all(files));
    }
    case "xlsx": {
      const { renderXlsx } = await import("@tyle/reporting/xlsx");
      return { "report.xlsx": renderXlsx(dataset, { charts, language }) };
    }
    case "docx": {
      const { renderDocx } = await import("@tyle/reporting/docx");
      return { "report.docx": await renderDocx(page, { language }) };
    }
    case "json":
      return { "data.json": stringifyExact({ dataset, charts }) };
  }
}
