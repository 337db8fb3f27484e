import { addDays, groupBy } from "@tyle/core";
import type { UnitVersion } from "../registry/unit-version.ts";
import { isInForce, type VersionIndex } from "../registry/version-index.ts";

/** Walks from a unit to those before and after it, and to those above it. */
export interface Lineage {
  /** The units to which the people of a unit belonged on a day; the unit itself where it was in force. */
  onDay(version: UnitVersion, day: string): readonly UnitVersion[];
  /** What a unit lay in on a day, or on the nearest day of its time. */
  above(version: UnitVersion, day: string): readonly UnitVersion[];
  /** What a unit, and those before and after it, lay in at any time. */
  everAbove(version: UnitVersion): readonly UnitVersion[];
  /** The first version of a unit before which there was another unit, not the same with another name, kind or parent. */
  origin(version: UnitVersion): UnitVersion;
}

/** Makes the walks over all versions. */
export function createLineage(index: VersionIndex): Lineage {
  const after = (version: UnitVersion): readonly UnitVersion[] =>
    version.successors
      .filter(({ areaOnly }) => !areaOnly)
      .flatMap(({ code }) => index.onDay(code, version.to ?? "") ?? []);
  const steps = index.versions.flatMap((from) => after(from).map((to) => ({ from, to })));
  const arrivals = groupBy(steps, ({ to }) => to);
  const before = (version: UnitVersion): readonly UnitVersion[] =>
    (arrivals.get(version) ?? []).map(({ from }) => from);

  const parents = (version: UnitVersion): readonly UnitVersion[] =>
    version.parent === null
      ? []
      : index.ofCode(version.parent).filter((parent) => overlap(parent, version));
  const onDay = (version: UnitVersion, day: string): readonly UnitVersion[] => {
    if (isInForce(version, day)) return [version];
    const next = version.from > day ? before(version) : after(version);
    return [...new Set(next.flatMap((unit) => onDay(unit, day)))];
  };
  const above = (version: UnitVersion, day: string): readonly UnitVersion[] => {
    const parent = version.parent && index.onDay(version.parent, nearest(version, day));
    return parent ? [parent, ...above(parent, nearest(version, day))] : [];
  };
  const origin = (version: UnitVersion): UnitVersion => {
    const [only, ...others] = before(version);
    const isSame = only !== undefined && others.length === 0 && after(only).length === 1;
    return isSame ? origin(only) : version;
  };
  const everAbove = (version: UnitVersion): readonly UnitVersion[] => {
    const kin = [...reach(version, before), ...reach(version, after)];
    return [...new Set(kin.flatMap((unit) => [...reach(unit, parents)].slice(1)))];
  };
  return { onDay, above, everAbove, origin };
}

const overlap = (a: UnitVersion, b: UnitVersion): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

function nearest({ from, to }: UnitVersion, day: string): string {
  if (day < from) return from;
  return to !== null && day >= to ? addDays(to, -1) : day;
}

/** A unit and all that is reached from it. A Set may grow while it is walked. */
function reach(
  start: UnitVersion,
  next: (version: UnitVersion) => readonly UnitVersion[],
): ReadonlySet<UnitVersion> {
  const reached = new Set([start]);
  for (const version of reached) for (const unit of next(version)) reached.add(unit);
  return reached;
}
