import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Rational } from "../exact/rational.ts";
import { missingCell, sumCells } from "../observation/cell.ts";
import type { LocalDate } from "../period/local-date.ts";
import type { UnitId } from "../unit/unit-code.ts";
import type { Crosswalk } from "./crosswalk.ts";
import { crosswalkDiagnostics } from "./crosswalk-diagnostics.ts";
import { estimateCluster } from "./estimate-cluster.ts";
import { createMove, type MoveDirection } from "./move.ts";
import type { CountBasis, UnitCluster } from "./unit-cluster.ts";
import type { ExactCount, MovedCount, UnitCounts } from "./unit-counts.ts";
import type { UnitLink } from "./unit-link.ts";

/** Units that have no count one by one, since some unit was divided between them. Their sum is exact. */
export interface RefusedCluster extends UnitCluster {
  readonly count: ExactCount;
}

/** Counts of one day as counts for the units of another. */
export interface Reaggregation {
  /** The day of the units that now have the counts. */
  readonly date: LocalDate;
  readonly counts: ReadonlyMap<UnitId, MovedCount>;
  readonly refused: readonly RefusedCluster[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How counts are to be moved. */
export interface ReaggregateOptions {
  /** Defaults to "people": dossiers, inhabitants and the like stay where people stay. */
  readonly basis?: CountBasis;
  /** "backward" moves counts of the later day to the units of the earlier one. Defaults to "forward". */
  readonly direction?: MoveDirection;
  /**
   * How much weighs each link of a divided unit, such as the inhabitants of each part. Only the relation counts.
   * What is computed with weights is marked as estimated.
   */
  readonly weight?: (link: UnitLink) => Rational | undefined;
  /** Names a unit in diagnostics; its id by default. */
  readonly nameOf?: (id: UnitId) => string;
}

/**
 * Moves additive counts to the units of another day: exactly where the new unit is a union of old ones, and otherwise
 * not at all, with the smallest group of units that is exact together, unless weights are given.
 *
 * @example
 * const moved = reaggregate(crosswalk, new Map([[a, valueCell(717n)], [b, valueCell(5092n)]]));
 * moved.counts.get(union) // { kind: "exact", min: 5809n, max: 5809n }
 */
export function reaggregate(
  crosswalk: Crosswalk,
  counts: UnitCounts,
  options: ReaggregateOptions = {},
): Reaggregation {
  const { basis = "people", direction = "forward", weight, nameOf = String } = options;
  const move = createMove(crosswalk, direction, basis);
  const moved = new Map<UnitId, MovedCount>();
  const refused: RefusedCluster[] = [];
  const diagnostics = [...crosswalk.diagnostics];
  for (const id of counts.keys()) {
    if (move.steps(id).length > 0) continue;
    diagnostics.push(crosswalkDiagnostics["crosswalk/no-link"]({ unit: nameOf(id) }));
  }
  for (const { cluster, sources, targets } of move.clusters) {
    if (!sources.some((id) => counts.has(id))) continue;
    const count = sumOf(sources, counts);
    const [only, ...others] = targets;
    if (only !== undefined && others.length === 0) {
      moved.set(only, count);
      continue;
    }
    const estimates = weight && estimateCluster({ sources, counts, move, weight });
    for (const [id, estimate] of estimates ?? []) moved.set(id, estimate);
    if (estimates) continue;
    refused.push({ ...cluster, count });
    const divided = sources.filter((id) => move.steps(id).length > 1).map(nameOf);
    const code = weight ? "crosswalk/weights-missing" : "crosswalk/divided";
    diagnostics.push(crosswalkDiagnostics[code]({ units: targets.map(nameOf), divided }));
  }
  return { date: move.date, counts: moved, refused, diagnostics };
}

function sumOf(units: readonly UnitId[], counts: UnitCounts): ExactCount {
  const cells = units.map((id) => counts.get(id) ?? missingCell("not-provided"));
  return { kind: "exact", ...sumCells(cells) };
}
