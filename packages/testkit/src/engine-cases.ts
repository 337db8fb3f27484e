import {
  type AggregatePlan,
  type Dimension,
  type Dossier,
  type DossierFlag,
  definePeriod,
  dimensionValues,
  type GroupKey,
  type LocalMoment,
  type Period,
  type Predicate,
} from "@tyle/core";
import fc from "fast-check";

/** Dossiers, and questions to ask about them. */
export interface EngineCase {
  readonly dossiers: readonly Dossier[];
  readonly plans: readonly AggregatePlan[];
}

// Texts that a careless engine changes, cuts, sorts otherwise or takes for its own language.
const units = [
  "00123",
  "123",
  "Xã Ễ",
  "Xã Ễ".normalize("NFD"),
  "a\\'b",
  "' or 1=1 -- ",
  "{p1:String}",
  '"x"',
  "%",
  "𝄞",
  "",
  "\t",
];
const procedures = ["1.000310", "1.00031", "2.001234.000.00.00.H36", "NULL", "\\N"];

// The ends of the ranges that databases have for dates, and the days around which periods are cut.
const days = [
  "0001-01-01",
  "1899-12-31",
  "1969-12-31",
  "1970-01-01",
  "2023-12-14",
  "2023-12-15",
  "2024-02-29",
  "2024-03-14",
  "2024-12-31",
  "2025-01-01",
  "2106-02-08",
  "2149-06-07",
  "9999-12-31",
];
const times = ["", "T00:00:00", "T12:30:00", "T23:59:59"];

const orNull = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(values, { nil: null, freq: 5 });

const moment: fc.Arbitrary<LocalMoment> = fc
  .tuple(fc.constantFrom(...days), fc.constantFrom(...times))
  .map((parts) => parts.join(""));

const flags = ["fee-bearing", "paid-online", "digitised", "synchronised"] as const;

const dossier: fc.Arbitrary<Dossier> = fc.record(
  {
    code: orNull(fc.constantFrom("H36.01-240101-0001", "000.00.18.H36-240101-0001")),
    unit: orNull(fc.constantFrom(...units)),
    unitLevel: orNull(fc.constantFrom("province", "commune")),
    procedure: orNull(fc.constantFrom(...procedures)),
    channel: orNull(fc.constantFrom(...dimensionValues.channel)),
    serviceLevel: orNull(fc.constantFrom(...dimensionValues["service-level"])),
    status: orNull(fc.constantFrom(...dimensionValues.status)),
    receivedAt: orNull(moment),
    dueAt: orNull(moment),
    legalDueAt: orNull(moment),
    endedAt: orNull(moment),
    supplements: fc.array(fc.record({ requestedAt: moment, completedAt: orNull(moment) }), {
      maxLength: 2,
    }),
    flags: fc.dictionary(fc.constantFrom<DossierFlag>(...flags), fc.boolean()),
    weight: fc.constantFrom(1n, 2n, 2n ** 53n + 1n, 2n ** 62n),
  },
  {
    requiredKeys: [
      "code",
      "unit",
      "procedure",
      "channel",
      "serviceLevel",
      "status",
      "receivedAt",
      "dueAt",
      "endedAt",
    ],
  },
);

/** Mostly enough of them that each text occurs; sometimes hardly any. */
const many = fc.oneof(
  { weight: 4, arbitrary: fc.array(dossier, { minLength: 30, maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(dossier, { maxLength: 2 }) },
);

/** Engines may count rows where each is one dossier, so half of the data sets have no weights. */
const dossiers = fc.oneof(
  many,
  many.map((weighted) => weighted.map(({ weight: _, ...single }): Dossier => single)),
);

const dimensions = Object.keys(dimensionValues) as readonly Dimension[];

const valuesOf = (dimension: Dimension): readonly string[] =>
  dimensionValues[dimension] ?? (dimension === "procedure" ? procedures : units);

const leaf: fc.Arbitrary<Predicate> = fc
  .constantFrom(...dimensions)
  .chain((dimension) =>
    fc
      .array(orNull(fc.constantFrom(...valuesOf(dimension), "nobody")), { maxLength: 3 })
      .map((values) => ({ kind: "is", dimension, values })),
  );

const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.constant({ kind: "always" } as const),
    fc.record({
      kind: fc.constantFrom("and", "or"),
      of: fc.array(tie("predicate"), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("not"), of: tie("predicate") }),
  ),
}));

const periods: readonly (Period | null)[] = [
  null,
  definePeriod("2024"),
  definePeriod("2024-Q1", "nd09"),
  definePeriod("1970-01"),
  definePeriod("2149-H1"),
];

/** Texts and months are where engines differ; most other keys have two values. */
const groupKey: fc.Arbitrary<GroupKey> = fc.oneof(
  fc.constantFrom<GroupKey>("month", "unit", "procedure"),
  fc.constantFrom<GroupKey>("month", ...dimensions),
);

const plan: fc.Arbitrary<AggregatePlan> = fc.record({
  basis: fc.constantFrom("received", "resolved", "due"),
  period: fc.constantFrom(...periods),
  by: fc.uniqueArray(groupKey, { maxLength: 4 }),
  measures: fc
    .array(predicate, { maxLength: 4 })
    .map((predicates) => predicates.map((where, index) => ({ name: `m ${index}`, where }))),
});

/**
 * Draws cases that every engine has to answer alike. The same seed gives the same cases.
 *
 * @example
 * engineCases({ seed: 8, cases: 30, plans: 10 }).length // 30
 */
export const engineCases = ({
  seed,
  cases,
  plans,
}: {
  readonly seed: number;
  readonly cases: number;
  readonly plans: number;
}): readonly EngineCase[] =>
  fc.sample(
    fc.record({
      dossiers,
      plans: fc.array(plan, { minLength: plans, maxLength: plans }),
    }),
    { seed, numRuns: cases },
  );
