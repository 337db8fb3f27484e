import type { MissingSymbols } from "@tyle/core";

/** What one column of a table means. Exactly one of `dimension`, `measure` and `rate` is given. */
export interface MappedColumn {
  /** The heading; with merged headings the whole way down to it, outermost first. */
  readonly heading: string | readonly string[];
  /** A text that says what a row is about, such as "unit". */
  readonly dimension?: string;
  /** A count. */
  readonly measure?: string;
  /** A printed percent. */
  readonly rate?: string;
  /** The table may be without it. */
  readonly optional?: boolean;
}

/** What the columns of a table mean. It is plain data, and can be kept as JSON or YAML. */
export interface TableMapping {
  readonly table: string;
  readonly columns: readonly MappedColumn[];
  /** Measures that are the sum of others. */
  readonly sums?: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  /** Rates that are printed beside their counts. */
  readonly shares?: readonly {
    readonly rate: string;
    readonly part: string;
    readonly whole: string;
  }[];
  /** Symbols that the publisher prints for a missing value. */
  readonly missing?: MissingSymbols;
}

/** The name under which the values of a column are handed on. */
export const nameOf = ({ dimension, measure, rate }: MappedColumn): string =>
  dimension ?? measure ?? rate ?? "";
