import {
  type AggregatePlan,
  always,
  type Dossier,
  definePeriod,
  type Engine,
  is,
  memoryEngine,
} from "@tyle/core";
import { describe, expect, it } from "vitest";
import { engineCases } from "./engine-cases.ts";

/** An engine as the suite needs it. */
export interface EngineUnderTest {
  /** Makes the engine over exactly these dossiers. Called once for each data set; the suite disposes of it. */
  create(dossiers: readonly Dossier[]): Promise<Engine> | Engine;
  /** Why the suite cannot run here; it is then skipped, and the reason printed. */
  readonly skip?: string;
  /** Data sets to draw; 30 by default, each asked ten random plans. */
  readonly cases?: number;
  readonly seed?: number;
}

/**
 * Checks that an engine gives the same cube and the same control totals as the reference in memory: for hundreds of
 * random plans and data sets from one seed, and for the cases that engines are known to get wrong.
 *
 * @example
 * testEngine("duckdb", { create: (dossiers) => duckdbEngine({ dossiers }) });
 */
export function testEngine(
  name: string,
  { create, skip, cases = 30, seed = 8 }: EngineUnderTest,
): void {
  if (skip !== undefined) process.stderr.write(`NOTICE: engine ${name} skipped: ${skip}\n`);
  const counted = async (dossiers: readonly Dossier[], plan: AggregatePlan) => {
    const engine = await create(dossiers);
    try {
      return await engine.aggregate(plan);
    } finally {
      await engine.dispose();
    }
  };

  describe.skipIf(skip !== undefined)(`engine ${name}`, () => {
    const drawn = engineCases({ seed, cases, plans: 10 });
    it.each(drawn.map((drawnCase, index) => ({ index, ...drawnCase })))(
      "agrees with the reference on data set $index",
      async ({ dossiers, plans }) => {
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
      },
    );

    it.each(vectors)("counts $title", async ({ dossiers, plan, rows }) => {
      const { cube } = await counted(dossiers, plan);
      const found = cube.rows.map(({ key, tallies }) => [
        ...key,
        ...tallies.map(({ yes, unknown }) => `${yes}+${unknown}`),
      ]);
      expect(found).toEqual(rows);
    });

    it("accounts for every dossier", async () => {
      const dossiers = ["2023-12-31", "2024-01-01", "2024-12-31T23:59:59", "2025-01-01", null];
      const plan = { ...byUnit, period: definePeriod("2024") };
      const { control } = await counted(
        dossiers.map((receivedAt) => ({ ...plain, receivedAt })),
        plan,
      );
      expect(control).toEqual({
        read: 5n,
        counted: 2n,
        outsidePeriod: 2n,
        undated: 1n,
        rejected: 0n,
      });
    });

    it("stops when it is told to", async () => {
      const engine = await create([plain]);
      const signal = { aborted: true };
      await expect(engine.aggregate(byUnit, { signal })).rejects.toMatchObject({
        code: "run/aborted",
      });
      await engine.dispose();
    });
  });
}

const plain: Dossier = {
  code: null,
  unit: "00123",
  procedure: null,
  channel: "online",
  serviceLevel: null,
  status: null,
  receivedAt: "2024-05-01",
  dueAt: null,
  endedAt: null,
};

const byUnit: AggregatePlan = {
  basis: "received",
  period: null,
  by: ["unit"],
  measures: [{ name: "all", where: always }],
};

const onTime: AggregatePlan = {
  ...byUnit,
  by: [],
  measures: [{ name: "on time", where: is("timeliness", "on-time") }],
};

interface Vector {
  readonly title: string;
  readonly dossiers: readonly Dossier[];
  readonly plan: AggregatePlan;
  /** Key, then certain and uncertain count of each measure. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Worked out by hand, so that reference and engine cannot be wrong together. */
const vectors: readonly Vector[] = [
  { title: "nothing in no dossiers", dossiers: [], plan: byUnit, rows: [] },
  {
    title: "codes as texts: leading zeros stay, the unknown comes last",
    dossiers: ["00123", null, "123", "00123"].map((unit) => ({ ...plain, unit })),
    plan: byUnit,
    rows: [
      ["00123", "2+0"],
      ["123", "1+0"],
      [null, "1+0"],
    ],
  },
  {
    title: "composed and decomposed letters apart",
    dossiers: ["Ễ", "Ễ".normalize("NFD")].map((unit) => ({ ...plain, unit })),
    plan: byUnit,
    rows: [
      ["Ễ".normalize("NFD"), "1+0"],
      ["Ễ", "1+0"],
    ],
  },
  {
    title: "zero, and not nothing, where every answer is unknown",
    dossiers: [plain, plain],
    plan: onTime,
    rows: [["0+2"]],
  },
  {
    title:
      "a due day as the whole day, a due moment to the second, and leaves open what has no time",
    dossiers: [
      { ...plain, dueAt: "2024-05-10", endedAt: "2024-05-10T23:59:59" },
      { ...plain, dueAt: "2024-05-10T16:30:00", endedAt: "2024-05-10T16:30:00" },
      { ...plain, dueAt: "2024-05-10T16:30:00", endedAt: "2024-05-10T16:30:01" },
      { ...plain, dueAt: "2024-05-10T16:30:00", endedAt: "2024-05-10" },
    ],
    plan: onTime,
    rows: [["2+1"]],
  },
  {
    title:
      "open dossiers by the 766 rule as in time on the last day of the period, whatever the hour",
    dossiers: ["2024-05-30", "2024-05-31", "2024-05-31T08:00:00", "2024-06-01", null].map(
      (dueAt) => ({ ...plain, dueAt }),
    ),
    plan: {
      ...onTime,
      period: definePeriod("2024-05"),
      measures: [{ name: "on time", where: is("timeliness-766", "on-time") }],
    },
    rows: [["3+1"]],
  },
  {
    title: "sums beyond 2^53 to the last digit",
    dossiers: [
      { ...plain, weight: 2n ** 53n },
      { ...plain, weight: 1n },
      { ...plain, weight: 2n ** 63n },
    ],
    plan: byUnit,
    rows: [["00123", `${2n ** 63n + 2n ** 53n + 1n}+0`]],
  },
  {
    title: "no dossier for a text that is a piece of SQL",
    dossiers: [plain],
    plan: {
      ...onTime,
      measures: ["\\' or 1=1 -- ", "' or '1'='1", "00123\\", "{p1:String}", "$1"].map((unit) => ({
        name: unit,
        where: is("unit", unit),
      })),
    },
    rows: [["0+0", "0+0", "0+0", "0+0", "0+0"]],
  },
  {
    title: "months of years that some databases do not have",
    dossiers: ["0001-01-31", "1899-12-31", "2150-01-01", "9999-12-31"].map((receivedAt) => ({
      ...plain,
      receivedAt,
    })),
    plan: { ...byUnit, by: ["month"] },
    rows: [
      ["0001-01", "1+0"],
      ["1899-12", "1+0"],
      ["2150-01", "1+0"],
      ["9999-12", "1+0"],
    ],
  },
];
