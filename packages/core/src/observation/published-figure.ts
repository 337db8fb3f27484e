import type { PrintedFigure } from "../figure/printed-figure.ts";
import type { Period } from "../period/period.ts";
import type { Provenance } from "../provenance/provenance.ts";
import type { UnitId } from "../unit/unit-code.ts";

/**
 * Which units a value counts: the unit's own office, the units below it, or both.
 * A district's own 717 dossiers and its communes' 5.092 make 5.809 for the whole district.
 */
export type Scope = "own" | "children" | "including-children";

/** What a figure is of an indicator: its rate, or one of the two counts behind it. */
export type FigurePart = "rate" | "numerator" | "denominator";

/** A figure that somebody published, with all that it is about. */
export interface PublishedFigure {
  readonly indicator: string;
  readonly part: FigurePart;
  readonly unit: UnitId;
  readonly period: Period;
  readonly scope: Scope;
  readonly figure: PrintedFigure;
  readonly provenance: Provenance;
}
