import type { Cell, Period, PrintedFigure, SourceLocation } from "@tyle/core";

/** What a column of a form holds. */
export type FormColumnKind = "count" | "percent" | "text";

/** A column of a form. */
export interface FormColumn {
  readonly id: string;
  readonly kind: FormColumnKind;
  /** As the form names it, for messages. */
  readonly heading: string;
  /** The number that the form prints below its headings. */
  readonly number?: number;
  /** Judges the headings above a column, outermost first, each in lower case and without doubled blanks. */
  readonly matches: (path: readonly string[]) => boolean;
  /** Some printings leave the column out. */
  readonly isOptional?: true;
}

/** A column that is the sum of others. */
export interface FormSum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** A column that prints one count as a percent of another. */
export interface FormShare {
  readonly rate: string;
  readonly part: string;
  readonly whole: string;
}

/** A table of counts whose columns are known. */
export interface Form {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly sums: readonly FormSum[];
  readonly shares: readonly FormShare[];
}

/** One row of data of a form. Rows of sections and totals are no data: they would be counted twice. */
export interface FormRecord {
  readonly form: string;
  /** As the title block says; `null` when it does not. */
  readonly period: Period | null;
  readonly reportingUnit: string | null;
  /** The heading of the section that the row stands in. */
  readonly section: string | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, Cell<bigint>>>;
  readonly rates: Readonly<Record<string, Cell<PrintedFigure>>>;
  readonly location: SourceLocation;
  /** SHA-256 of the file. */
  readonly sha256: string;
}
