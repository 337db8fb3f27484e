import { groupBy } from "@tyle/core";
import type { Spelling as OtherSpelling } from "../registry/spellings.ts";
import type { UnitVersion } from "../registry/unit-version.ts";
import type { NameFit } from "./name-match.ts";
import { type NamedUnits, spellingsOf } from "./name-reading.ts";
import { fitOf, type Spelling, wordsOf } from "./spelling.ts";

/** The kinds of fit, the best first. */
export const fitOrder: readonly NameFit[] = ["same", "variant", "alike", "unmarked"];

/** Finds versions of units by name, of all times. */
export interface NameIndex {
  /** What a part of a text may mean, each with its best fit. */
  find(named: NamedUnits): ReadonlyMap<UnitVersion, NameFit>;
  /** Tells whether a version may be called so. */
  fits(named: NamedUnits, version: UnitVersion): boolean;
}

interface Entry {
  readonly version: UnitVersion;
  readonly spelling: Spelling;
  readonly isVariant: boolean;
}

/** Makes the index of all names and their other spellings. */
export function createNameIndex(
  versions: readonly UnitVersion[],
  others: readonly OtherSpelling[],
): NameIndex {
  const entries = entriesOf(versions, others);
  const byPlain = groupBy(entries, ({ spelling }) => spelling.plain);
  const byVersion = groupBy(entries, ({ version }) => version);
  const hits = (named: NamedUnits, among: (plain: string) => readonly Entry[]) => {
    const best = new Map<UnitVersion, NameFit>();
    for (const { spelling, kinds } of named) {
      for (const { version, ...entry } of among(spelling.plain)) {
        if (kinds && !kinds.includes(version.kind)) continue;
        const fit = fitOf(spelling, entry.spelling);
        if (fit === null) continue;
        const found = entry.isVariant && fit === "same" ? "variant" : fit;
        best.set(version, betterFit(found, best.get(version)));
      }
    }
    return best;
  };
  return {
    find: (named) => hits(named, (plain) => byPlain.get(plain) ?? []),
    fits: (named, version) => hits(named, () => byVersion.get(version) ?? []).size > 0,
  };
}

const betterFit = (a: NameFit, b: NameFit | undefined): NameFit =>
  b !== undefined && fitOrder.indexOf(b) < fitOrder.indexOf(a) ? b : a;

function entriesOf(
  versions: readonly UnitVersion[],
  others: readonly OtherSpelling[],
): readonly Entry[] {
  const known = new Map<string, readonly Spelling[]>();
  const spellings = (name: string): readonly Spelling[] => {
    const found = known.get(name) ?? spellingsOf(wordsOf(name));
    known.set(name, found);
    return found;
  };
  const entries = (version: UnitVersion, name: string, isVariant: boolean): Entry[] =>
    spellings(name).map((spelling) => ({ version, spelling, isVariant }));
  const byCode = groupBy(versions, ({ code }) => code);
  const variants = others.flatMap(({ code, from, text }) => {
    const same = byCode.get(code) ?? [];
    const named = same.find((version) => version.from === from)?.name;
    // A spelling that was seen on one day is as good on the others, as long as the name was the same.
    return same
      .filter(({ name }) => name === named)
      .flatMap((version) => entries(version, text, true));
  });
  return [...versions.flatMap((version) => entries(version, version.name, false)), ...variants];
}
