import type { FigurePart, Language, MissingSymbols, Period, Scope, UnitTree } from "@tyle/core";

/** A value that differs between rows: the column that says it, and what its cells mean. */
export interface FromColumn<Value> {
  /** The heading of the column. */
  readonly column: string;
  /** The meaning of each text that may stand in the column. */
  readonly values: Readonly<Record<string, Value>>;
}

/** One value for all rows, or a column that says it row by row. */
export type FixedOrFromColumn<Value> = Value | FromColumn<Value>;

/** Tells a column from a fixed value. */
export const isFromColumn = <Value>(
  source: FixedOrFromColumn<Value>,
): source is FromColumn<Value> =>
  typeof source === "object" && source !== null && "column" in source;

/** A column of figures, with what they are about. */
export interface FigureColumn {
  /** The heading of the column. */
  readonly column: string;
  readonly indicator: FixedOrFromColumn<string>;
  readonly part: FixedOrFromColumn<FigurePart>;
  readonly period: FixedOrFromColumn<Period>;
  readonly scope: FixedOrFromColumn<Scope>;
}

/** How a table of published figures is laid out. */
export interface PublishedFiguresOptions {
  /** The units that may occur. */
  readonly units: UnitTree;
  /** The heading of the column with unit codes, or the code of the one unit that the whole table is about. */
  readonly unit: { readonly column: string } | { readonly code: string };
  readonly figures: readonly FigureColumn[];
  /** The language whose separators the numbers have; Vietnamese by default. */
  readonly language?: Language;
  /** Symbols that the publisher prints for a missing value. A blank cell is always "not-provided". */
  readonly missing?: MissingSymbols;
}
