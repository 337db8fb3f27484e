import type { UnitId } from "../unit/unit-code.ts";
import type { Crosswalk } from "./crosswalk.ts";
import type { UnitLink } from "./unit-link.ts";

/** Units of two days that cover the same together, and no smaller group of them does. */
export interface UnitCluster {
  /** The units of the earlier day. */
  readonly from: readonly UnitId[];
  /** The units of the later day. */
  readonly to: readonly UnitId[];
}

/** What a count counts: people and what they do, or the land itself. Land follows every link. */
export type CountBasis = "people" | "land";

/** Tells whether a link carries anything of what is counted. */
export const carries = ({ scope }: UnitLink, basis: CountBasis): boolean =>
  basis === "land" || scope !== "area-only";

/**
 * Sorts the units of a crosswalk into the smallest groups that cover the same on both days. A later unit that is a
 * union of earlier ones is alone in its group.
 */
export function unitClusters(
  crosswalk: Crosswalk,
  basis: CountBasis = "people",
): readonly UnitCluster[] {
  const clusters: UnitCluster[] = [];
  const seen = new Set<UnitId>();
  for (const { from } of crosswalk.links) {
    if (seen.has(from)) continue;
    const cluster = clusterAround(from, { crosswalk, basis });
    for (const id of cluster.from) seen.add(id);
    clusters.push(cluster);
  }
  return clusters;
}

/** Walks from unit to unit along the links until nothing new is reached. A Set may grow while it is walked. */
function clusterAround(
  start: UnitId,
  { crosswalk, basis }: { readonly crosswalk: Crosswalk; readonly basis: CountBasis },
): UnitCluster {
  const from = new Set([start]);
  const to = new Set<UnitId>();
  for (const earlier of from) {
    for (const link of crosswalk.successors(earlier)) {
      if (!carries(link, basis) || to.has(link.to)) continue;
      to.add(link.to);
      for (const back of crosswalk.predecessors(link.to)) {
        if (carries(back, basis)) from.add(back.from);
      }
    }
  }
  return { from: [...from].sort(), to: [...to].sort() };
}
