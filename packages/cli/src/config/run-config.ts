import type { Language, Scope, Text } from "@tyle/core";

/** One column of a table that holds figures, and what they are of. */
export interface ValueColumn {
  /** The heading of the column. */
  readonly column: string;
  readonly indicator: string;
  readonly part: "rate" | "numerator" | "denominator";
}

/** How the rows of a long table say what they are: each text of the column stands for a meaning. */
export interface MeaningColumn<Meaning> {
  readonly column: string;
  readonly values: Readonly<Record<string, Meaning>>;
}

/** A file of published figures. */
export interface FigureSource {
  /** Path of the file, relative to the configuration. */
  readonly file: string;
  /** "2022", "2023-H1", "2023-Q1", "2023-04". */
  readonly period: string;
  readonly rule: "calendar" | "nd09";
  /** The code of the one unit, or the column that holds codes. */
  readonly unit: string | { readonly column: string };
  readonly scope: Scope | MeaningColumn<Scope>;
  /** For a table with one column a figure. */
  readonly values?: readonly ValueColumn[];
  /** For a table with one row a figure. */
  readonly rows?: MeaningColumn<Omit<ValueColumn, "column">> & { readonly value: string };
}

/** A value that an indicator is meant to reach. */
export interface TargetConfig {
  readonly indicator: string;
  readonly atLeast?: string;
  readonly atMost?: string;
  readonly source: Text;
}

/** A sentence about the highest and the lowest rate of a list. */
export interface ClaimConfig {
  readonly text: Text;
  readonly indicator: string;
  readonly period: string;
  /** "More than so many times" or "at least so many times". */
  readonly highestToLowest: { readonly moreThan: string } | { readonly atLeast: string };
}

/** A cause of low rates that somebody named. */
export interface ObstacleConfig {
  /** One of the list of `@tyle/indicators-vn`, or a name of one's own with a label. */
  readonly id: string;
  readonly label?: Text;
  /** The code of the unit; left out where it is said of all. */
  readonly unit?: string;
  readonly period: string;
  readonly source: Text;
}

/** What `tyle run` reads. */
export interface RunConfig {
  readonly title: Text;
  readonly language: Language;
  /** A CSV file with the columns code, name, full_name, level, kind, parent, valid_from. */
  readonly units: string;
  readonly indicators: Readonly<
    Record<string, { readonly label: Text; readonly definition: Text }>
  >;
  readonly figures: readonly FigureSource[];
  readonly targets: readonly TargetConfig[];
  readonly claims: readonly ClaimConfig[];
  readonly obstacles: readonly ObstacleConfig[];
  /** A GeoJSON file for the maps of `tyle report`. */
  readonly map?: string;
  readonly sources: readonly Text[];
  /** The folder for the report, relative to the configuration. */
  readonly out: string;
}
