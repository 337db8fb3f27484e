import { packed as instruments } from "./data/instruments.data.ts";
import { packed as provinces } from "./data/provinces.data.ts";
import { unpackProvinces } from "./packed/unpack-tables.ts";
import { createUnitRegistry, type UnitRegistry } from "./registry/unit-registry.ts";

export type { UnitRegistry } from "./registry/unit-registry.ts";
export { toAsciiName } from "./unit/ascii-name.ts";
export { type KindFacts, kinds, type VnKind, type VnLevel } from "./unit/kind.ts";
export type { VnUnit, VnUnitTree } from "./unit/vn-unit.ts";

/**
 * The provinces alone: 63 until 2025-06-30, 34 since.
 *
 * @example
 * provincesVn.at("2025-07-01").units.length // 34
 */
export const provincesVn: UnitRegistry = /* @__PURE__ */ createUnitRegistry({
  unpack: () => unpackProvinces(provinces),
  instruments,
  spellings: "",
});
