import type { Language, SourceLocation } from "@tyle/core";

/** What a published figure claims to be. */
export type FigureClaimKind =
  | "count"
  | "rate"
  | "sum"
  | "change"
  | "points"
  | "ratio"
  | "rank"
  | "bound";

/** An operand: text as it was printed ("hơn 4,3 triệu"), or a plain number of the file. */
export type Operand = string | number;

/** A figure as it is to be computed from the sources of the file. */
export interface Computation {
  /** Id of an indicator of the catalogue or of the file. */
  readonly indicator: string;
  /** Which of the three numbers of the indicator was published. Defaults to "rate", or "numerator" for a count. */
  readonly part?: "rate" | "numerator" | "denominator";
  /** Code of the unit; all units of the source when left out. */
  readonly unit?: string;
  /** "2023", "2023-H1", "2023-Q2", "2023-04"; all of the source when left out. */
  readonly period?: string;
  /** How periods are cut. Defaults to "calendar". */
  readonly rule?: "calendar" | "nd09";
  /** Id of the source; needed when the file has several. */
  readonly source?: string;
}

/** One figure that was published, with what it is to be checked against. */
export interface Figure {
  readonly id: string;
  readonly kind: FigureClaimKind;
  /** The text as published, such as "70,4%". In a sum, the total. */
  readonly printed: string;
  /** Where it was published, in words or as an address. */
  readonly published?: string;
  readonly language?: Language;
  readonly numerator?: Operand;
  readonly denominator?: Operand;
  readonly parts?: readonly Operand[];
  readonly from?: Operand;
  readonly to?: Operand;
  /** A name for a denominator that was not printed. Rates with the same name share it. */
  readonly base?: string;
  readonly compute?: Computation;
  /** Counts were rounded to a multiple of this, such as 5. */
  readonly roundedTo?: number;
}

/** A data file behind figures. */
export interface FigureSource {
  readonly id: string;
  /** Path from the figures file. */
  readonly file: string;
  /** Name of the profile that gives the rows their meaning; the best one when left out. */
  readonly adapter?: string;
  /** Name of the engine that counts. Defaults to "memory". */
  readonly engine?: string;
}

/** A file of published figures. */
export interface FiguresFile {
  /** The language of the printed texts. Defaults to "vi". */
  readonly language?: Language;
  /** Percents are used for percentage points in these texts, so "tăng 5%" may mean 5 points. */
  readonly percentMeansPoints?: boolean;
  /** Counts were rounded to a multiple of this, such as 5. */
  readonly roundedTo?: number;
  readonly sources?: readonly FigureSource[];
  /** Documents that print the figures, as paths from the figures file. */
  readonly documents?: readonly string[];
  readonly figures: readonly Figure[];
}

/** A figures file together with the place of each figure in its text. */
export interface LocatedFiguresFile {
  readonly file: FiguresFile;
  /** Name of the file. */
  readonly name: string;
  /** The place of the printed text of each figure, in the order of the figures. */
  readonly locations: readonly SourceLocation[];
}
