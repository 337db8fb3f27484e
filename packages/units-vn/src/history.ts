import { TyleError } from "@tyle/core";
import { packed as current } from "./data/current.data.ts";
import { historyLoaders } from "./data/history-loaders.data.ts";
import { packed as instruments } from "./data/instruments.data.ts";
import { packed as provinces } from "./data/provinces.data.ts";
import { packed as spellings } from "./data/spellings.data.ts";
import { unpackCommunes, unpackHistory, unpackProvinces } from "./packed/unpack-tables.ts";
import { createUnitRegistry, type UnitRegistry } from "./registry/unit-registry.ts";
import type { UnitVersion } from "./registry/unit-version.ts";

export type { UnitHistory } from "./registry/unit-history.ts";
export type { UnitRegistry } from "./registry/unit-registry.ts";
export { toAsciiName } from "./unit/ascii-name.ts";
export { type KindFacts, kinds, type VnKind, type VnLevel } from "./unit/kind.ts";
export type { VnUnit, VnUnitTree } from "./unit/vn-unit.ts";

/**
 * Loads all that has happened in the territory of one province of today. No unit ever crossed into another of them,
 * so each can be asked alone.
 *
 * @throws {TyleError} `argument/invalid` for a code that is no province of today.
 * @example
 * const lamDong = await loadHistory("68");
 * lamDong.at("2022-10-01").roots.map(({ name }) => name) // ["Lâm Đồng", "Bình Thuận", "Đắk Nông"]
 */
export async function loadHistory(province: string): Promise<UnitRegistry> {
  const load = historyLoaders.get(province);
  if (!load) throw notAProvince(province);
  const { packed: history } = await load();
  const ended = unpackHistory(history);
  return createUnitRegistry({
    unpack: () => withinProvince(province, ended),
    instruments,
    spellings,
  });
}

/** Keeps the province itself, those that joined it, and what lies in them. */
function withinProvince(province: string, ended: readonly UnitVersion[]): UnitVersion[] {
  const all = unpackProvinces(provinces);
  const joined = all.filter(({ successors }) => successors.some(({ code }) => code === province));
  const codes = new Set([province, ...joined.map(({ code }) => code)]);
  return [
    ...all.filter(({ code }) => codes.has(code)),
    ...ended,
    ...unpackCommunes(current).filter(({ parent }) => parent === province),
  ];
}

const notAProvince = (code: string): TyleError =>
  new TyleError("argument/invalid", {
    en: `"${code}" is not the code of a province of today, such as "68".`,
    vi: `"${code}" không phải là mã của một tỉnh, thành phố hiện nay, ví dụ "68".`,
  });
