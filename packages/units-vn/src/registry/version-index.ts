import { groupBy, parseUnitCode, type UnitId, unitId } from "@tyle/core";
import type { UnitVersion } from "./unit-version.ts";

/** The versions of a registry, by code and by day. */
export interface VersionIndex {
  readonly versions: readonly UnitVersion[];
  /** The versions of a code, the first first. */
  ofCode(code: string): readonly UnitVersion[];
  /** What a code meant on a day. */
  onDay(code: string, day: string): UnitVersion | undefined;
}

/** Makes the index. */
export function createVersionIndex(versions: readonly UnitVersion[]): VersionIndex {
  const byCode = groupBy(versions, ({ code }) => code);
  for (const same of byCode.values()) same.sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    versions,
    ofCode: (code) => byCode.get(code) ?? [],
    onDay: (code, day) => byCode.get(code)?.find((version) => isInForce(version, day)),
  };
}

/** Tells whether a version was in force on a day. */
export const isInForce = ({ from, to }: UnitVersion, day: string): boolean =>
  from <= day && (to === null || day < to);

/** The identity of a version. */
export const versionId = ({ code, from }: UnitVersion): UnitId => unitId(parseUnitCode(code), from);
