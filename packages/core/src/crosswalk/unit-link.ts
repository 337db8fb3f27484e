import type { LocalDate } from "../period/local-date.ts";
import type { UnitId } from "../unit/unit-code.ts";

/**
 * How much of the earlier unit went to the later one, whichever way the link is read: all of it; some of its area and
 * all of its people; some of both; or some of its area where nobody lives.
 */
export type LinkScope = "whole" | "all-people" | "part" | "area-only";

/** How well a link or an event is founded, the best first. */
export type Evidence =
  /** The text of the legal instrument. */
  | "law"
  /** A conversion table of the statistical office. */
  | "official-table"
  /** The difference of two official lists. */
  | "official-list"
  /** A table that others made. */
  | "secondary"
  /** A rule, such as a name that moved to a neighbour's code. */
  | "inferred";

/** A step from a unit to one that took its place, or to itself where nothing changed. */
export interface UnitLink {
  /** The earlier unit. */
  readonly from: UnitId;
  /** The later unit. */
  readonly to: UnitId;
  readonly scope: LinkScope;
  /** The day of the last change on the way; `null` where nothing changed. */
  readonly date: LocalDate | null;
  /** The number of the instrument of that change; `null` where unknown or nothing changed. */
  readonly legalBasis: string | null;
  /** The weakest evidence on the way. */
  readonly evidence: Evidence;
}

const evidenceOrder: readonly Evidence[] = [
  "law",
  "official-table",
  "official-list",
  "secondary",
  "inferred",
];

/**
 * The weaker of two kinds of evidence: a chain is as good as its weakest link.
 *
 * @example
 * weakerEvidence("law", "secondary") // "secondary"
 */
export const weakerEvidence = (a: Evidence, b: Evidence): Evidence =>
  evidenceOrder.indexOf(a) > evidenceOrder.indexOf(b) ? a : b;
