import type { Language, Text } from "@tyle/core";
import type { Chart } from "../chart/chart.ts";
import { chartTable } from "../page/chart-table.ts";
import type {
  Finding,
  ReportDownload,
  ReportPage,
  ReportSection,
  ReportSource,
  ReportTable,
} from "../page/report-page.ts";
import { renderSvg } from "../svg/render-svg.ts";
import { escapeMarkup } from "../text/escape-markup.ts";
import type { ChartLayout } from "../vega-lite/spec-values.ts";
import { pageStyle } from "./page-style.data.ts";
import { pageWords } from "./page-words.data.ts";

/** Which language a page is in. */
export interface HtmlOptions {
  readonly language: Language;
}

/**
 * Writes a report as one HTML file that works offline and without JavaScript: pictures, a table beside each,
 * sources, notes, and the data as downloads inside.
 *
 * @throws {TyleError} `io/not-found` when there is a chart and `vega` and `vega-lite` are not installed.
 */
export async function renderHtml(page: ReportPage, { language }: HtmlOptions): Promise<string> {
  const say = (text: Text): string => escapeMarkup(text[language]);
  const sections = await Promise.all(
    page.sections.map((section) => renderSection(section, language)),
  );
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(page.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${say(page.title)}</h1>
${page.subtitle ? `<p class="lead">${say(page.subtitle)}</p>\n` : ""}</header>
<main>
${findings(page.findings, language)}${sections.join("")}${notes(page.notes, language)}</main>
<footer>
${sources(page.sources, language)}${downloads(page.downloads, language)}</footer>
</body>
</html>
`;
}

async function renderSection(section: ReportSection, language: Language): Promise<string> {
  const { heading, paragraphs = [], chart } = section;
  const table = section.table ?? (chart && chartTable(chart));
  const parts = [
    `<h2>${escapeMarkup(heading[language])}</h2>\n`,
    ...paragraphs.map((text) => `<p>${escapeMarkup(text[language])}</p>\n`),
    findings(section.findings ?? [], language),
    chart ? await figure(chart, language) : "",
    table ? renderTable(table, heading, language) : "",
    noteList([...(section.notes ?? []), ...(chart?.notes ?? [])], language),
  ];
  return `<section>\n${parts.join("")}</section>\n`;
}

/** A chart of more values is drawn once: a second drawing would double the page, and its table is there as well. */
const mostDrawnTwice = 400;

/**
 * Two pictures, of which the style sheet shows the one that fits: shrunk text could not be read on a telephone. A very
 * large one is moved sideways there instead, within its own frame.
 */
async function figure(chart: Chart, language: Language): Promise<string> {
  const draw = (layout: ChartLayout): Promise<string> =>
    renderSvg(chart, { language, layout, text: "body" });
  const name = `${escapeMarkup(chart.title[language])}`;
  const pictures =
    chart.rows.length > mostDrawnTwice
      ? `<div class="scroll large" tabindex="0" role="region" aria-label="${name}">${await draw("wide")}</div>\n`
      : `<div class="wide">${await draw("wide")}</div>\n<div class="narrow">${await draw("narrow")}</div>\n`;
  return `<figure>
<figcaption><strong>${name}</strong> <span>${escapeMarkup(chart.subtitle[language])}</span></figcaption>
${pictures}</figure>
`;
}

function findings(items: readonly Finding[], language: Language): string {
  if (items.length === 0) return "";
  const lines = items.map(({ verdict, text, detail }) => {
    const word = pageWords[language].verdict[verdict];
    const badge = word === "" ? "" : `<b>${word}</b>`;
    const small = detail ? `<small>${escapeMarkup(detail[language])}</small>` : "";
    return `<li class="${verdict}">${badge}${escapeMarkup(text[language])}${small}</li>\n`;
  });
  return `<ul class="findings">\n${lines.join("")}</ul>\n`;
}

/** Wide tables scroll inside their own frame, which the keyboard can reach. */
function renderTable(
  { caption, columns, rows }: ReportTable,
  heading: Text,
  language: Language,
): string {
  const side = (index: number): string => (columns[index]?.align === "end" ? ' class="end"' : "");
  const head = columns.map(
    ({ label }, index) => `<th scope="col"${side(index)}>${escapeMarkup(label[language])}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((text, index) => {
      const tag = index === 0 ? "th" : "td";
      const scope = index === 0 ? ' scope="row"' : "";
      return `<${tag}${scope}${side(index)}>${escapeMarkup(text[language])}</${tag}>`;
    });
    return `<tr>${cells.join("")}</tr>\n`;
  });
  const name = escapeMarkup(caption[language]);
  const frame = rows.length > mostOpenRows ? "scroll long" : "scroll";
  return `<div class="${frame}" tabindex="0" role="region" aria-label="${escapeMarkup(heading[language])}: ${name}">
<table>
<caption>${name}</caption>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("")}</tbody>
</table>
</div>
`;
}

/** Longer tables scroll in a frame of their own on the screen, so that a telephone gets past them; paper has them whole. */
const mostOpenRows = 40;

function noteList(items: readonly Text[], language: Language): string {
  if (items.length === 0) return "";
  const lines = items.map((text) => `<li>${escapeMarkup(text[language])}</li>\n`);
  return `<ul class="notes">\n${lines.join("")}</ul>\n`;
}

const notes = (items: readonly Text[], language: Language): string =>
  items.length === 0
    ? ""
    : `<section>\n<h2>${pageWords[language].notes}</h2>\n${noteList(items, language)}</section>\n`;

function sources(items: readonly ReportSource[], language: Language): string {
  if (items.length === 0) return "";
  const words = pageWords[language];
  const lines = items.map(({ file, sha256, title, cells }) => {
    const what = title ? `${escapeMarkup(title[language])}: ` : "";
    const where = cells === "" ? "" : `, ${words.cells} ${escapeMarkup(cells)}`;
    return `<li>${what}<code>${escapeMarkup(file)}</code>${where}<br>SHA-256 <code>${escapeMarkup(sha256)}</code></li>\n`;
  });
  return `<h2>${words.sources}</h2>\n<ul class="sources">\n${lines.join("")}</ul>\n`;
}

function downloads(items: readonly ReportDownload[], language: Language): string {
  if (items.length === 0) return "";
  const lines = items.map(({ name, label, mediaType, content }) => {
    const address = `data:${mediaType};charset=utf-8;base64,${toBase64(content)}`;
    return `<li><a download="${escapeMarkup(name)}" href="${escapeMarkup(address)}">${escapeMarkup(label[language])}</a></li>\n`;
  });
  return `<div class="downloads">\n<h2>${pageWords[language].downloads}</h2>\n<ul>\n${lines.join("")}</ul>\n</div>\n`;
}

/** Shorter than percent-encoding, which triples each letter with a tone mark and each quotation mark. */
const toBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
