import type { PeriodLabel, PeriodTarget } from "./chart.ts";

/** Neighbouring periods with one target, counted from 0. `until` does not belong to them. */
export function targetRuns(targets: readonly PeriodTarget[], periods: readonly PeriodLabel[]) {
  const runs: { readonly from: number; until: number; readonly target: PeriodTarget }[] = [];
  for (const target of targets) {
    const place = periods.findIndex(({ id }) => id === target.period);
    const run = runs.at(-1);
    if (run && run.until === place && run.target.exact === target.exact) run.until = place + 1;
    else runs.push({ from: place, until: place + 1, target });
  }
  return runs;
}
