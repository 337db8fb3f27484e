import {
  type AggregatePlan,
  type CubeWithControl,
  type Dossier,
  definePeriod,
  type Period,
} from "@tyle/core";
import type { DossierCounter } from "../engines/count-dossiers.ts";

/** One period with what was counted in it. */
export interface PeriodCube extends CubeWithControl {
  /** `null` for all time. */
  readonly period: Period | null;
}

const moments = { received: "receivedAt", resolved: "endedAt", due: "dueAt" } as const;

/** Counts dossiers in one period, or in every month of one rule apart. */
export class PeriodCounters {
  readonly #plan: AggregatePlan;
  readonly #rule: "calendar" | "nd09" | null;
  readonly #counters = new Map<string, { period: Period | null; counter: DossierCounter }>();

  readonly #createCounter: (plan: AggregatePlan) => DossierCounter;

  /** `rule` splits by month under that rule; `null` counts in the period of the plan. */
  constructor(
    plan: AggregatePlan,
    rule: "calendar" | "nd09" | null,
    createCounter: (plan: AggregatePlan) => DossierCounter,
  ) {
    this.#plan = plan;
    this.#rule = rule;
    this.#createCounter = createCounter;
  }

  readonly add = (dossier: Dossier): void => {
    const moment = dossier[moments[this.#plan.basis]];
    const month = this.#rule === null || moment === null ? "" : monthOf(moment, this.#rule);
    let entry = this.#counters.get(month);
    if (!entry) {
      const period =
        month === "" || !this.#rule ? this.#plan.period : definePeriod(month, this.#rule);
      entry = { period, counter: this.#createCounter({ ...this.#plan, period }) };
      this.#counters.set(month, entry);
    }
    entry.counter.add(dossier);
  };

  async results(): Promise<readonly PeriodCube[]> {
    const cubes: PeriodCube[] = [];
    for (const [, { period, counter }] of [...this.#counters].sort(([a], [b]) =>
      a < b ? -1 : 1,
    )) {
      cubes.push({ period, ...(await counter.result()) });
    }
    return cubes;
  }
}

/** The month that a day is reported in: by decree 09/2019/NĐ-CP the 15th begins the next one. */
function monthOf(moment: string, rule: "calendar" | "nd09"): string {
  const [year, month, day] = [0, 5, 8].map((at) => Number(moment.slice(at, at === 0 ? 4 : at + 2)));
  const index = (year ?? 0) * 12 + (month ?? 1) - 1 + (rule === "nd09" && (day ?? 0) >= 15 ? 1 : 0);
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}
