import type { PlacedChart } from "./chart-xml.ts";
import type { Sheet } from "./sheet.ts";

/** A sheet with the numbers of a chart, and what Excel draws of them. */
export interface ChartSheet {
  readonly sheet: Sheet;
  readonly charts: readonly PlacedChart[];
}
