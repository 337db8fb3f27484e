import { type AggregatePlan, definePeriod, type Engine } from "@tyle/core";
import { askEngine, type CountableFiles, countDossiers } from "../engines/count-dossiers.ts";
import { assertEngine } from "../engines/dossier-engine.ts";
import type { EngineArguments } from "../engines/engine-options.ts";
import type { CountedPeriods, PeriodCube } from "./counted-periods.ts";
import { monthOf, PeriodCounters, type PeriodSplit } from "./period-counters.ts";

/** What is counted, and how it is split. */
export interface PeriodPlan {
  readonly plan: AggregatePlan;
  /** Counts every month apart, under a rule; `null` counts in the period of the plan. */
  readonly split: PeriodSplit | null;
}

/**
 * Counts the dossiers of files in one period, or in every month apart, on the chosen engine.
 *
 * @throws {TyleError} As `countDossiers` does.
 */
export async function countPeriods(
  options: EngineArguments,
  { plan, split }: PeriodPlan,
  files: CountableFiles,
): Promise<CountedPeriods> {
  if (split === null) {
    const { cube, control, isWrong } = await countDossiers(plan, options, files);
    return { cubes: [{ period: plan.period, cube }], undated: control.undated, isWrong };
  }
  assertEngine(options, files.files);
  if (options.engine === "memory") {
    const counters = new PeriodCounters(plan, split);
    const isWrong = await files.read(counters.add);
    return { ...counters.result(), isWrong };
  }
  const asked = await askEngine(options, files, (engine) => askMonths(engine, plan, split));
  return { ...asked.answer, isWrong: asked.isWrong };
}

async function askMonths(
  engine: Engine,
  plan: AggregatePlan,
  split: PeriodSplit,
): Promise<Omit<CountedPeriods, "isWrong">> {
  const { cube, control } = await engine.aggregate({ ...plan, by: ["month"], measures: [] });
  // The two halves of a calendar month may be reported in different ones.
  const days = cube.rows.flatMap(({ key: [month] }) => [`${month}-01`, `${month}-15`]);
  const cubes: PeriodCube[] = [];
  let counted = 0n;
  const months = new Set(days.flatMap((day) => monthOf(day, split) ?? []));
  for (const month of [...months].sort()) {
    const period = definePeriod(month, split);
    const answer = await engine.aggregate({ ...plan, period });
    cubes.push({ period, cube: answer.cube });
    counted += answer.control.counted;
  }
  // Days behind the last month decide none.
  return { cubes, undated: control.undated + control.counted - counted };
}
