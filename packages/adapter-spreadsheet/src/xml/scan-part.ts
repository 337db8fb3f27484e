import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { inflateEntry } from "../zip/inflate-entry.ts";
import type { ZipEntry } from "../zip/zip-directory.ts";
import { type XmlHandler, XmlScanner } from "./xml-scanner.ts";

/** Scans a whole part of an archive. @throws {FileProblem} */
export async function scanPart(
  entry: ZipEntry,
  handler: XmlHandler,
  limits: WorkbookLimits,
): Promise<void> {
  const scanner = new XmlScanner(handler, entry.name, limits.maxStringLength);
  for await (const text of decodePart(entry, limits)) scanner.push(text);
  scanner.end();
}

/** The text of a part, as it is inflated. XML of office files is UTF-8, or UTF-16 with a byte order mark. */
export async function* decodePart(entry: ZipEntry, limits: WorkbookLimits): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of inflateEntry(entry, limits)) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? "";
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
