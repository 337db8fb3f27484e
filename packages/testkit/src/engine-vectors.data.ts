import { type AggregatePlan, always, type Dossier, definePeriod, is } from "@tyle/core";

/** A dossier of which little is known. */
export const plain: Dossier = {
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

/** Counts all dossiers of each unit. */
export const byUnit: AggregatePlan = {
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

/** A question with its answer. */
export interface EngineVector {
  readonly title: string;
  readonly dossiers: readonly Dossier[];
  readonly plan: AggregatePlan;
  /** Key, then certain and uncertain count of each measure. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Worked out by hand, so that reference and engine cannot be wrong together. */
export const engineVectors: readonly EngineVector[] = [
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
