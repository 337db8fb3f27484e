import { packed as current } from "./data/current.data.ts";
import { histories } from "./data/histories.data.ts";
import { packed as instruments } from "./data/instruments.data.ts";
import { packed as provinces } from "./data/provinces.data.ts";
import { packed as spellings } from "./data/spellings.data.ts";
import { unpackCommunes, unpackHistory, unpackProvinces } from "./packed/unpack-tables.ts";
import { createUnitRegistry, type UnitRegistry } from "./registry/unit-registry.ts";

/**
 * All units of Vietnam from 2022-10-01 to 2026-09-20. Nothing is unpacked before the first question.
 *
 * @example
 * unitsVn.at("2022-10-01").byCode("683")?.fullName // "Huyện Cát Tiên"
 * unitsVn.at("2025-07-01").byCode("683")           // undefined
 */
export const unitsVn: UnitRegistry = /* @__PURE__ */ createUnitRegistry({
  unpack: () => [
    ...unpackProvinces(provinces),
    ...histories.flatMap(unpackHistory),
    ...unpackCommunes(current),
  ],
  instruments,
  spellings,
});

/** `unitsVn.crosswalk`: links every unit of a day to those of a later day. */
export const crosswalk: UnitRegistry["crosswalk"] = (from, to) => unitsVn.crosswalk(from, to);

/**
 * `unitsVn.match`: finds the unit that a text names.
 *
 * @example
 * match("UBND TT. Phước Cát", { at: "2022-10-01" }).matches[0]?.id // "25180@2022-10-01"
 */
export const match: UnitRegistry["match"] = (text, options) => unitsVn.match(text, options);
