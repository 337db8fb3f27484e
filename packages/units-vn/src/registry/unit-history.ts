import { type Crosswalk, type LocalDate, TyleError, type UnitEvent } from "@tyle/core";
import type { VnUnit, VnUnitTree } from "../unit/vn-unit.ts";
import { type CrosswalkSource, crosswalkBetween } from "./crosswalk-between.ts";
import { createInstrumentLookup } from "./instruments.ts";
import { createKnownDays } from "./known-days.ts";
import { once } from "./once.ts";
import { unitEvents } from "./unit-events.ts";
import { type UnitMaker, unitOnDay, unitsOnDay } from "./units-on-day.ts";

/** Units of Vietnam through time. */
export interface UnitHistory {
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
  /** All that a code has meant, the first first; empty for an unknown code. Each unit is as on its first day. */
  versions(code: string): readonly VnUnit[];
}

/** Makes a history. The units are unpacked when they are first needed. */
export function createUnitHistory(maker: () => UnitMaker, instruments: string): UnitHistory {
  const known = createKnownDays();
  const trees = new Map<LocalDate, VnUnitTree>();
  const at = (text: string): VnUnitTree => {
    const date = known.read(text);
    const state = known.lastChange(date);
    const tree = trees.get(state) ?? unitsOnDay(state, maker());
    trees.set(state, tree);
    return { ...tree, date };
  };
  const source = once(
    (): CrosswalkSource => ({
      index: maker().index,
      instrumentOf: createInstrumentLookup(instruments),
    }),
  );
  const crosswalk = (from: string, to: string): Crosswalk => {
    const [start, end] = [known.read(from), known.read(to)];
    if (start > end) throw outOfOrder(start, end);
    return crosswalkBetween(start, end, source());
  };
  const versions = (code: string): readonly VnUnit[] =>
    maker()
      .index.ofCode(code)
      .map((version) => unitOnDay(version, version.from, maker()));
  const { firstDay, lastKnownDay } = known;
  const events = once(() => unitEvents(source()));
  return Object.freeze({ firstDay, lastKnownDay, at, events, crosswalk, versions });
}

const outOfOrder = (from: LocalDate, to: LocalDate): TyleError =>
  new TyleError("argument/invalid", {
    en: `A crosswalk leads from a day to a later one, not from ${from} to ${to}. Swap them and ask for predecessors.`,
    vi: `Bảng chuyển đổi đi từ ngày trước đến ngày sau, không phải từ ${from} đến ${to}. Hãy đổi chỗ hai ngày và tra đơn vị tiền thân.`,
  });
