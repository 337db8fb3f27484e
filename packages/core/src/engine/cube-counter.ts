import type { Dossier } from "../dossier/dossier.ts";
import { dimensionValue, holds } from "../dossier/predicate.ts";
import { type LocalDate, safeParseLocalDate } from "../period/local-date.ts";
import { isWithin, lastDay, type Period } from "../period/period.ts";
import { TupleIndex } from "./columns/tuple-index.ts";
import { ValueDictionary } from "./columns/value-dictionary.ts";
import type { CubeWithControl } from "./cube.ts";
import { type CubeColumns, cubeOfColumns, orderByKeys } from "./cube-columns.ts";
import { ExactSums } from "./exact-sums.ts";
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

/**
 * Makes a counter for a stream of dossiers.
 *
 * @example
 * const counter = createCubeCounter(plan);
 * for await (const dossier of dossiers) counter.add(dossier);
 * const { cube, control } = counter.result();
 */
export function createCubeCounter(plan: AggregatePlan): CubeCounter {
  const timed: TimedPlan = { ...plan, asOf: plan.period && lastDay(plan.period) };
  const groups = new Groups(timed);
  let [read, undated, outsidePeriod] = [0n, 0n, 0n];
  return {
    add(dossier) {
      const { weight = 1n } = dossier;
      read += weight;
      const place = placeInTime(dossier, plan.basis, plan.period);
      if (place === "undated") undated += weight;
      else if (place === "outside") outsidePeriod += weight;
      else groups.add(dossier, place.month);
    },
    result() {
      const columns = groups.toColumns();
      return {
        cube: cubeOfColumns(namesOf(plan), () => columns),
        control: {
          read,
          counted: read - undated - outsidePeriod,
          outsidePeriod,
          undated,
          rejected: 0n,
        },
      };
    },
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

/** The groups of a plan, and what was counted in each. */
class Groups {
  readonly #plan: TimedPlan;
  readonly #keys: readonly ValueDictionary[];
  readonly #index: TupleIndex;
  #length = 0;
  /** The codes of the key of one dossier. */
  readonly #codes: readonly Int32Array[];
  readonly #tallies: readonly { readonly yes: ExactSums; readonly unknown: ExactSums }[];

  constructor(plan: TimedPlan) {
    this.#plan = plan;
    this.#keys = plan.by.map(() => new ValueDictionary());
    this.#index = new TupleIndex(plan.by.length);
    this.#codes = plan.by.map(() => new Int32Array(1));
    this.#tallies = plan.measures.map(() => ({ yes: new ExactSums(), unknown: new ExactSums() }));
  }

  add(dossier: Dossier, month: string): void {
    const { by, measures, asOf } = this.#plan;
    const labelOf = (key: GroupKey): string | null =>
      key === "month" ? month : dimensionValue(dossier, key, asOf);
    for (const [at, key] of by.entries()) {
      this.#codes[at]?.fill(this.#keys[at]?.codeOf(labelOf(key)) ?? 0);
    }
    const group = this.#index.indexOf(this.#codes, 0);
    this.#length = Math.max(this.#length, group + 1);
    for (const [at, { where }] of measures.entries()) {
      const answer = holds(where, dossier, asOf);
      if (answer === false) continue;
      this.#tallies[at]?.[answer ? "yes" : "unknown"].add(group, dossier.weight ?? 1n);
    }
  }

  /** The counts so far, in the order of their keys. */
  toColumns(): CubeColumns {
    const length = this.#length;
    const codes = this.#index.toColumns();
    const keys = this.#plan.by.map((name, at) => {
      const labels = [...(this.#keys[at]?.labels ?? [])];
      return { name, labels, codes: codes[at] ?? new Int32Array(length) };
    });
    const order = orderByKeys(keys, length);
    return {
      length,
      keys: keys.map((key) => ({ ...key, codes: order.map((group) => key.codes[group] ?? 0) })),
      tallies: this.#tallies.map(({ yes, unknown }, at) => ({
        name: this.#plan.measures[at]?.name ?? "",
        yes: yes.at(order),
        unknown: unknown.at(order),
      })),
    };
  }
}
