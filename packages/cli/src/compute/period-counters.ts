import {
  type AggregatePlan,
  type CubeCounter,
  createCubeCounter,
  type Dossier,
  definePeriod,
  type Period,
} from "@tyle/core";
import type { CountedPeriods } from "./counted-periods.ts";

/** The rule by which months are cut. */
export type PeriodSplit = "calendar" | "nd09";

const moments = { received: "receivedAt", resolved: "endedAt", due: "dueAt" } as const;

/** Counts dossiers as they come, in every month of one rule apart. */
export class PeriodCounters {
  readonly #plan: AggregatePlan;
  readonly #split: PeriodSplit;
  readonly #months = new Map<string, { readonly period: Period; readonly counter: CubeCounter }>();
  #undated = 0n;

  constructor(plan: AggregatePlan, split: PeriodSplit) {
    this.#plan = plan;
    this.#split = split;
  }

  readonly add = (dossier: Dossier): void => {
    const moment = dossier[moments[this.#plan.basis]];
    const month = moment && monthOf(moment, this.#split);
    if (month === null) this.#undated += dossier.weight ?? 1n;
    else this.#counterOf(month).add(dossier);
  };

  #counterOf(month: string): CubeCounter {
    const known = this.#months.get(month);
    if (known) return known.counter;
    const period = definePeriod(month, this.#split);
    const counter = createCubeCounter({ ...this.#plan, period });
    this.#months.set(month, { period, counter });
    return counter;
  }

  result(): Omit<CountedPeriods, "isWrong"> {
    const months = [...this.#months].sort(([a], [b]) => (a < b ? -1 : 1));
    const cubes = months.map(([, { period, counter }]) => ({
      period,
      cube: counter.result().cube,
    }));
    return { cubes, undated: this.#undated };
  }
}

/** From here on a month has no end that is a day of the calendar. */
const endless = { calendar: "9999-12-01", nd09: "9999-12-15" } as const;

/**
 * The month that a day is reported in: by decree 09/2019/NĐ-CP the 15th begins the next one. `null` at the end of time, which
 * is how some lists write that there is no day.
 */
export function monthOf(moment: string, split: PeriodSplit): string | null {
  if (moment >= endless[split]) return null;
  const [year, month, day] = [0, 5, 8].map((at) => Number(moment.slice(at, at === 0 ? 4 : at + 2)));
  const index =
    (year ?? 0) * 12 + (month ?? 1) - 1 + (split === "nd09" && (day ?? 0) >= 15 ? 1 : 0);
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}
