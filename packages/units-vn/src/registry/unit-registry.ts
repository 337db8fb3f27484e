import {
  type Crosswalk,
  type LocalDate,
  parseLocalDate,
  TyleError,
  type UnitEvent,
} from "@tyle/core";
import { createLineage } from "../match/lineage.ts";
import { matchName, type NameMatcher } from "../match/match-name.ts";
import { createNameIndex } from "../match/name-index.ts";
import type { MatchOptions, NameMatch } from "../match/name-match.ts";
import { days } from "../packed/tables.data.ts";
import type { VnUnit, VnUnitTree } from "../unit/vn-unit.ts";
import { type CrosswalkSource, crosswalkBetween } from "./crosswalk-between.ts";
import { createInstrumentLookup } from "./instruments.ts";
import { createSpelledOn, readSpellings } from "./spellings.ts";
import { unitEvents } from "./unit-events.ts";
import type { UnitVersion } from "./unit-version.ts";
import { type UnitMaker, unitOnDay, unitsOnDay } from "./units-on-day.ts";
import { createVersionIndex } from "./version-index.ts";

/** Units of Vietnam through time. */
export interface UnitRegistry {
  /** The first day that is known. */
  readonly firstDay: LocalDate;
  /** The last day on which something is known to have changed. Later changes are not known here. */
  readonly lastKnownDay: LocalDate;
  /**
   * The units of a day. For a day after `lastKnownDay` they are those of that day, and `date` of the tree says so.
   *
   * @throws {TyleError} `argument/invalid` for a day before `firstDay`, or for no day at all.
   */
  at(date: string): VnUnitTree;
  /** What happened to the units, in the order of time. */
  events(): readonly UnitEvent[];
  /**
   * Links every unit of a day to those of a later day.
   *
   * @throws {TyleError} `argument/invalid` for days that are out of order, or before `firstDay`.
   */
  crosswalk(from: string, to: string): Crosswalk;
  /**
   * Finds the unit that a text names: "UBND TT. Phước Cát", "P. 4, TP. Đà Lạt", "xa Cat Tien". A name that is borne by
   * no unit of the day is looked for among former and later names.
   *
   * @throws {TyleError} `argument/invalid` for a day before `firstDay`, or a `within` that is no code or id.
   */
  match(text: string, options?: MatchOptions): NameMatch;
  /** All that a code has meant, the first first; empty for an unknown code. Each unit is as on its first day. */
  versions(code: string): readonly VnUnit[];
}

/** The packed facts of a registry. They are unpacked when they are first needed. */
export interface RegistryFacts {
  readonly unpack: () => readonly UnitVersion[];
  readonly instruments: string;
  readonly spellings: string;
}

/** Makes a registry of packed facts. */
export function createUnitRegistry(facts: RegistryFacts): UnitRegistry {
  const calendar = days.map(parseLocalDate);
  const firstDay = parseLocalDate(days[0]);
  const lastKnownDay = calendar.at(-1) ?? firstDay;
  const maker = once(
    (): UnitMaker => ({
      index: createVersionIndex(facts.unpack()),
      firstDay,
      spelledOn: createSpelledOn(readSpellings(facts.spellings)),
    }),
  );
  const trees = new Map<LocalDate, VnUnitTree>();
  const knownDay = (text: string): LocalDate => {
    const date = parseLocalDate(text);
    if (date < firstDay) throw tooEarly(date, firstDay);
    return date > lastKnownDay ? lastKnownDay : date;
  };
  const at = (text: string): VnUnitTree => {
    const date = knownDay(text);
    const state = calendar.filter((day) => day <= date).at(-1) ?? firstDay;
    const known = trees.get(state);
    if (known) return { ...known, date };
    const tree = unitsOnDay(state, maker());
    trees.set(state, tree);
    return { ...tree, date };
  };
  const versions = (code: string): readonly VnUnit[] =>
    maker()
      .index.ofCode(code)
      .map((version) => unitOnDay(version, version.from, maker()));
  const source = once(
    (): CrosswalkSource => ({
      index: maker().index,
      instrumentOf: createInstrumentLookup(facts.instruments),
    }),
  );
  const matcher = once((): NameMatcher => {
    const { index } = maker();
    return {
      names: createNameIndex(index.versions, readSpellings(facts.spellings)),
      lineage: createLineage(index),
      toUnit: (version, day) => unitOnDay(version, day, maker()),
    };
  });
  const match = (text: string, { at: day, within }: MatchOptions = {}): NameMatch => {
    if (within !== undefined && versions(within.split("@")[0] ?? "").length === 0) {
      throw unknownUnit(within);
    }
    const scope = { at: day === undefined ? null : knownDay(day), within: within ?? null };
    return matchName(text, scope, matcher());
  };
  return Object.freeze({
    match,
    firstDay,
    lastKnownDay,
    at,
    versions,
    events: once(() => unitEvents(source())),
    crosswalk: (from: string, to: string): Crosswalk => {
      const [start, end] = [knownDay(from), knownDay(to)];
      if (start > end) throw outOfOrder(start, end);
      return crosswalkBetween(start, end, source());
    },
  });
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const outOfOrder = (from: LocalDate, to: LocalDate): TyleError =>
  new TyleError("argument/invalid", {
    en: `A crosswalk leads from a day to a later one, not from ${from} to ${to}. Swap them and ask for predecessors.`,
    vi: `Bảng chuyển đổi đi từ ngày trước đến ngày sau, không phải từ ${from} đến ${to}. Hãy đổi chỗ hai ngày và tra đơn vị tiền thân.`,
  });

const unknownUnit = (code: string): TyleError =>
  new TyleError("argument/invalid", {
    en: `"${code}" is not the code of a unit that is known here, such as "68" or "25159".`,
    vi: `"${code}" không phải là mã đơn vị có trong danh mục, ví dụ "68" hoặc "25159".`,
  });

const tooEarly = (date: LocalDate, firstDay: LocalDate): TyleError =>
  new TyleError("argument/invalid", {
    en: `Units are known from ${firstDay} on; ${date} is earlier.`,
    vi: `Danh mục đơn vị chỉ có từ ngày ${firstDay}; ngày ${date} sớm hơn.`,
  });
