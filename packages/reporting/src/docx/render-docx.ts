import type { Language, Text } from "@tyle/core";
import type { Chart } from "../chart/chart.ts";
import { describe } from "../chart/describe.ts";
import { pageWords } from "../html/page-words.data.ts";
import { contentTypes, relationships, xmlHead, zipParts } from "../office/package.ts";
import { chartTable } from "../page/chart-table.ts";
import type { Finding, ReportPage, ReportSection, ReportTable } from "../page/report-page.ts";
import { renderPng } from "../png/render-png.ts";
import { documentStyles } from "./styles.data.ts";
import { drawing, heading, listItem, paragraph, table } from "./word-xml.ts";

/** Which language a document is in. */
export interface DocxOptions {
  readonly language: Language;
}

/** A picture on its way into the document. */
interface Picture {
  readonly id: string;
  readonly png: Uint8Array;
  readonly alternative: string;
}

/**
 * Writes a report as a Word document with real headings and tables, that an office can edit and send on. Each picture
 * has its text alternative. Equal reports give equal bytes.
 *
 * @throws {TyleError} `io/not-found` when a package that pictures need is not installed.
 */
export async function renderDocx(page: ReportPage, { language }: DocxOptions): Promise<Uint8Array> {
  const pictures = await drawPictures(page, language);
  const body = [
    heading(page.title[language], "Title"),
    ...(page.subtitle ? [paragraph(page.subtitle[language])] : []),
    ...findings(page.findings, language),
    ...page.sections.flatMap((section) => renderSection(section, { language, pictures })),
    ...closing(page, language),
  ];
  const links = [...pictures.values()].map(({ id }) => ({
    id,
    type: "image",
    target: `media/${id}.png`,
  }));
  const media = Object.fromEntries(
    [...pictures.values()].map(({ id, png }) => [`word/media/${id}.png`, png]),
  );
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  return zipParts({
    "[Content_Types].xml": contentTypes(
      { png: "image/png" },
      {
        "/word/document.xml": `${types}.document.main+xml`,
        "/word/styles.xml": `${types}.styles+xml`,
      },
    ),
    "_rels/.rels": relationships([
      { id: "rId1", type: "officeDocument", target: "word/document.xml" },
    ]),
    "word/document.xml": documentXml(body),
    "word/styles.xml": documentStyles(language),
    "word/_rels/document.xml.rels": relationships([
      { id: "styles", type: "styles", target: "styles.xml" },
      ...links,
    ]),
    ...media,
  });
}

async function drawPictures(
  page: ReportPage,
  language: Language,
): Promise<ReadonlyMap<Chart, Picture>> {
  const charts = page.sections.flatMap(({ chart }) => (chart ? [chart] : []));
  const pictures = await Promise.all(
    charts.map(async (chart, index) => {
      const png = await renderPng(chart, { language, text: "body" });
      const alternative = describe(chart, { language, level: "short" });
      return [chart, { id: `picture${index + 1}`, png, alternative }] as const;
    }),
  );
  return new Map(pictures);
}

interface Surroundings {
  readonly language: Language;
  readonly pictures: ReadonlyMap<Chart, Picture>;
}

function renderSection(
  section: ReportSection,
  { language, pictures }: Surroundings,
): readonly string[] {
  const { chart, paragraphs = [], notes = [] } = section;
  const numbers = section.table ?? (chart && chartTable(chart));
  const picture = chart && pictures.get(chart);
  return [
    heading(section.heading[language], "Heading1"),
    ...paragraphs.map((text) => paragraph(text[language])),
    ...findings(section.findings ?? [], language),
    ...(chart && picture
      ? [
          paragraph(chart.title[language], { bold: true, keepNext: true }),
          paragraph(chart.subtitle[language], { keepNext: true }),
          drawing(picture),
        ]
      : []),
    ...(numbers ? [tableOf(numbers, language)] : []),
    ...[...notes, ...(chart?.notes ?? [])].map((text) => listItem(text[language])),
  ];
}

const findings = (items: readonly Finding[], language: Language): readonly string[] =>
  items.map(({ verdict, text, detail }) => {
    const word = pageWords[language].verdict[verdict];
    const why = detail ? ` (${detail[language]})` : "";
    return listItem(`${text[language]}${why}`, word);
  });

const tableOf = ({ caption, columns, rows }: ReportTable, language: Language): string => {
  const say = (text: Text): string => text[language];
  return (
    paragraph(say(caption), { keepNext: true }) +
    table(
      columns.map(({ label, align }) => ({ text: say(label), end: align === "end" })),
      rows.map((row) => row.map(say)),
    )
  );
};

function closing({ notes, sources }: ReportPage, language: Language): readonly string[] {
  const words = pageWords[language];
  return [
    ...(notes.length > 0
      ? [heading(words.notes, "Heading1"), ...notes.map((text) => listItem(text[language]))]
      : []),
    ...(sources.length > 0 ? [heading(words.sources, "Heading1")] : []),
    ...sources.map(({ file, cells, sha256, title }) => {
      const where = cells === "" ? "" : `, ${words.cells} ${cells}`;
      return listItem(`${title ? `${title[language]}: ` : ""}${file}${where}; SHA-256 ${sha256}`);
    }),
  ];
}

const documentXml = (body: readonly string[]): string =>
  `${xmlHead}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body.join("")}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`;
