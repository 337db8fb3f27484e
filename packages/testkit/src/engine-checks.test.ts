import {
  type AggregatePlan,
  type CubeRow,
  type CubeWithControl,
  type Dossier,
  lastDay,
  memoryEngine,
  type Predicate,
  type Tally,
} from "@tyle/core";
import { describe, expect, it } from "vitest";
import { type CreateEngine, engineChecks } from "./engine-checks.ts";

// Engines with one mistake each. The suite has to notice every one: in what it draws and, where it is named, in a check.

interface Mistake {
  readonly dossier?: (dossier: Dossier) => Dossier;
  readonly plan?: (plan: AggregatePlan) => AggregatePlan;
  readonly answer?: (answer: CubeWithControl, plan: AggregatePlan) => CubeWithControl;
}

const engineWith =
  ({ dossier = same, plan = same, answer = same }: Mistake): CreateEngine =>
  (dossiers) => {
    const engine = memoryEngine(dossiers.map(dossier));
    return {
      ...engine,
      aggregate: async (asked, options) =>
        answer(await engine.aggregate(plan(asked), options), asked),
    };
  };

function same<Value>(value: Value): Value {
  return value;
}

/** Units, also those that a predicate asks for, as a careless engine has them. */
const unitsAs = (change: (unit: string) => string): Mistake => ({
  dossier: (dossier) => ({ ...dossier, unit: dossier.unit === null ? null : change(dossier.unit) }),
});

const rows = (change: (rows: readonly CubeRow[]) => readonly CubeRow[]): Mistake => ({
  answer: ({ cube, control }) => ({ cube: { ...cube, rows: change(cube.rows) }, control }),
});

const tallies = (change: (tally: Tally) => Tally): Mistake =>
  rows((all) => all.map((row) => ({ ...row, tallies: row.tallies.map(change) })));

const control = (change: (control: CubeWithControl["control"]) => object): Mistake => ({
  answer: (answer) => ({ ...answer, control: { ...answer.control, ...change(answer.control) } }),
});

/** `not` as databases have it: NULL is neither in a list nor not in it. */
const negated = (where: Predicate): Predicate =>
  where.kind === "not" && where.of.kind === "is"
    ? { ...where, of: { ...where.of, values: [...where.of.values, null] } }
    : where;

const days = (change: (day: string) => string | null): Mistake => ({
  dossier: (dossier) => ({
    ...dossier,
    receivedAt: dossier.receivedAt && change(dossier.receivedAt),
  }),
});

const hoursBack = (moment: string): string => {
  if (moment < "1") return moment;
  const utc = new Date(`${moment.slice(0, 10)}T${moment.slice(11) || "00:00:00"}Z`);
  return new Date(utc.getTime() - 7 * 3_600_000).toISOString().slice(0, 19);
};

