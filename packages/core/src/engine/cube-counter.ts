import type { Dossier } from "../dossier/dossier.ts";
import { dimensionValue, holds } from "../dossier/predicate.ts";
import { type LocalDate, safeParseLocalDate } from "../period/local-date.ts";
import { isWithin, lastDay, type Period } from "../period/period.ts";
import { type CubeRow, type CubeWithControl, compareKeys } from "./cube.ts";
import {
  type AggregatePlan,
  basisMoments,
  type GroupKey,
  namesOf,
  type PeriodBasis,
} from "./plan.ts";

/** Counts dossiers one by one, so that they need not be in memory together. */
export interface CubeCounter {
  /** Counts one dossier. Needs no `this`. */
  add(dossier: Dossier): void;
  /** The counts so far. */
  result(): CubeWithControl;
}

/** What is still open is judged on the last day of the period. */
interface TimedPlan extends AggregatePlan {
  readonly asOf: LocalDate | null;
}

interface Group {
  readonly key: readonly (string | null)[];
  readonly yes: bigint[];
  readonly unknown: bigint[];
}

/**
 * Makes a counter for a stream of dossiers.
 *
 * @example
 * const counter = createCubeCounter(plan);
 * for await (const dossier of dossiers) counter.add(dossier);
 * const { cube, control } = counter.result();
 */
export function createCubeCounter(plan: AggregatePlan): CubeCounter {
  const groups = new Map<string, Group>();
  const timed: TimedPlan = { ...plan, asOf: plan.period && lastDay(plan.period) };
  let [read, undated, outsidePeriod] = [0n, 0n, 0n];
  return {
    add(dossier) {
      const { weight = 1n } = dossier;
      read += weight;
      const place = placeInTime(dossier, plan.basis, plan.period);
      if (place === "undated") undated += weight;
      else if (place === "outside") outsidePeriod += weight;
      else tally(groupOf(groups, dossier, place, timed), dossier, timed);
    },
    result: () => ({
      cube: {
        ...namesOf(plan),
        rows: [...groups.values()].map(toRow).sort((a, b) => compareKeys(a.key, b.key)),
      },
      control: {
        read,
        counted: read - undated - outsidePeriod,
        outsidePeriod,
        undated,
        rejected: 0n,
      },
    }),
  };
}

/** The day that decides the period, or why there is none. */
function placeInTime(
  dossier: Dossier,
  basis: PeriodBasis,
  period: Period | null,
): { readonly month: string } | "undated" | "outside" {
  const date = safeParseLocalDate(dossier[basisMoments[basis]]?.slice(0, 10) ?? "");
  if (!date) return "undated";
  return period && !isWithin(date, period) ? "outside" : { month: date.slice(0, 7) };
}

function groupOf(
  groups: Map<string, Group>,
  dossier: Dossier,
  { month }: { readonly month: string },
  plan: TimedPlan,
): Group {
  const labelOf = (key: GroupKey): string | null =>
    key === "month" ? month : dimensionValue(dossier, key, plan.asOf);
  const key = plan.by.map(labelOf);
  const name = JSON.stringify(key);
  const known = groups.get(name);
  if (known) return known;
  const zeros = (): bigint[] => plan.measures.map(() => 0n);
  const group = { key, yes: zeros(), unknown: zeros() };
  groups.set(name, group);
  return group;
}

function tally(group: Group, dossier: Dossier, { measures, asOf }: TimedPlan): void {
  for (const [index, { where }] of measures.entries()) {
    const answer = holds(where, dossier, asOf);
    if (answer === false) continue;
    const counts = answer ? group.yes : group.unknown;
    counts[index] = (counts[index] ?? 0n) + (dossier.weight ?? 1n);
  }
}

const toRow = ({ key, yes, unknown }: Group): CubeRow => ({
  key,
  tallies: yes.map((count, index) => ({ yes: count, unknown: unknown[index] ?? 0n })),
});
