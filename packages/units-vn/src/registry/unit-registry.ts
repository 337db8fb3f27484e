import { TyleError } from "@tyle/core";
import { createLineage } from "../match/lineage.ts";
import { matchName, type NameMatcher } from "../match/match-name.ts";
import { createNameIndex } from "../match/name-index.ts";
import type { MatchOptions, NameMatch } from "../match/name-match.ts";
import { createKnownDays } from "./known-days.ts";
import { once } from "./once.ts";
import { createSpelledOn, readSpellings } from "./spellings.ts";
import { createUnitHistory, type UnitHistory } from "./unit-history.ts";
import type { UnitVersion } from "./unit-version.ts";
import { type UnitMaker, unitOnDay } from "./units-on-day.ts";
import { createVersionIndex } from "./version-index.ts";

/** Units of Vietnam through time, that can be found by their names. */
export interface UnitRegistry extends UnitHistory {
  /**
   * Finds the unit that a text names: "UBND TT. Phước Cát", "P. 4, TP. Đà Lạt", "xa Cat Tien". A name that no unit of the
   * day bears is looked for among former and later names.
   *
   * @throws {TyleError} `argument/invalid` for a day before `firstDay`, or a `within` that is no code or id.
   */
  match(text: string, options?: MatchOptions): NameMatch;
}

/** The packed facts of a registry. */
export interface RegistryFacts {
  readonly unpack: () => readonly UnitVersion[];
  readonly instruments: string;
  readonly spellings: string;
}

/** Makes a registry. The facts are unpacked when they are first needed. */
export function createUnitRegistry(facts: RegistryFacts): UnitRegistry {
  const known = createKnownDays();
  const spellings = once(() => readSpellings(facts.spellings));
  const maker = once(
    (): UnitMaker => ({
      index: createVersionIndex(facts.unpack()),
      spelledOn: createSpelledOn(spellings()),
    }),
  );
  const matcher = once((): NameMatcher => {
    const { index } = maker();
    return {
      names: createNameIndex(index.versions, spellings()),
      lineage: createLineage(index),
      toUnit: (version, day) => unitOnDay(version, day, maker()),
    };
  });
  const history = createUnitHistory(maker, facts.instruments);
  const match = (text: string, { at, within }: MatchOptions = {}): NameMatch => {
    if (within !== undefined && history.versions(within.split("@")[0] ?? "").length === 0) {
      throw unknownUnit(within);
    }
    const scope = { at: at === undefined ? null : known.read(at), within: within ?? null };
    return matchName(text, scope, matcher());
  };
  return Object.freeze({ ...history, match });
}

const unknownUnit = (code: string): TyleError =>
  new TyleError("argument/invalid", {
    en: `"${code}" is not the code of a unit that is known here, such as "68" or "25159".`,
    vi: `"${code}" không phải là mã đơn vị có trong danh mục, ví dụ "68" hoặc "25159".`,
  });
