import type { UnitVersion } from "../registry/unit-version.ts";
import type { PackedHistory, PackedUnits } from "./packed-units.ts";
import { unpackUnits } from "./unpack-units.ts";

/** Unpacks a table of provinces. */
export function unpackProvinces(packed: string): UnitVersion[] {
  const table: PackedUnits = JSON.parse(packed);
  return unpackUnits(table, "province");
}

/** Unpacks a table of communes. */
export function unpackCommunes(packed: string): UnitVersion[] {
  const table: PackedUnits = JSON.parse(packed);
  return unpackUnits(table, "commune");
}

/** Unpacks what ended in a province. */
export function unpackHistory(packed: string): UnitVersion[] {
  const { districts, communes }: PackedHistory = JSON.parse(packed);
  return [...unpackUnits(districts, "district"), ...unpackUnits(communes, "commune")];
}
