import type { Chart } from "../chart/chart.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { contentTypes, type Parts, relationships, xmlHead, zipParts } from "../office/package.ts";
import { escapeMarkup } from "../text/escape-markup.ts";
import type { LanguageOption } from "../tidy/to-tidy.ts";
import { chartSheet } from "./chart-sheet.ts";
import { chartXml, drawingXml } from "./chart-xml.ts";
import { dataSheet } from "./data-sheet.ts";
import { createStyles, type Sheet, sheetName, sheetXml } from "./sheet.ts";
import { sourceSheet } from "./source-sheet.ts";

/** What a workbook holds besides the data. */
export interface XlsxOptions extends LanguageOption {
  /** Charts of one period get a sheet each, with a chart that Excel draws itself. */
  readonly charts?: readonly Chart[];
}

/**
 * Writes a workbook: the data as numbers in the formats they were printed in, rates and gaps as live formulas, a
 * sheet with a native chart for each ranking, and the sources. Equal data give equal bytes.
 */
export function renderXlsx(
  dataset: Dataset,
  { language = "vi", charts = [] }: XlsxOptions = {},
): Uint8Array {
  const names: string[] = [];
  const take = (wanted: string): string => {
    const name = sheetName(wanted, names);
    names.push(name);
    return name;
  };
  const data: Sheet = {
    name: take({ vi: "Số liệu", en: "Data" }[language]),
    ...dataSheet(dataset, language),
  };
  const drawn = charts.flatMap((chart) =>
    chart.kind === "ranked" || chart.kind === "bullet" || chart.kind === "map"
      ? [chartSheet(chart, take({ vi: "Xếp hạng", en: "Ranking" }[language]), language)]
      : [],
  );
  const sources: Sheet = {
    name: take({ vi: "Nguồn", en: "Sources" }[language]),
    ...sourceSheet(dataset, language),
  };
  const sheets = [data, ...drawn.map(({ sheet }) => sheet), sources];
  const styles = createStyles();
  const parts: Record<string, string> = {};
  for (const [index, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, styles);
  }
  for (const [index, { chart, column }] of drawn.entries()) {
    const number = index + 1;
    parts[`xl/charts/chart${number}.xml`] = chartXml(chart);
    parts[`xl/drawings/drawing${number}.xml`] = drawingXml(chart.description, column);
    parts[`xl/drawings/_rels/drawing${number}.xml.rels`] = relationships([
      { id: "rId1", type: "chart", target: `../charts/chart${number}.xml` },
    ]);
    // The data stand on the first sheet.
    parts[`xl/worksheets/_rels/sheet${number + 1}.xml.rels`] = relationships([
      { id: "rId1", type: "drawing", target: `../drawings/drawing${number}.xml` },
    ]);
  }
  return zipParts({ ...frame(sheets, drawn.length), ...parts, "xl/styles.xml": styles.toXml() });
}

const types = "application/vnd.openxmlformats-officedocument";

/** The parts that hold the others together. */
function frame(sheets: readonly Sheet[], charts: number): Parts {
  const numbered = (count: number, path: (number: number) => string, type: string) =>
    Array.from({ length: count }, (_, index) => [path(index + 1), `${types}.${type}+xml`] as const);
  const overrides = Object.fromEntries([
    ["/xl/workbook.xml", `${types}.spreadsheetml.sheet.main+xml`],
    ["/xl/styles.xml", `${types}.spreadsheetml.styles+xml`],
    ...numbered(sheets.length, (n) => `/xl/worksheets/sheet${n}.xml`, "spreadsheetml.worksheet"),
    ...numbered(charts, (n) => `/xl/drawings/drawing${n}.xml`, "drawing"),
    ...numbered(charts, (n) => `/xl/charts/chart${n}.xml`, "drawingml.chart"),
  ]);
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return {
    "[Content_Types].xml": contentTypes({}, overrides),
    "_rels/.rels": relationships([
      { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" },
    ]),
    "xl/workbook.xml": `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list.join("")}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index) => ({
        id: `rId${index + 1}`,
        type: "worksheet",
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: "rIdStyles", type: "styles", target: "styles.xml" },
    ]),
  };
}
