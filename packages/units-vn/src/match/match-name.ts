import { groupBy, type LocalDate } from "@tyle/core";
import type { UnitVersion } from "../registry/unit-version.ts";
import { isInForce, versionId } from "../registry/version-index.ts";
import type { VnUnit } from "../unit/vn-unit.ts";
import { answerOf, noAnswer } from "./answer.ts";
import type { Lineage } from "./lineage.ts";
import type { NameIndex } from "./name-index.ts";
import type { NameCandidate, NameFit, NameMatch } from "./name-match.ts";
import { type Reading, readingsOf } from "./name-reading.ts";
import { isPlain, wordsOf } from "./spelling.ts";

/** What names are matched with. */
export interface NameMatcher {
  readonly names: NameIndex;
  readonly lineage: Lineage;
  readonly toUnit: (version: UnitVersion, day: string) => VnUnit;
}

/** Where and when a name is looked for. */
export interface MatchScope {
  readonly at: LocalDate | null;
  /** A code or an id that is known to exist. */
  readonly within: string | null;
}

/** A unit that bears, bore or will bear the name. */
interface Hit {
  readonly version: UnitVersion;
  readonly fit: NameFit;
  /** True where it lay, by its own time, in what the text and the scope say; else units before or after it did. */
  readonly isStrict: boolean;
}

/** Finds the units that a text may mean. The first reading of the text that finds any decides. */
export function matchName(text: string, scope: MatchScope, matcher: NameMatcher): NameMatch {
  const isUnmarked = wordsOf(text).every(isPlain);
  let gone: readonly Hit[] = [];
  for (const reading of readingsOf(text)) {
    const hits = hitsOf(reading, scope, matcher);
    // Who writes any diacritics writes them all, more likely than not; who writes none may mean each of these.
    const best = isUnmarked ? hits : bestFitting(hits);
    if (best.length === 0) continue;
    const found = candidatesOf(best, scope, matcher);
    if (found.length > 0) return answerOf(text, scope.at, found);
    if (gone.length === 0) gone = best;
  }
  return noAnswer(
    text,
    gone.map(({ version }) => matcher.toUnit(version, version.from)),
  );
}

function hitsOf(reading: Reading, { at, within }: MatchScope, matcher: NameMatcher): Hit[] {
  const { names, lineage } = matcher;
  const isInside = (above: readonly UnitVersion[]): boolean =>
    reading.inside.every((named) => above.some((unit) => names.fits(named, unit))) &&
    (within === null || above.some((unit) => unit.code === within || versionId(unit) === within));
  return [...names.find(reading.unit)].flatMap(([version, fit]): Hit[] => {
    if (isInside(lineage.above(version, at ?? version.from))) {
      return [{ version, fit, isStrict: true }];
    }
    return isInside(lineage.everAbove(version)) ? [{ version, fit, isStrict: false }] : [];
  });
}

const fitRank: Readonly<Record<NameFit, number>> = { same: 0, variant: 0, alike: 1, unmarked: 2 };

function bestFitting(hits: readonly Hit[]): readonly Hit[] {
  const best = Math.min(...hits.map(({ fit }) => fitRank[fit]));
  return hits.filter(({ fit }) => fitRank[fit] === best);
}

const candidatesOf = (
  hits: readonly Hit[],
  { at }: MatchScope,
  matcher: NameMatcher,
): readonly NameCandidate[] => (at === null ? ofAllTimes(hits, matcher) : onDay(hits, at, matcher));

/** One candidate for each unit, however often it changed its kind or its parent; the latest that bears the name. */
function ofAllTimes(all: readonly Hit[], { lineage, toUnit }: NameMatcher): NameCandidate[] {
  const strict = all.filter(({ isStrict }) => isStrict);
  const hits = strict.length > 0 ? strict : all;
  return [...groupBy(hits, ({ version }) => lineage.origin(version)).values()].map((same) => {
    const latest = same.reduce((a, b) => (a.version.from > b.version.from ? a : b));
    const unit = toUnit(latest.version, latest.version.from);
    return { ...unit, score: scoreOf(latest.fit, true), fit: latest.fit, named: unit };
  });
}

/** The units of a day that bear the name; where there are none, those that took the place of units that bore it. */
function onDay(hits: readonly Hit[], day: LocalDate, matcher: NameMatcher): NameCandidate[] {
  const now = hits.filter(({ version }) => isInForce(version, day));
  const former = hits.filter(({ version }) => version.from <= day && !isInForce(version, day));
  const later = hits.filter(({ version }) => version.from > day);
  const isStrict = (hit: Hit): boolean => hit.isStrict;
  // "Xã Cát Tiên, huyện Cát Tiên" is written still, though the district had ended when the commune began.
  const mixed = [...now, ...former.filter(isStrict)];
  const choices = [now.filter(isStrict), mixed, former, later.filter(isStrict), later];
  return bearersOn(day, choices.find((choice) => choice.length > 0) ?? [], matcher);
}

function bearersOn(day: LocalDate, hits: readonly Hit[], matcher: NameMatcher): NameCandidate[] {
  const { lineage, toUnit } = matcher;
  const best = new Map<UnitVersion, NameCandidate>();
  for (const { version, fit } of hits) {
    const named = toUnit(version, isInForce(version, day) ? day : version.from);
    for (const bearer of lineage.onDay(version, day)) {
      const isNow = bearer === version;
      const unit = isNow ? named : toUnit(bearer, day);
      const candidate = { ...unit, score: scoreOf(fit, isNow), fit, named };
      if ((best.get(bearer)?.score ?? 0) < candidate.score) best.set(bearer, candidate);
    }
  }
  return [...best.values()];
}

const points: Readonly<Record<NameFit, number>> = {
  same: 100,
  variant: 95,
  alike: 90,
  unmarked: 85,
};

/** A name that is borne on the day itself counts more than one of another time. */
const scoreOf = (fit: NameFit, isNow: boolean): number => (points[fit] - (isNow ? 0 : 15)) / 100;
