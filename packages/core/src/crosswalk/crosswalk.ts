import { groupBy } from "../collection/group-by.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { LocalDate } from "../period/local-date.ts";
import type { UnitId } from "../unit/unit-code.ts";
import { type LinkScope, type UnitLink, weakerEvidence } from "./unit-link.ts";

/** The units of one day, linked to those of a later one. */
export interface Crosswalk {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly links: readonly UnitLink[];
  /** Where a unit of the earlier day went. Empty where nothing took its place. */
  successors(id: UnitId): readonly UnitLink[];
  /** Where a unit of the later day came from. */
  predecessors(id: UnitId): readonly UnitLink[];
  /** What is not known about the time between the two days. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A link before its scope is worked out. */
export interface LinkFact extends Omit<UnitLink, "scope"> {
  /** True where the piece that passed on holds no people. */
  readonly areaOnly: boolean;
}

/** What a crosswalk is made of. */
export interface CrosswalkParts {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Every piece of every earlier unit. Two pieces that came to the same later unit become one link. */
  readonly facts: readonly LinkFact[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** Makes a crosswalk. The scope of each link follows from where the other pieces of its unit went. */
export function createCrosswalk({ from, to, facts, diagnostics = [] }: CrosswalkParts): Crosswalk {
  const links = [...groupBy(facts, (fact) => fact.from).values()].flatMap(linksOfUnit);
  const bySource = groupBy(links, (link) => link.from);
  const byTarget = groupBy(links, (link) => link.to);
  return {
    from,
    to,
    links,
    successors: (id) => bySource.get(id) ?? [],
    predecessors: (id) => byTarget.get(id) ?? [],
    diagnostics,
  };
}

function linksOfUnit(facts: readonly LinkFact[]): UnitLink[] {
  const pieces = [...groupBy(facts, (fact) => fact.to).values()].map((same) => ({
    fact: same.reduce(join),
    // People came along if they came with any piece.
    areaOnly: same.every(({ areaOnly }) => areaOnly),
  }));
  const peopled = pieces.filter(({ areaOnly }) => !areaOnly).length;
  return pieces.map(({ fact: { areaOnly: _, ...link }, areaOnly }) => ({
    ...link,
    scope: scopeOf({ areaOnly, peopled, pieces: pieces.length }),
  }));
}

/** Two ways between the same units: the later change has the last word, and both must be well founded. */
const join = (a: LinkFact, b: LinkFact): LinkFact => ({
  ...((b.date ?? "") > (a.date ?? "") ? b : a),
  evidence: weakerEvidence(a.evidence, b.evidence),
});

function scopeOf(piece: { areaOnly: boolean; peopled: number; pieces: number }): LinkScope {
  if (piece.areaOnly) return "area-only";
  if (piece.peopled > 1) return "part";
  return piece.pieces > 1 ? "all-people" : "whole";
}
