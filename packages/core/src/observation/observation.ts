import type { Dimension } from "../dossier/predicate.ts";
import type { CountIndicator, Indicator, Subject } from "../indicator/indicator.ts";
import type { Cell } from "./cell.ts";

/**
 * A count that somebody reported: so many of one kind, in one unit and period. A row of a form is several of them.
 * What is not said of a dimension is unknown.
 *
 * @example
 * const desks: Observation = { subject: "desk", dimensions: { unit: "25159", scanner: "no" }, count: valueCell(1n) };
 */
export interface Observation {
  readonly subject: Subject;
  readonly dimensions: Readonly<Partial<Record<Dimension, string | null>>>;
  readonly count: Cell<bigint>;
}

/** Tells whether an observation counts what an indicator is about. */
export const isAbout = ({ subject }: Observation, indicator: Indicator | CountIndicator): boolean =>
  subject === indicator.subject;
