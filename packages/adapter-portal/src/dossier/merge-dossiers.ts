import type { Dossier, LocatedRow, SheetInfo } from "@tyle/core";

/** A dossier that waits for the other rows about it. */
export interface HeldDossier {
  readonly dossier: Dossier;
  readonly codes: readonly string[];
  readonly row: LocatedRow;
  readonly sheet: SheetInfo;
}

/** Puts rows about one dossier together: those that share a code, directly or through a third. Keeps their order. */
export function groupByCode(held: readonly HeldDossier[]): readonly (readonly HeldDossier[])[] {
  const groups: HeldDossier[][] = [];
  const placeOf = new Map<string, number>();
  for (const item of held) {
    const touched = new Set(item.codes.flatMap((code) => placeOf.get(code) ?? []));
    const [target = groups.length, ...others] = [...touched].sort((a, b) => a - b);
    const group = groups[target] ?? [];
    groups[target] = group;
    group.push(item, ...others.flatMap((other) => groups[other]?.splice(0) ?? []));
    for (const member of others.length > 0 ? group : [item]) {
      for (const code of member.codes) placeOf.set(code, target);
    }
  }
  return groups.filter((group) => group.length > 0);
}

/** One dossier of several rows about it: the one that has come furthest, with what it lacks taken from the others. */
export function mergeDossiers(group: readonly HeldDossier[]): Dossier {
  const [furthest, ...others] = group
    .map(({ dossier }) => dossier)
    .sort((a, b) => progress(b) - progress(a));
  return others.reduce<Dossier>(complete, { ...(furthest as Dossier) });
}

/** Each flag is a field of its own: one that only the other row knows is taken from it. */
function complete(whole: Dossier, other: Dossier): Dossier {
  const flags = { ...other.flags, ...whole.flags };
  const merged = { ...other, ...known(whole) };
  return Object.keys(flags).length > 0 ? { ...merged, flags } : merged;
}

const progress = ({ endedAt, receivedAt }: Dossier): number =>
  (endedAt === null ? 0 : 2) + (receivedAt === null ? 0 : 1);

const known = (dossier: Dossier): Dossier =>
  Object.fromEntries(
    Object.entries(dossier).filter(([, value]) => value !== null),
  ) as unknown as Dossier;
