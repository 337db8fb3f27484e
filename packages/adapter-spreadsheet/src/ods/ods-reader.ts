import type { TableReader } from "@tyle/core";
import { readLater } from "../limits/read-later.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { isZip } from "../zip/is-zip.ts";

const mediaType = "application/vnd.oasis.opendocument.spreadsheet";

/**
 * Makes the reader for OpenDocument spreadsheets (.ods), as LibreOffice writes them. Repeated rows and cells are
 * counted before they are made.
 *
 * @example
 * odsReader({ maxCells: 1_000_000 })
 */
export function odsReader(limits: Partial<WorkbookLimits> = {}): TableReader {
  return {
    name: "ods",
    mediaTypes: [mediaType],
    // The first part of the archive is the media type or, with some writers, the manifest.
    sniff: (head) =>
      isZip(head) && /^.{30}(?:mimetype|META-INF\/manifest\.xml|content\.xml)/s.test(latin1(head))
        ? 0.95
        : 0,
    read: readLater(() => import("./read-ods.ts"), limits),
  };
}

const latin1 = (head: Uint8Array): string =>
  new TextDecoder("latin1").decode(head.subarray(0, 100));
