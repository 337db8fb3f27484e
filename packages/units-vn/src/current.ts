import { parseLocalDate } from "@tyle/core";
import { packed as current } from "./data/current.data.ts";
import { packed as provinces } from "./data/provinces.data.ts";
import { days } from "./packed/tables.data.ts";
import { unpackCommunes, unpackProvinces } from "./packed/unpack-tables.ts";
import { unitsOnDay } from "./registry/units-on-day.ts";
import { createVersionIndex } from "./registry/version-index.ts";
import type { VnUnitTree } from "./unit/vn-unit.ts";

export { toAsciiName } from "./unit/ascii-name.ts";
export { type KindFacts, kinds, type VnKind, type VnLevel } from "./unit/kind.ts";
export type { VnUnit, VnUnitTree } from "./unit/vn-unit.ts";

/**
 * The units of today: 34 provinces and 3,321 communes.
 *
 * @example
 * currentUnits().byCode("25159")?.fullName // "Xã Cát Tiên"
 */
export function currentUnits(): VnUnitTree {
  const versions = [...unpackProvinces(provinces), ...unpackCommunes(current)];
  const maker = { index: createVersionIndex(versions), spelledOn: () => undefined };
  return unitsOnDay(parseLocalDate(days[days.length - 1] ?? days[0]), maker);
}
