import type { Chart } from "../chart/chart.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { contentTypes, type Parts, relationships, xmlHead, zipParts } from "../office/package.ts";
import { escapeMarkup } from "../text/escape-markup.ts";
import type { LanguageOption } from "../tidy/to-tidy.ts";
import type { ChartSheet } from "./chart-sheet.ts";
import { chartXml, drawingXml } from "./chart-xml.ts";
import { dataSheet } from "./data-sheet.ts";
import { createStyles, type Sheet, sheetName, sheetXml } from "./sheet.ts";
import { sheetNames, sheetOfChart } from "./sheet-of-chart.ts";
import { sourceSheet } from "./source-sheet.ts";

/** What a workbook holds besides the data. */
export interface XlsxOptions extends LanguageOption {
  /** Each gets a sheet with its numbers, and with what Excel draws of them itself. */
  readonly charts?: readonly Chart[];
}

/**
 * Writes a workbook: the data as numbers in the formats they were printed in, rates and gaps as live formulas, a
 * sheet for each chart, and the sources. Equal data give equal bytes.
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
  const drawn = charts.map((chart) =>
    sheetOfChart(chart, take(sheetNames[chart.kind][language]), language),
  );
  const sources: Sheet = {
    name: take({ vi: "Nguồn", en: "Sources" }[language]),
    ...sourceSheet(dataset, language),
  };
  const sheets = [{ sheet: data, charts: [] }, ...drawn, { sheet: sources, charts: [] }];
  const styles = createStyles();
  const parts = Object.assign(
    {},
    ...drawingParts(sheets),
    ...sheets.map(({ sheet, charts: of }, index) => ({
      [`xl/worksheets/sheet${index + 1}.xml`]: sheetXml(sheet, {
        styles,
        hasDrawing: of.length > 0,
      }),
    })),
  ) as Parts;
  return zipParts({ ...frame(sheets), ...parts, "xl/styles.xml": styles.toXml() });
}

/** The charts of each sheet that has some. A drawing has the number of its sheet; charts are counted through. */
function drawingParts(sheets: readonly ChartSheet[]): readonly Parts[] {
  let count = 0;
  return sheets.flatMap(({ charts }, index) => {
    if (charts.length === 0) return [];
    const number = index + 1;
    const first = count + 1;
    count += charts.length;
    return [
      {
        ...Object.fromEntries(
          charts.map((chart, at) => [`xl/charts/chart${first + at}.xml`, chartXml(chart)]),
        ),
        [`xl/drawings/drawing${number}.xml`]: drawingXml(charts),
        [`xl/drawings/_rels/drawing${number}.xml.rels`]: relationships(
          charts.map((_, at) => ({
            id: `rId${at + 1}`,
            type: "chart",
            target: `../charts/chart${first + at}.xml`,
          })),
        ),
        [`xl/worksheets/_rels/sheet${number}.xml.rels`]: relationships([
          { id: "rId1", type: "drawing", target: `../drawings/drawing${number}.xml` },
        ]),
      },
    ];
  });
}

const types = "application/vnd.openxmlformats-officedocument";

/** The parts that hold the others together. */
function frame(sheets: readonly ChartSheet[]): Parts {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const part = (path: string, type: string) => [path, `${types}.${type}+xml`] as const;
  const charts = sheets.flatMap((sheet) => sheet.charts).length;
  const overrides = Object.fromEntries([
    part("/xl/workbook.xml", "spreadsheetml.sheet.main"),
    part("/xl/styles.xml", "spreadsheetml.styles"),
    ...numbers(sheets.length).map((n) =>
      part(`/xl/worksheets/sheet${n}.xml`, "spreadsheetml.worksheet"),
    ),
    ...sheets.flatMap((sheet, index) =>
      sheet.charts.length > 0 ? [part(`/xl/drawings/drawing${index + 1}.xml`, "drawing")] : [],
    ),
    ...numbers(charts).map((n) => part(`/xl/charts/chart${n}.xml`, "drawingml.chart")),
  ]);
  const list = sheets.map(
    ({ sheet: { name } }, index) =>
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
