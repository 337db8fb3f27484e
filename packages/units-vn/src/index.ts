export type { UnitRegistry } from "./registry/unit-registry.ts";
export { toAsciiName } from "./unit/ascii-name.ts";
export { type KindFacts, kinds, type VnKind, type VnLevel } from "./unit/kind.ts";
export type { VnUnit, VnUnitTree } from "./unit/vn-unit.ts";
export { unitsVn } from "./units-vn.ts";
