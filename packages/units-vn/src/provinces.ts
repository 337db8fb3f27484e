import { packed as instruments } from "./data/instruments.data.ts";
import { packed as provinces } from "./data/provinces.data.ts";
import { unpackProvinces } from "./packed/unpack-tables.ts";
import { once } from "./registry/once.ts";
import { createUnitHistory, type UnitHistory } from "./registry/unit-history.ts";
import { createVersionIndex } from "./registry/version-index.ts";

export type { UnitHistory } from "./registry/unit-history.ts";
export { toAsciiName } from "./unit/ascii-name.ts";
export { type KindFacts, kinds, type VnKind, type VnLevel } from "./unit/kind.ts";
export type { VnUnit, VnUnitTree } from "./unit/vn-unit.ts";

/**
 * The provinces alone, 63 until 2025-06-30 and 34 since, and what became of them.
 *
 * @example
 * provincesVn.at("2025-07-01").units.length // 34
 */
export const provincesVn: UnitHistory = /* @__PURE__ */ createUnitHistory(
  /* @__PURE__ */ once(() => ({
    index: createVersionIndex(unpackProvinces(provinces)),
    spelledOn: () => undefined,
  })),
  instruments,
);
