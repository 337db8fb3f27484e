import type { Language } from "../diagnostic/text.ts";
import type { Rational } from "../exact/rational.ts";

/** A word that goes with a number: "gần" almost, "hơn" over, "khoảng" about, "dưới" under, and their like. */
export type Qualifier = "almost" | "over" | "about" | "under" | "at-least" | "at-most";

/** What the sign or word behind the number makes of it. */
export type FigureKind = "number" | "percent" | "percentage-points";

/** A number as it was published. It stands for an interval, since what was published is rounded. */
export interface PrintedFigure {
  /** The text as printed. */
  readonly text: string;
  readonly language: Language;
  readonly kind: FigureKind;
  /** The value at face, a percent as part of 1: "70,4%" is 88/125, "4,3 triệu" is 4300000. */
  readonly value: Rational;
  /** Digits printed after the decimal sign: 1 for "70,4%" and for "4,3 triệu". */
  readonly decimals: number;
  /** One unit of the last printed digit: 1/1000 for "70,4%", 100000 for "4,3 triệu". */
  readonly step: Rational;
  readonly qualifier: Qualifier | null;
  /** How far the words of a fraction or multiple in words reach on either side; absent for digits. */
  readonly tolerance?: Rational;
}
