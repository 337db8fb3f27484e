import { createUnitTree, type LocalDate, parseUnitCode } from "@tyle/core";
import { days } from "../packed/tables.data.ts";
import { toAsciiName } from "../unit/ascii-name.ts";
import { kinds } from "../unit/kind.ts";
import type { VnUnit, VnUnitTree } from "../unit/vn-unit.ts";
import type { UnitVersion } from "./unit-version.ts";
import { isInForce, type VersionIndex, versionId } from "./version-index.ts";

/** What makes units of versions. */
export interface UnitMaker {
  readonly index: VersionIndex;
  /** How the list of a day spelled a name, where it was not as later. */
  readonly spelledOn: (version: UnitVersion, day: string) => string | undefined;
}

/** Makes a unit as it was on a day of its time. */
export function unitOnDay(version: UnitVersion, day: string, maker: UnitMaker): VnUnit {
  const { code, kind, from, to, parent } = version;
  const name = maker.spelledOn(version, day) ?? version.name;
  const above = parent === null ? undefined : maker.index.onDay(parent, day);
  return {
    id: versionId(version),
    code: parseUnitCode(code),
    name,
    fullName: `${kinds[kind].word} ${name}`,
    asciiName: toAsciiName(name),
    level: kinds[kind].level,
    kind,
    parent: above ? versionId(above) : null,
    validFrom: from,
    validTo: to,
    openStart: from === days[0],
  };
}

/** Makes the tree of all units of a day. */
export function unitsOnDay(date: LocalDate, maker: UnitMaker): VnUnitTree {
  const units = maker.index.versions
    .filter((version) => isInForce(version, date))
    .map((version) => unitOnDay(version, date, maker));
  return { ...createUnitTree(units), date };
}
