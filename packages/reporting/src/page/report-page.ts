import type { Text } from "@tyle/core";
import type { Chart } from "../chart/chart.ts";
import type { DataSource } from "../dataset/dataset.ts";

/** A sentence that the numbers prove, or refuse. */
export interface Finding {
  /** `certain` holds for every value the figures may stand for; `refused` does not; `note` is neither. */
  readonly verdict: "certain" | "refused" | "note";
  readonly text: Text;
  /** The calculation or the reason, in small print. */
  readonly detail?: Text;
}

/** A column of a table. Numbers stand at the end side. */
export interface ReportColumn {
  readonly label: Text;
  readonly align: "start" | "end";
}

/** A table as it is printed. The first column names the rows. */
export interface ReportTable {
  readonly caption: Text;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Text[])[];
}

/** A part of a report under its own heading. */
export interface ReportSection {
  readonly heading: Text;
  readonly paragraphs?: readonly Text[];
  readonly findings?: readonly Finding[];
  readonly chart?: Chart;
  /** Where a chart has no table of its own, `chartTable` makes one. */
  readonly table?: ReportTable;
  readonly notes?: readonly Text[];
}

/** Where in a source a number stood. */
export interface ReportSource extends DataSource {
  /** The cells used, such as "B2:B10". */
  readonly cells: string;
}

/** A file that the page carries inside itself. */
export interface ReportDownload {
  /** The file name it is saved under, such as "rates.csv". */
  readonly name: string;
  readonly label: Text;
  readonly mediaType: string;
  readonly content: string;
}

/** A report, before it is written as a page or a document. */
export interface ReportPage {
  readonly title: Text;
  readonly subtitle?: Text;
  /** What the reader should take away. */
  readonly findings: readonly Finding[];
  readonly sections: readonly ReportSection[];
  readonly notes: readonly Text[];
  readonly sources: readonly ReportSource[];
  readonly downloads: readonly ReportDownload[];
}
