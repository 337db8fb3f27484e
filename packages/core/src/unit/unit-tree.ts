import { groupBy } from "../collection/group-by.ts";
import { TyleError } from "../diagnostic/tyle-error.ts";
import type { AdminUnit } from "./admin-unit.ts";
import type { UnitCode, UnitId } from "./unit-code.ts";

/** The units in force on one day, as a tree. */
export interface UnitTree<Unit extends AdminUnit = AdminUnit> {
  readonly units: readonly Unit[];
  readonly roots: readonly Unit[];
  /** The unit of an id, if it was in force on that day. */
  byId(id: UnitId): Unit | undefined;
  /** What a code meant on that day. */
  byCode(code: UnitCode | string): Unit | undefined;
  /** The units right below one. */
  children(id: UnitId): readonly Unit[];
  /** From the root down to the unit itself. */
  path(id: UnitId): readonly Unit[];
}

/**
 * Makes a tree of units and checks it: each code once, each parent present, no circle.
 *
 * @throws {TyleError} `argument/invalid` that names the unit.
 */
export function createUnitTree<Unit extends AdminUnit>(units: readonly Unit[]): UnitTree<Unit> {
  const byId = new Map<UnitId, Unit>();
  const byCode = new Map<string, Unit>();
  const children = groupBy(units, ({ parent }) => parent);
  for (const unit of units) {
    if (byCode.has(unit.code)) refuse(unit, "has a code that occurs twice", "có mã bị trùng");
    byId.set(unit.id, unit);
    byCode.set(unit.code, unit);
  }
  const path = (id: UnitId): readonly Unit[] => {
    const chain: Unit[] = [];
    for (
      let unit = byId.get(id);
      unit;
      unit = unit.parent === null ? undefined : byId.get(unit.parent)
    ) {
      if (chain.length > byId.size)
        refuse(unit, "is its own ancestor", "là cấp trên của chính mình");
      chain.unshift(unit);
    }
    return chain;
  };
  for (const unit of units) {
    if (unit.parent !== null && !byId.has(unit.parent)) {
      refuse(
        unit,
        `has a parent that is missing: ${unit.parent}`,
        `có cấp trên không tồn tại: ${unit.parent}`,
      );
    }
    path(unit.id);
  }
  return {
    units,
    roots: children.get(null) ?? [],
    byId: (id) => byId.get(id),
    byCode: (code) => byCode.get(code),
    children: (id) => children.get(id) ?? [],
    path,
  };
}

function refuse(unit: AdminUnit, en: string, vi: string): never {
  throw new TyleError("argument/invalid", {
    en: `The unit ${unit.id} (${unit.fullName}) ${en}.`,
    vi: `Đơn vị ${unit.id} (${unit.fullName}) ${vi}.`,
  });
}