const mistakes: readonly (Mistake & { readonly name: string; readonly check?: string })[] = [
  { name: "drops the last group", ...rows((all) => all.slice(0, -1)), check: "leading zeros" },
  {
    name: "drops the group of the unknown",
    ...rows((all) => all.filter(({ key }) => !key.includes(null))),
    check: "leading zeros",
  },
  {
    name: "takes the empty text for the unknown",
    ...unitsAs((unit) => unit),
    dossier: (dossier) => ({ ...dossier, unit: dossier.unit === "" ? null : dossier.unit }),
  },
  { name: "trims zeros", ...unitsAs((unit) => unit.replace(/^0+/, "")), check: "leading zeros" },
  { name: "trims blanks", ...unitsAs((unit) => unit.trim()) },
  { name: "composes letters", ...unitsAs((unit) => unit.normalize("NFC")), check: "decomposed" },
  { name: "cuts at surrogates", ...unitsAs((unit) => unit.replace(/[\ud800-\udfff]/g, "?")) },
  { name: "reads backslashes", ...unitsAs((unit) => unit.replaceAll("\\", "")) },
  { name: "sorts the unknown first", ...rows((all) => [...all].reverse()) },
  {
    name: "adds up in doubles",
    ...tallies(({ yes, unknown }) => ({
      yes: BigInt(Number(yes)),
      unknown: BigInt(Number(unknown)),
    })),
    check: "beyond 2^53",
  },
  {
    name: "adds up in 64 bits",
    ...tallies(({ yes, unknown }) => ({ yes: BigInt.asIntN(64, yes), unknown })),
    check: "beyond 2^53",
  },
  { name: "counts rows", dossier: ({ weight: _, ...dossier }) => dossier, check: "beyond 2^53" },
  {
    name: "knows only yes and no",
    ...tallies(({ yes }) => ({ yes, unknown: 0n })),
    check: "every answer is unknown",
  },
  {
    name: "takes the unknown for yes",
    ...tallies(({ yes, unknown }) => ({ yes: yes + unknown, unknown: 0n })),
    check: "every answer is unknown",
  },
  {
    name: "leaves out groups of zeros",
    ...rows((all) => all.filter((row) => row.tallies.some(({ yes }) => yes > 0n))),
    check: "every answer is unknown",
  },
  {
    name: "has a group where there is no dossier",
    answer: (answer, { by, measures }) =>
      answer.cube.rows.length > 0
        ? answer
        : {
            ...answer,
            cube: {
              ...answer.cube,
              rows: [
                {
                  key: by.map(() => null),
                  tallies: measures.map(() => ({ yes: 0n, unknown: 0n })),
                },
              ],
            },
          },
    check: "nothing in no dossiers",
  },
  {
    name: "negates as databases do",
    plan: (plan) => ({
      ...plan,
      measures: plan.measures.map((measure) => ({ ...measure, where: negated(measure.where) })),
    }),
  },
  {
    name: "forgets the period",
    plan: (plan) => ({ ...plan, period: null }),
    check: "accounts for every dossier",
  },
  {
    name: "takes the last day of a period away",
    plan: (plan) => ({
      ...plan,
      period: plan.period && { ...plan.period, until: lastDay(plan.period) },
    }),
    check: "accounts for every dossier",
  },
  { name: "has another time zone", ...days(hoursBack), check: "accounts for every dossier" },
  { name: "begins in 1970", ...days((day) => (day < "1970" ? null : day)), check: "months of" },
  { name: "ends in 2149", ...days((day) => (day > "2149-06-06" ? null : day)), check: "months of" },
  {
    name: "drops the hour of a due date",
    dossier: (dossier) => ({ ...dossier, dueAt: dossier.dueAt?.slice(0, 10) ?? null }),
    check: "a due day as the whole day",
  },
  {
    name: "hides what is undated",
    ...control(({ read, undated }) => ({ read: read - undated, undated: 0n })),
    check: "accounts for every dossier",
  },
  {
    name: "claims to have counted all",
    ...control(({ read }) => ({ counted: read, outsidePeriod: 0n, undated: 0n })),
    check: "accounts for every dossier",
  },
];

/** The checks that an engine does not pass. */
async function failed(create: CreateEngine): Promise<readonly string[]> {
  const titles: string[] = [];
  for (const { title, run } of engineChecks({ seed: 8, cases: 30 })) {
    await run(create).catch(() => titles.push(title));
  }
  return titles;
}

describe("the checks of engines", () => {
  it("pass the reference", async () => {
    expect(await failed(engineWith({}))).toEqual([]);
  });

  it.each(mistakes)("notice an engine that $name", async ({ check, ...mistake }) => {
    const titles = await failed(engineWith(mistake));
    expect(titles.some((title) => title.includes("data set"))).toBe(true);
    if (check !== undefined) expect(titles.join("\n")).toContain(check);
  });

  it("notice an engine that does not stop", async () => {
    const endless: CreateEngine = (dossiers) => {
      const engine = memoryEngine(dossiers);
      return { ...engine, aggregate: (plan) => engine.aggregate(plan) };
    };
    expect(await failed(endless)).toEqual(["stops when it is told to"]);
  });
});
