import type {
  Ends,
  LocalDate,
  MissingReason,
  PeriodKind,
  PeriodRule,
  Provenance,
  ReadingAssumption,
  Scope,
  Text,
} from "@tyle/core";
import type { CellStatus } from "./cell-status.ts";

/** What the numbers of a measure count. Shares are part of 1; points are hundredths, so −9.65 is −9.65 points. */
export type MeasureUnit = "percent" | "points" | "count" | "multiple";

/** An administrative unit as a category of the data. */
export interface UnitDimension {
  /** Identity such as "24856@2010-11-30". */
  readonly id: string;
  readonly code: string;
  readonly label: Text;
  readonly level: string;
  readonly parent: string | null;
  readonly validFrom: string | null;
  /** The first day no longer in force, or `null`. */
  readonly validTo: string | null;
}

/** A reporting period as a category of the data. */
export interface PeriodDimension {
  readonly id: string;
  readonly label: Text;
  readonly rule: PeriodRule;
  readonly kind: PeriodKind;
  readonly from: string;
  /** The first day after it. */
  readonly until: string;
}

/** What is measured, with how it is printed. */
export interface MeasureDimension {
  readonly id: string;
  readonly label: Text;
  readonly unit: MeasureUnit;
  /** Digits after the decimal sign where a value brings no text of its own. */
  readonly decimals: number;
  /** Which way is better; decides where a ranking starts. */
  readonly direction: "up" | "down";
}

/** All values that a cell may stand for: exact ends, and the doubles nearest to them for drawing. */
export interface CellRange {
  readonly lo: number | null;
  readonly hi: number | null;
  /** "n" or "n/d"; `null` where there is no end. */
  readonly loExact: string | null;
  readonly hiExact: string | null;
  /** Which ends belong to the range, "[)" for most printed figures. */
  readonly ends: Ends;
}

/** One way to read a printed figure. */
export interface CellReading extends CellRange {
  readonly assumption: ReadingAssumption;
  readonly decimals: number;
}

/** A count that is known, or known within a range, in decimal digits. */
export interface CountRange {
  readonly min: string;
  /** `null` where there is no end. */
  readonly max: string | null;
}

/** A figure that was replaced by the one in the cell. */
export interface Revision {
  readonly previous: string;
  readonly date: string;
  readonly reason: Text;
}

/** What a cell says, apart from where it stands. */
export interface CellValue extends CellRange {
  /** The nearest double, for drawing only; `null` where there is no single value. Never 0 for what is missing. */
  readonly value: number | null;
  /** "n" or "n/d"; `null` where there is no single value. For a printed figure, its face value. */
  readonly exact: string | null;
  /** As it is to be shown: "0,03%" and "0.03%". ":" where a value is missing. */
  readonly text: Text;
  /** Why there is no value, or `null`. */
  readonly missing: MissingReason | null;
  readonly status: CellStatus;
  /** For printed figures every reading, the first of which is the range of the cell. */
  readonly readings: readonly CellReading[];
  readonly numerator: CountRange | null;
  readonly denominator: CountRange | null;
}

/** One value of the data, with its place in all dimensions. */
export interface DataCell extends CellValue {
  readonly unit: string;
  readonly period: string;
  readonly measure: string;
  readonly scope: Scope;
  readonly revision: Revision | null;
  /** A key of `Dataset.provenance`, or `null`. */
  readonly provenance: string | null;
  /** Ids of notes. */
  readonly notes: readonly string[];
}

/** A value that a measure is meant to reach, in force from `from` until before `until`. */
export interface DataTarget {
  readonly measure: string;
  readonly comparator: ">=" | "<=";
  readonly value: number;
  readonly exact: string;
  readonly text: Text;
  /** Who set it and where it is written. */
  readonly source: Text;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

/** A file that values were read from. */
export interface DataSource {
  readonly file: string;
  readonly sha256: string;
  /** What it is and who published it, where the user said so. */
  readonly title: Text | null;
}

/** A remark that cells can point to. */
export interface DataNote {
  readonly id: string;
  readonly text: Text;
}

/** Something that stands in the way of a target, as those responsible named it. */
export interface Obstacle {
  readonly unit: string | null;
  readonly period: string | null;
  readonly text: Text;
  readonly source: Text;
}

/** Results that can be drawn, printed and handed on at once. Plain JSON: every exact number is a text. */
export interface Dataset {
  readonly id: string;
  readonly title: Text;
  readonly units: readonly UnitDimension[];
  readonly periods: readonly PeriodDimension[];
  readonly measures: readonly MeasureDimension[];
  readonly cells: readonly DataCell[];
  readonly targets: readonly DataTarget[];
  readonly provenance: Readonly<Record<string, Provenance>>;
  readonly sources: readonly DataSource[];
  readonly notes: readonly DataNote[];
  readonly obstacles: readonly Obstacle[];
}
