import type { MergedRange } from "@tyle/core";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { decodePart } from "../xml/scan-part.ts";
import { attribute, XmlScanner } from "../xml/xml-scanner.ts";
import type { ZipEntry } from "../zip/zip-directory.ts";

/** Merged ranges beyond this are no header; a file can list any number of them. */
const maxMerges = 10_000;

/**
 * Finds the merged ranges of a worksheet. They stand behind its rows, but are needed with the first of them, so the part
 * is unpacked once before it is read. What it really holds is counted by the way.
 */
export async function findMerges(
  entry: ZipEntry,
  limits: WorkbookLimits,
): Promise<readonly MergedRange[]> {
  const merges: MergedRange[] = [];
  const open = (name: string, attributes: string): void => {
    if (name !== "mergeCell" || merges.length >= maxMerges) return;
    const range = parseRange(attribute(attributes, "ref") ?? "");
    if (range) merges.push(range);
  };
  let scanner: XmlScanner | undefined;
  let tail = "";
  for await (const text of decodePart(entry, limits)) {
    if (scanner) {
      scanner.push(text);
      continue;
    }
    const seen = tail + text;
    const end = /<\/(?:\w+:)?sheetData\s*>/.exec(seen);
    tail = seen.slice(-40);
    if (!end) continue;
    scanner = new XmlScanner({ open }, entry.name, limits.maxStringLength);
    scanner.push(seen.slice(end.index + end[0].length));
  }
  return merges;
}

/** Reads "B3:D4". */
function parseRange(text: string): MergedRange | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(text.replaceAll("$", ""));
  if (!match) return undefined;
  const [, left = "", top, right = "", bottom] = match;
  return { top: Number(top), left: toColumn(left), bottom: Number(bottom), right: toColumn(right) };
}

const toColumn = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
