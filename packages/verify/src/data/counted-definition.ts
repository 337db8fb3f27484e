import {
  type Diagnostic,
  exactly,
  type IntegerRange,
  type Interval,
  type KnownRate,
  rateValue,
  rational,
  type Text,
} from "@tyle/core";

/** Which dossiers of a source were counted: those of one unit, or all. */
export type CountedScope = "unit" | "all";

/** One way to count a figure from the data: an indicator for a period and a scope, with what came out. */
export interface CountedDefinition {
  readonly indicator: string;
  readonly label: Text;
  /** "2023-Q1", or "all" where every dossier of the source was counted. */
  readonly period: string;
  readonly rule: "calendar" | "nd09";
  readonly scope: CountedScope;
  readonly numerator: IntegerRange;
  readonly denominator: IntegerRange;
  readonly rate: KnownRate;
}

/** What the data say of a figure: by its own definition, and by all others that were tried. */
export interface FigureData {
  readonly own: CountedDefinition;
  readonly others: readonly CountedDefinition[];
  /** SHA-256 of the source, in hexadecimal digits. */
  readonly sha256: string;
}

/** The data behind figures by id, or why there are none. */
export type DataByFigure = ReadonlyMap<string, FigureData | Diagnostic>;

/** Which of the three numbers of a definition a figure prints. */
export type CountedPart = "rate" | "numerator" | "denominator";

/** The values that a number of a definition can have; `null` for a share of nothing. */
export function countedRange(definition: CountedDefinition, part: CountedPart): Interval | null {
  if (part !== "rate") return toInterval(definition[part]);
  const { rate } = definition;
  if (rate.kind === "undefined-rate") return null;
  return rate.kind === "rate" ? exactly(rateValue(rate)) : rate.range;
}

const toInterval = ({ min, max }: IntegerRange): Interval => ({
  lower: { value: rational(min), closed: true },
  upper: max === null ? null : { value: rational(max), closed: true },
});
