import type { TableReader } from "@tyle/core";
import { encodingByMark } from "../csv/guess-encoding.ts";
import { readLater } from "../limits/read-later.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";

const startOfHtml =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[^>]*-->\s*)*<(?:!doctype html|html|table|meta|head|style|body|div)\b/;

/**
 * Makes the reader for HTML tables, which portals like to save as .xls. Each table is a sheet; merged cells are listed
 * and hold their value once. Loaded with the library htmlparser2 when such a file comes.
 *
 * @example
 * htmlReader().sniff(new TextEncoder().encode("<table>"), "bao-cao.xls") // 0.9
 */
export function htmlReader(limits: Partial<WorkbookLimits> = {}): TableReader {
  return {
    name: "html",
    mediaTypes: ["text/html"],
    sniff: (head) => {
      const start = new TextDecoder(encodingByMark(head)).decode(head).toLowerCase();
      return startOfHtml.test(start) ? 0.9 : 0;
    },
    read: readLater(() => import("./read-html.ts"), limits),
  };
}
