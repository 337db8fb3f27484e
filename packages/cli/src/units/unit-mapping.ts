import type { Crosswalk, LocalDate, UnitLink } from "@tyle/core";
import { unitsVn, type VnUnit } from "@tyle/units-vn";

/** A unit of one day with the units of another day that it is linked to. */
export interface UnitMapping {
  readonly from: VnUnit;
  readonly links: readonly MappedLink[];
  /** True where counts of people can be moved along the links without dividing any. */
  readonly exact: boolean;
}

/** A link with the unit at its other end. */
export interface MappedLink {
  readonly to: VnUnit;
  readonly link: UnitLink;
}

/** Looks up the links of a unit, forward to a later day or back to an earlier one. */
export function unitMapping(from: VnUnit, crosswalk: Crosswalk, day: LocalDate): UnitMapping {
  const isForward = day === crosswalk.to;
  const links = isForward ? crosswalk.successors(from.id) : crosswalk.predecessors(from.id);
  const tree = unitsVn.at(day);
  const ends = links.flatMap((link) => {
    const to = tree.byId(isForward ? link.to : link.from);
    return to ? [{ to, link }] : [];
  });
  // Forward a unit is whole when nothing of it had to be divided, back when nothing it took had been.
  const exact = links.length > 0 && links.every(({ scope }) => scope !== "part");
  return { from, links: ends, exact };
}
