import {
  type Attainment,
  attain,
  derivedFrom,
  figureRange,
  type IntegerRange,
  type Interval,
  integersIn,
  interval,
  type Provenance,
  type PublishedFigure,
  percentWithin,
  rational,
  shortfallWithin,
  type Target,
} from "@tyle/core";
import { totalsFor } from "../arithmetic/totals-for.ts";

/** A printed rate together with the counts that were printed for its numerator. */
export interface AssessedWhole {
  readonly rate: PublishedFigure;
  /** The printed counts that make up the numerator. */
  readonly parts: readonly PublishedFigure[];
  /** Their sum. */
  readonly numerator: bigint;
  /** The totals by which the numerator gives the printed rate; `null` where there is none. */
  readonly total: IntegerRange | null;
  /** The rates that the counts and the printed rate allow together. */
  readonly range: Interval;
  readonly target: Target | null;
  readonly attainment: Attainment | null;
  /** How many are missing to the target, the total staying as it is. */
  readonly missing: IntegerRange | null;
  readonly provenance: Provenance;
}

/**
 * Infers the unprinted total behind a printed rate from the counts printed beside it: 717 + 5.092 online dossiers
 * at 70,4 % mean 8.246 to 8.257 dossiers in all.
 */
export function assessWhole(
  rate: PublishedFigure,
  parts: readonly PublishedFigure[],
  target: Target | null,
): AssessedWhole {
  const numerator = parts.reduce((sum, { figure }) => sum + wholeNumber(figureRange(figure)), 0n);
  const printed = figureRange(rate.figure);
  const total = totalsFor(numerator, printed);
  const range = total ? rateRange(numerator, total) : printed;
  return {
    rate,
    parts,
    numerator,
    total,
    range,
    target,
    attainment: target && attain(percentWithin(range), target),
    missing: target && total && shortfallWithin(numerator, total, target),
    provenance: derivedFrom(
      "total from rate",
      [rate, ...parts].map(({ provenance }) => provenance),
    ),
  };
}

/** Counts printed in full stand for one whole number; those that do not are left out by `isExactCount`. */
const wholeNumber = (range: Interval): bigint => integersIn(range)?.min ?? 0n;

/** Tells whether a printed count stands for one whole number, as "5.092" does and "hơn 5 nghìn" does not. */
export function isExactCount({ figure }: PublishedFigure): boolean {
  const whole = integersIn(figureRange(figure));
  return figure.kind === "number" && whole !== null && whole.min === whole.max;
}

const rateRange = (numerator: bigint, { min, max }: IntegerRange): Interval =>
  interval(max === null ? rational(0n) : rational(numerator, max), rational(numerator, min));
