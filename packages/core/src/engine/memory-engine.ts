import { TyleError } from "../diagnostic/tyle-error.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { dimensionValue, holds } from "../dossier/predicate.ts";
import { type LocalDate, safeParseLocalDate } from "../period/local-date.ts";
import { isWithin, lastDay, type Period } from "../period/period.ts";
import { type CubeRow, type CubeWithControl, compareKeys } from "./cube.ts";
import type { AggregateOptions, Engine } from "./engine.ts";
import type { AggregatePlan, GroupKey, PeriodBasis } from "./plan.ts";

/**
 * Counts dossiers held in memory: the reference that every other engine is compared with.
 *
 * @example
 * const engine = memoryEngine(dossiers);
 * const { cube } = await engine.aggregate({
 *   basis: "received", period: null, by: ["unit"],
 *   measures: [{ name: "online", where: is("channel", "online") }],
 * });
 */
export function memoryEngine(dossiers: Iterable<Dossier>): Engine {
  return {
    name: "memory",
    capabilities: { outOfCore: false, distributed: false },
    aggregate: async (plan, options) => count(dossiers, plan, options),
    dispose: async () => {},
  };
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

/** Often enough to stop within a moment, seldom enough to cost nothing. */
const dossiersBetweenChecks = 10_000;

function count(
  dossiers: Iterable<Dossier>,
  plan: AggregatePlan,
  { signal, onProgress }: AggregateOptions = {},
): CubeWithControl {
  const groups = new Map<string, Group>();
  const timed: TimedPlan = { ...plan, asOf: plan.period && lastDay(plan.period) };
  let [read, undated, outsidePeriod] = [0, 0, 0];
  for (const dossier of dossiers) {
    if (read % dossiersBetweenChecks === 0) {
      if (signal?.aborted) throw aborted(signal.reason);
      onProgress?.({ rows: read });
    }
    read += 1;
    const place = placeInTime(dossier, plan.basis, plan.period);
    if (place === "undated") undated += 1;
    else if (place === "outside") outsidePeriod += 1;
    else tally(groupOf(groups, dossier, place, timed), dossier, timed);
  }
  const rows = [...groups.values()].map(toRow).sort((a, b) => compareKeys(a.key, b.key));
  return {
    cube: { by: plan.by, measures: plan.measures.map(({ name }) => name), rows },
    control: {
      read: BigInt(read),
      counted: BigInt(read - undated - outsidePeriod),
      outsidePeriod: BigInt(outsidePeriod),
      undated: BigInt(undated),
    },
  };
}

const moments = {
  received: "receivedAt",
  resolved: "endedAt",
  due: "dueAt",
} as const satisfies Record<PeriodBasis, keyof Dossier>;

/** The day that decides the period, or why there is none. */
function placeInTime(
  dossier: Dossier,
  basis: PeriodBasis,
  period: Period | null,
): { readonly month: string } | "undated" | "outside" {
  const date = safeParseLocalDate(dossier[moments[basis]]?.slice(0, 10) ?? "");
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
    counts[index] = (counts[index] ?? 0n) + 1n;
  }
}

const toRow = ({ key, yes, unknown }: Group): CubeRow => ({
  key,
  tallies: yes.map((count, index) => ({ yes: count, unknown: unknown[index] ?? 0n })),
});

const aborted = (cause: unknown): TyleError =>
  new TyleError(
    "run/aborted",
    { en: "The count was cancelled.", vi: "Việc đếm đã bị hủy." },
    { cause },
  );
