import {
  type AggregatePlan,
  type Dossier,
  definePeriod,
  type Engine,
  memoryEngine,
} from "@tyle/core";
import { expect } from "vitest";
import { engineCases } from "./engine-cases.ts";
import { byUnit, engineVectors, plain } from "./engine-vectors.data.ts";

/** One thing that an engine has to get right; `run` fails where it does not. */
export interface EngineCheck {
  readonly title: string;
  run(create: CreateEngine): Promise<void>;
}

/** Makes an engine over exactly these dossiers. */
export type CreateEngine = (dossiers: readonly Dossier[]) => Promise<Engine> | Engine;

/** All checks: so many random data sets with ten plans each, and the cases that engines are known to get wrong. */
export const engineChecks = ({
  seed,
  cases,
}: {
  readonly seed: number;
  readonly cases: number;
}): readonly EngineCheck[] => [
  ...engineCases({ seed, cases, plans: 10 }).map(({ dossiers, plans }, index) => ({
    title: `agrees with the reference on data set ${index}`,
    run: (create: CreateEngine) => agree(create, dossiers, plans),
  })),
  ...engineVectors.map(({ title, dossiers, plan, rows }) => ({
    title: `counts ${title}`,
    async run(create: CreateEngine) {
      const { cube } = await counted(create, dossiers, plan);
      const found = cube.rows.map(({ key, tallies }) => [
        ...key,
        ...tallies.map(({ yes, unknown }) => `${yes}+${unknown}`),
      ]);
      expect(found).toEqual(rows);
    },
  })),
  { title: "accounts for every dossier", run: accountForAll },
  { title: "stops when it is told to", run: stop },
];

async function agree(
  create: CreateEngine,
  dossiers: readonly Dossier[],
  plans: readonly AggregatePlan[],
): Promise<void> {
  const engine = await create(dossiers);
  const reference = memoryEngine(dossiers);
  try {
    for (const plan of plans) {
      expect(await engine.aggregate(plan), JSON.stringify(plan)).toEqual(
        await reference.aggregate(plan),
      );
    }
  } finally {
    await engine.dispose();
  }
}

async function counted(create: CreateEngine, dossiers: readonly Dossier[], plan: AggregatePlan) {
  const engine = await create(dossiers);
  try {
    return await engine.aggregate(plan);
  } finally {
    await engine.dispose();
  }
}

async function accountForAll(create: CreateEngine): Promise<void> {
  // Not as many at one end of the period as at the other, lest a shift goes unnoticed.
  const first = "2024-01-01";
  const days = ["2023-12-31", first, first, "2024-12-31T23:59:59", "2025-01-01", null];
  const dossiers = days.map((receivedAt) => ({ ...plain, receivedAt }));
  const { control } = await counted(create, dossiers, { ...byUnit, period: definePeriod("2024") });
  expect(control).toEqual({
    read: 6n,
    counted: 3n,
    outsidePeriod: 2n,
    undated: 1n,
    rejected: 0n,
  });
}

async function stop(create: CreateEngine): Promise<void> {
  const engine = await create([plain]);
  const signal = { aborted: true };
  await expect(engine.aggregate(byUnit, { signal })).rejects.toMatchObject({ code: "run/aborted" });
  await engine.dispose();
}
