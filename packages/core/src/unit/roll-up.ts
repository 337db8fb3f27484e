import type { IntegerRange } from "../exact/interval.ts";
import { type Cell, missingCell, sumCells } from "../observation/cell.ts";
import type { UnitId } from "./unit-code.ts";
import type { UnitTree } from "./unit-tree.ts";

/**
 * Adds additive counts up the tree to the units of one level. Each sum takes the unit's own count and those of all units
 * below it, of the levels that have counts at all: counts of communes alone give sums of communes, and a district's own
 * count is added where districts have own counts. `max` is `null` where a unit that should have a count has none.
 *
 * @example
 * rollUp(tree, new Map([[commune1, valueCell(717n)], [commune2, valueCell(5092n)]]), "district")
 * // one entry for the district of both: { min: 5809n, max: 5809n }
 */
export function rollUp(
  tree: UnitTree,
  counts: ReadonlyMap<UnitId, Cell<bigint>>,
  level: string,
): ReadonlyMap<UnitId, IntegerRange> {
  const counted = new Set(
    [...counts.keys()].map((id) => tree.byId(id)?.level).filter((found) => found !== undefined),
  );
  const sums = new Map<UnitId, Cell<bigint>[]>();
  const touched = new Set<UnitId>();
  for (const unit of tree.units) {
    if (!counted.has(unit.level)) continue;
    const above = tree.path(unit.id).find((ancestor) => ancestor.level === level);
    if (!above) continue;
    if (counts.has(unit.id)) touched.add(above.id);
    const cells = sums.get(above.id) ?? [];
    cells.push(counts.get(unit.id) ?? missingCell("not-provided"));
    sums.set(above.id, cells);
  }
  return new Map([...touched].map((id) => [id, sumCells(sums.get(id) ?? [])]));
}
