import {
  type Evidence,
  groupBy,
  type LocalDate,
  type UnitEvent,
  type UnitEventType,
  weakerEvidence,
} from "@tyle/core";
import { kinds } from "../unit/kind.ts";
import { type CrosswalkSource, instrument } from "./crosswalk-between.ts";
import type { UnitVersion } from "./unit-version.ts";
import { versionId } from "./version-index.ts";

/** A link of one day. */
interface Step {
  readonly before: UnitVersion;
  readonly after: UnitVersion;
  readonly areaOnly: boolean;
  readonly evidence: Evidence;
}

/** The steps that lead to, or from, one unit. */
type Steps = readonly [Step, ...Step[]];

/** What happened, before its instrument is looked up. */
interface Happening {
  readonly type: UnitEventType;
  readonly date: LocalDate;
  readonly from: readonly UnitVersion[];
  readonly to: readonly UnitVersion[];
  readonly steps: readonly Step[];
}

/** Works out what happened to the units, in the order of time. */
export function unitEvents(source: CrosswalkSource): readonly UnitEvent[] {
  const { versions } = source.index;
  const steps = versions.flatMap((before) => stepsFrom(before, source));
  const leaving = groupBy(steps, ({ before }) => before);
  const arriving = groupBy(steps, ({ after }) => after);
  const happenings = [
    ...versions.flatMap((before) => endings(before, leaving.get(before) ?? [])),
    ...[...arriving.values()].flatMap((into) => beginnings(into, leaving)),
  ];
  return happenings
    .map((happening) => toEvent(happening, source))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function stepsFrom(before: UnitVersion, { index }: CrosswalkSource): Step[] {
  const day = before.to;
  if (day === null) return [];
  return before.successors.flatMap(({ code, ...step }) => {
    const after = index.onDay(code, day);
    return after ? [{ before, after, ...step }] : [];
  });
}

const isSameLevel = ({ before, after }: Step): boolean =>
  kinds[before.kind].level === kinds[after.kind].level;

const isPeopled = (step: Step): boolean => isSameLevel(step) && !step.areaOnly;

function endings(before: UnitVersion, leaving: readonly Step[]): Happening[] {
  const date = before.to;
  const steps = leaving.filter(isPeopled);
  if (date === null || steps.length === 1) return [];
  const to = steps.map(({ after }) => after);
  return [{ type: to.length === 0 ? "abolish" : "split", date, from: [before], to, steps }];
}

function beginnings(into: Steps, leaving: ReadonlyMap<UnitVersion, Steps>): Happening[] {
  const [{ after }] = into;
  const peopled = into.filter(isPeopled);
  const [first] = peopled;
  const happening = (type: UnitEventType, steps: readonly Step[]): Happening => ({
    type,
    date: after.from,
    from: steps.map(({ before }) => before),
    to: [after],
    steps,
  });
  if (!first) return [happening("create", into)];
  const transfers = into
    .filter(({ areaOnly }) => areaOnly)
    .map((step) => happening("transfer", [step]));
  if (peopled.length > 1) return [happening("merge", peopled), ...transfers];
  const isWhole = leaving.get(first.before)?.filter(isPeopled).length === 1;
  const changes = isWhole ? changesOf(first).map((type) => happening(type, [first])) : [];
  return [...changes, ...transfers];
}

function changesOf({ before, after }: Step): UnitEventType[] {
  const changes: UnitEventType[] = [];
  if (before.name !== after.name) changes.push("rename");
  if (before.kind !== after.kind) changes.push("kind-change");
  if (before.parent !== after.parent) changes.push("reparent");
  return changes;
}

function toEvent({ type, date, from, to, steps }: Happening, source: CrosswalkSource): UnitEvent {
  const [about] = [...to, ...from];
  return {
    type,
    date,
    from: from.map(versionId),
    to: to.map(versionId),
    legalBasis: about ? instrument(about, date, source) : null,
    evidence: steps.map(({ evidence }) => evidence).reduce(weakerEvidence, "law"),
  };
}
