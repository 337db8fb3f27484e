import { xmlText } from "../office/package.ts";
import { escapeMarkup } from "../text/escape-markup.ts";

const escaped = (text: string): string => escapeMarkup(xmlText(text));

/** How a paragraph is set. */
export interface ParagraphLook {
  readonly bold?: boolean;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

const run = (text: string, bold = false): string =>
  `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of plain text. */
export const paragraph = (text: string, { bold, keepNext }: ParagraphLook = {}): string =>
  `<w:p>${keepNext ? "<w:pPr><w:keepNext/></w:pPr>" : ""}${run(text, bold)}</w:p>`;

/** A heading by the style that outlines and screen readers know. */
export const heading = (text: string, style: "Title" | "Heading1"): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;

/** A line of a list, with a word in bold before it where there is one. */
export const listItem = (text: string, word = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/></w:pPr>${run("– ")}${word === "" ? "" : run(`${word} `, true)}${run(text)}</w:p>`;

/** A column of a table. */
export interface WordColumn {
  readonly text: string;
  readonly end: boolean;
}

/** A real table, whose heading row repeats on each page. */
export function table(
  columns: readonly WordColumn[],
  rows: readonly (readonly string[])[],
): string {
  const cell = (text: string, end: boolean, bold: boolean): string =>
    `<w:tc><w:p><w:pPr><w:pStyle w:val="TableText"/>${end ? '<w:jc w:val="right"/>' : ""}</w:pPr>${run(text, bold)}</w:p></w:tc>`;
  const head = columns.map(({ text, end }) => cell(text, end, true)).join("");
  const body = rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((text, index) => cell(text, columns[index]?.end ?? false, false)).join("")}</w:tr>`,
  );
  const edge = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:color="BFC5CD"/>`;
  const edges = ["top", "bottom", "insideH"].map(edge).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${"<w:gridCol/>".repeat(columns.length)}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${head}</w:tr>${body.join("")}</w:tbl><w:p/>`;
}

/** The width of the text on A4 in the units of drawings. */
const textWidth = 6_120_000;

const pictureHeight = (png: Uint8Array): number => {
  const view = new DataView(png.buffer, png.byteOffset);
  return Math.round((textWidth * view.getUint32(20)) / view.getUint32(16));
};

/** Height of the text on A4: a long picture is made narrower to fit on one page. */
const mostHeight = 9_000_000;

/** A picture over the width of the text, with its text alternative. */
export function drawing({
  id,
  png,
  alternative,
}: {
  readonly id: string;
  readonly png: Uint8Array;
  readonly alternative: string;
}): string {
  const full = pictureHeight(png);
  const scale = Math.min(1, mostHeight / full);
  const extent = `cx="${Math.round(textWidth * scale)}" cy="${Math.round(full * scale)}"`;
  const number = id.replace(/\D/g, "");
  const picture = `<pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  return `<w:p><w:r><w:drawing><wp:inline><wp:extent ${extent}/><wp:docPr id="${number}" name="${id}" descr="${escaped(alternative)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}
