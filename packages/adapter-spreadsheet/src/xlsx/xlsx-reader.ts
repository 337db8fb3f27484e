import type { TableReader } from "@tyle/core";
import { readLater } from "../limits/read-later.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { isZip } from "../zip/is-zip.ts";

/**
 * Makes the reader for .xlsx workbooks. Numbers are the decimals of the file, digit for digit; dates are told by the
 * format of the cell; a formula is read by its stored value. Rows are handed out as they are unpacked.
 *
 * @example
 * xlsxReader({ maxSheets: 10 })
 */
export function xlsxReader(limits: Partial<WorkbookLimits> = {}): TableReader {
  return {
    name: "xlsx",
    mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    // Every archive comes here unless a reader knows better: it can say what is wrong with it.
    sniff: (head) => (isZip(head) ? 0.8 : 0),
    read: readLater(() => import("./read-xlsx.ts"), limits),
  };
}
