export type {
  MatchNeed,
  MatchOptions,
  NameCandidate,
  NameFit,
  NameMatch,
} from "./match/name-match.ts";
export type { UnitHistory } from "./registry/unit-history.ts";
export type { UnitRegistry } from "./registry/unit-registry.ts";
export { toAsciiName } from "./unit/ascii-name.ts";
export { type KindFacts, kinds, type VnKind, type VnLevel } from "./unit/kind.ts";
export type { VnUnit, VnUnitTree } from "./unit/vn-unit.ts";
export { crosswalk, match, unitsVn } from "./units-vn.ts";
export { unitsVnDiagnostics } from "./units-vn-diagnostics.ts";
