import type { TableReader } from "@tyle/core";
import { readLater } from "../limits/read-later.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Makes the reader for .xls workbooks of Excel 5 to 2003 (BIFF5, BIFF8), by the library SheetJS, which is loaded when
 * such a file comes, with limits on its time and memory. A password, also of an .xlsx, is noticed.
 *
 * @example
 * xlsReader({ maxBytes: 20_000_000 })
 */
export function xlsReader(limits: Partial<WorkbookLimits> = {}): TableReader {
  return {
    name: "xls",
    mediaTypes: ["application/vnd.ms-excel"],
    sniff: (head) => (signature.every((byte, index) => head[index] === byte) ? 1 : 0),
    read: readLater(() => import("./read-xls.ts"), limits),
  };
}
