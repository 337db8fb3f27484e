import type { LocalDate } from "../period/local-date.ts";
import type { UnitId } from "../unit/unit-code.ts";
import type { Crosswalk } from "./crosswalk.ts";
import { type CountBasis, carries, type UnitCluster, unitClusters } from "./unit-cluster.ts";
import type { UnitLink } from "./unit-link.ts";

/** Which way counts are moved: to the later day of a crosswalk, or to the earlier one. */
export type MoveDirection = "forward" | "backward";

/** A link, with the unit it leads to in the direction of the move. */
export interface Step {
  readonly link: UnitLink;
  readonly target: UnitId;
}

/** A crosswalk seen in the direction of a move. */
export interface Move {
  /** The day of the targets. */
  readonly date: LocalDate;
  /** The steps from a unit that carry what is counted. */
  steps(source: UnitId): readonly Step[];
  readonly clusters: readonly MoveCluster[];
}

/** A cluster seen in the direction of a move. */
export interface MoveCluster {
  readonly cluster: UnitCluster;
  readonly sources: readonly UnitId[];
  readonly targets: readonly UnitId[];
}

/** Turns a crosswalk in the direction of a move. */
export function createMove(
  crosswalk: Crosswalk,
  direction: MoveDirection,
  basis: CountBasis,
): Move {
  const isForward = direction === "forward";
  const links = isForward ? crosswalk.successors : crosswalk.predecessors;
  return {
    date: isForward ? crosswalk.to : crosswalk.from,
    steps: (source) =>
      links(source)
        .filter((link) => carries(link, basis))
        .map((link) => ({ link, target: isForward ? link.to : link.from })),
    clusters: unitClusters(crosswalk, basis).map((cluster) => ({
      cluster,
      sources: isForward ? cluster.from : cluster.to,
      targets: isForward ? cluster.to : cluster.from,
    })),
  };
}
