import { inflateSync } from "node:zlib";

/** An object of a PDF: its dictionary, and its stream as text where it has one that is deflated. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

/**
 * The words of a PDF that Chromium printed, through the tables that map its glyphs to letters: what somebody gets who
 * copies or searches. A reader for any PDF would weigh tens of megabytes; this one knows what Chromium writes.
 */
export function pdfText(pdf: Buffer): string {
  const objects = readObjects(pdf);
  // Chromium calls the font of object 4 "F4".
  const maps = new Map<string, ReadonlyMap<string, string>>();
  for (const [number, { dictionary }] of objects) {
    const [, table] = /\/ToUnicode (\d+) 0 R/.exec(dictionary) ?? [];
    if (table) maps.set(`F${number}`, readMap(objects.get(table)?.stream ?? ""));
  }
  const pages = [...objects.values()].filter(({ stream }) => /^BT$/m.test(stream));
  return pages.map(({ stream }) => wordsOf(stream, maps)).join("\n");
}

function readObjects(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const text = pdf.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const { 0: whole, 1: number = "", index } of text.matchAll(/(\d+) 0 obj\n[\s\S]*?endobj/g)) {
    const start = whole.indexOf("stream\n");
    const dictionary = start < 0 ? whole : whole.slice(0, start);
    const isDeflated = start >= 0 && dictionary.includes("/FlateDecode");
    const stream = isDeflated
      ? inflateSync(pdf.subarray(index + start + 7)).toString("latin1")
      : "";
    objects.set(number, { dictionary, stream });
  }
  return objects;
}

/** From the code of a glyph, as four digits, to its letters. */
function readMap(table: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const entry = /<(\w{4})> (?:<(\w{4})> )?<(\w+)>/g;
  const lists = table.match(/beginbf(?:char|range)[\s\S]*?endbf/g) ?? [];
  for (const [, from = "", until = from, letters = ""] of lists.join("").matchAll(entry)) {
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(until, 16)];
    for (let code = first; code <= last; code += 1) {
      const target = Number.parseInt(letters.slice(-4), 16) + code - first;
      const before = letters.slice(0, -4).replace(/\w{4}/g, toLetter);
      const key = code.toString(16).toUpperCase().padStart(4, "0");
      map.set(key, `${before}${String.fromCharCode(target)}`);
    }
  }
  return map;
}

const toLetter = (digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));

/** Pieces of a line stand one after another; the next line starts where text is placed anew. */
function wordsOf(content: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let [font, words] = ["", ""];
  for (const [token] of content.matchAll(/\/F\d+ [\d.]+ Tf|<[\dA-F]+>|^(?:BT|ET)$|T[dm*]$/gm)) {
    if (token.startsWith("/")) font = token.slice(1, token.indexOf(" "));
    else if (!token.startsWith("<")) words += "\n";
    else
      words += token
        .replace(/[<>]/g, "")
        .replace(/.{4}/g, (code) => maps.get(font)?.get(code) ?? "?");
  }
  return words.replace(/\n+/g, "\n");
}
