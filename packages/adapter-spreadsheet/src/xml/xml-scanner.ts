import { damagedProblem, FileProblem, limitProblem } from "../limits/file-problem.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";

/** What is told while a document is scanned. Names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Scans XML that comes in pieces. It knows elements, text, CDATA and the five named entities, which is all that office
 * files use. A document type declaration ends the reading: entities could be made in it that grow without bound.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #part: string;
  readonly #maxText: number;
  #rest = "";

  constructor(handler: XmlHandler, part: string, maxText: number) {
    this.#handler = handler;
    this.#part = part;
    this.#maxText = maxText;
  }

  /** @throws {FileProblem} */
  push(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf("<", at);
      if (tag < 0) break;
      if (tag > at) this.#text(text.slice(at, tag));
      const end = this.#readTag(text, tag);
      if (end < 0) {
        at = tag;
        break;
      }
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > this.#maxText + piece.length) {
      throw limitProblem("characters-in-a-cell", this.#maxText);
    }
  }

  /** @throws {FileProblem} when the document ends within a tag. */
  end(): void {
    if (this.#rest.trim() !== "")
      throw damagedProblem({
        en: `${this.#part} ends too early`,
        vi: `${this.#part} kết thúc quá sớm`,
      });
  }

  #text(raw: string): void {
    if (raw.length > this.#maxText) throw limitProblem("characters-in-a-cell", this.#maxText);
    this.#handler.text?.(raw.includes("&") ? decodeEntities(raw) : raw);
  }

  /** Gives the index behind the tag, or -1 when it is not all there yet. */
  #readTag(text: string, at: number): number {
    const second = text.charCodeAt(at + 1);
    if (second === 33) return this.#readDeclaration(text, at);
    if (second === 63) return behind(text.indexOf("?>", at), 2);
    const end = tagEnd(text, at + 1);
    if (end < 0) return -1;
    if (second === 47) {
      this.#handler.close?.(localName(text, at + 2, end));
      return end + 1;
    }
    const isClosed = text.charCodeAt(end - 1) === 47;
    const nameEnd = endOfName(text, at + 1, end);
    const name = localName(text, at + 1, isClosed ? Math.min(nameEnd, end - 1) : nameEnd);
    this.#handler.open?.(name, text.slice(nameEnd, isClosed ? end - 1 : end));
    if (isClosed) this.#handler.close?.(name);
    return end + 1;
  }

  #readDeclaration(text: string, at: number): number {
    if (text.length < at + 9) return -1;
    if (text.startsWith("<!--", at)) return behind(text.indexOf("-->", at + 4), 3);
    if (text.startsWith("<![CDATA[", at)) {
      const end = text.indexOf("]]>", at + 9);
      if (end >= 0) this.#handler.text?.(text.slice(at + 9, end));
      return behind(end, 3);
    }
    throw new FileProblem(spreadsheetDiagnostics["file/unsafe"]({ part: this.#part }));
  }
}

const behind = (index: number, length: number): number => (index < 0 ? -1 : index + length);

/** The closing bracket, which may also stand within an attribute's quotation marks. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 62) return at;
    else if (unit === 34 || unit === 39) quote = unit;
  }
  return -1;
}

function endOfName(text: string, from: number, until: number): number {
  let at = from;
  while (at < until && text.charCodeAt(at) > 32) at += 1;
  return at;
}

function localName(text: string, from: number, until: number): string {
  const name = text.slice(from, until).trimEnd();
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * The value of an attribute, by its name with prefix, or `undefined`.
 *
 * @example
 * attribute(' r="A1" t="s"', "t") // "s"
 */
export function attribute(attributes: string, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const opening = `${name}=${quote}`;
    let start = attributes.indexOf(opening);
    // "id" also ends "r:id": a name stands at the start or behind a blank.
    while (start > 0 && attributes.charCodeAt(start - 1) > 32) {
      start = attributes.indexOf(opening, start + 1);
    }
    if (start < 0) continue;
    const from = start + opening.length;
    const end = attributes.indexOf(quote, from);
    if (end >= 0) return decodeEntities(attributes.slice(from, end));
  }
  return undefined;
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Entities that no office program writes are left as they are. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,4}));/g,
    (all, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
