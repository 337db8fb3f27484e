import { TyleError } from "@tyle/core";
import { strFromU8, unzipSync } from "fflate";

const body = "word/document.xml";

/** Far above any report of text; what unpacks to more is a trap. */
const mostBytes = 200_000_000;

/**
 * The text of a Word document: one line for each paragraph, with tabs and line breaks.
 *
 * @throws {TyleError} `content/invalid` when the file holds no such document.
 */
export function docxText(bytes: Uint8Array, name: string): string {
  const xml = readBody(bytes, name);
  const paragraphs = xml.match(/<w:p[ >][\s\S]*?<\/w:p>/gu) ?? [];
  return paragraphs.map(paragraphText).join("\n");
}

function readBody(bytes: Uint8Array, name: string): string {
  let cause: unknown;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name: entry, originalSize }) => entry === body && originalSize <= mostBytes,
    });
    const file = files[body];
    if (file) return strFromU8(file);
  } catch (error) {
    cause = error;
  }
  const message = {
    en: `"${name}" holds no text of a Word document.`,
    vi: `"${name}" không chứa nội dung văn bản Word.`,
  };
  throw new TyleError("content/invalid", message, { cause });
}

const paragraphText = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\b[^>]*\/>/gu)]
    .map(([, text, sign]) =>
      text === undefined ? (sign === "tab" ? "\t" : "\n") : decodeXml(text),
    )
    .join("");

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const decodeXml = (text: string): string =>
  text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
      : (entities[name] ?? whole),
  );
