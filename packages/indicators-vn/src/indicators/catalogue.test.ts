import {
  type CountIndicator,
  type Dimension,
  type Dossier,
  definePeriod,
  dimensionValues,
  evaluate,
  evaluateObservations,
  holdsFor,
  type Indicator,
  indicatorMeasures,
  memoryEngine,
  numeratorOf,
  type Observation,
  rate,
  describe as say,
  valueCell,
} from "@tyle/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIndicator, indicators } from "./catalogue.ts";
import { onlineIndicators } from "./online.data.ts";

const plain: Dossier = {
  code: null,
  unit: "25159",
  procedure: "1.004616",
  channel: "online",
  serviceLevel: "full",
  status: "resolved",
  receivedAt: "2023-04-03",
  dueAt: "2023-04-10",
  endedAt: "2023-04-10",
  flags: {
    "fee-bearing": true,
    "fee-waived": false,
    "paid-online": true,
    "result-required": true,
    "electronic-result": true,
    "full-eligible": true,
    digitised: true,
    "data-reused": true,
    "personal-store-used": true,
    "citizen-data-used": true,
    synchronised: true,
    complained: false,
  },
};
const flags = (change: Dossier["flags"]): Partial<Dossier> => ({
  flags: { ...plain.flags, ...change },
});

/** By hand: what each rate of dossiers counts in full, in the whole only, and not at all. */
const dossierExamples: Readonly<
  Record<
    string,
    readonly [
      inPart: Partial<Dossier>[],
      inWholeOnly: Partial<Dossier>[],
      outside: Partial<Dossier>[],
    ]
  >
> = {
  ONL_RECEIVED_ALL: [
    [{}, { serviceLevel: "partial" }],
    [
      { channel: "direct" },
      { channel: "postal" },
      { channel: "direct", serviceLevel: "information" },
    ],
    [{ receivedAt: "2022-12-30" }],
  ],
  ONL_766: [
    [{}, flags({ "result-required": false, "electronic-result": false })],
    [
      { channel: null },
      { channel: "postal" },
      flags({ "electronic-result": false }),
      flags({ synchronised: false }),
    ],
    [{ receivedAt: "2022-12-30" }],
  ],
  ONL_766_RAW: [
    [{}, flags({ "electronic-result": false, synchronised: false })],
    [{ channel: null }, { channel: "postal" }],
    [{ receivedAt: "2022-12-30" }],
  ],
  ONL_ELIGIBLE_NO_POST: [
    [{}, { serviceLevel: "partial" }],
    [{ channel: "direct" }],
    [{ channel: "postal" }, { serviceLevel: "information" }],
  ],
  ONL_E2E_ELIGIBLE: [
    [{}],
    [{ channel: "direct" }],
    [{ channel: "postal" }, { serviceLevel: "partial" }],
  ],
  E2E_OVER_ALL_RESOLVED: [
    [{}, { receivedAt: "2022-12-30" }],
    [{ channel: "direct" }, { serviceLevel: "partial" }, { status: "returned", channel: "postal" }],
    [{ endedAt: "2023-07-01" }, { status: "open", endedAt: null }],
  ],
  E2E_OVER_E2E_ELIGIBLE: [
    [{}],
    [{ channel: "direct" }, { serviceLevel: "partial" }],
    [flags({ "full-eligible": false })],
  ],
  PAY_DOSSIER: [
    [{}],
    [flags({ "paid-online": false })],
    [flags({ "fee-bearing": false }), flags({ "fee-waived": true, "paid-online": false })],
  ],
  ONTIME_766: [
    [{}, { endedAt: null, dueAt: "2023-06-30" }],
    [{ endedAt: "2023-04-11" }, { endedAt: null, dueAt: "2023-06-29" }],
    [{ status: "not-received" }],
  ],
  ONTIME_PROVINCIAL: [
    [{}, { dueAt: null }, { status: "returned", endedAt: "2023-05-01" }],
    [{ endedAt: "2023-04-11" }],
    [{ status: "open" }, { endedAt: "2023-07-01" }],
  ],
  OVERDUE_PROVINCIAL: [
    [{ endedAt: "2023-04-11" }],
    [{}, { dueAt: null }, { status: "returned", endedAt: "2023-05-01" }],
    [{ status: "suspended" }],
  ],
  DOSSIER_SYNC: [[{}], [flags({ synchronised: false })], [{ receivedAt: "2023-07-01" }]],
  ORIGINAL_RESULT_AVAILABLE: [
    [{}],
    [flags({ "electronic-result": false })],
    [flags({ "result-required": false })],
  ],
  SO_HOA_GIAY_TO_GIAI_QUYET: [[{}], [flags({ digitised: false })], [{ receivedAt: null }]],
  REUSED_DIGITIZED_DATA: [[{}], [flags({ "data-reused": false })], [{ receivedAt: null }]],
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: [
    [{}],
    [flags({ "personal-store-used": false })],
    [{ receivedAt: null }],
  ],
  CITIZEN_DATA_CONNECTED_DOSSIER: [
    [{}],
    [flags({ "citizen-data-used": false })],
    [{ receivedAt: null }],
  ],
  DOSSIER_RECEIVING_SATISFACTION: [
    [{}],
    [flags({ complained: true }), { endedAt: "2023-04-11" }],
    [{ receivedAt: "2023-07-01" }],
  ],
};

type Facts = Observation["dimensions"];

/** The same for rates of procedures, petitions, people, desks and staff. */
const countExamples: Readonly<
  Record<string, readonly [inPart: Facts[], inWholeOnly: Facts[], outside: Facts[]]>
> = {
  SVC_PROVIDED: [
    [{ "service-level": "full" }, { "service-level": "partial" }],
    [{ "service-level": "information" }],
    [],
  ],
  SVC_WITH_DOSSIER: [
    [{ "service-level": "partial", "has-online-dossier": "yes" }],
    [{ "service-level": "full", "has-online-dossier": "no" }],
    [{ "service-level": "information", "has-online-dossier": "yes" }],
  ],
  PUBLISH_ON_TIME: [[{ "published-on-time": "yes" }], [{ "published-on-time": "no" }], []],
  PUBLIC_UPDATE_ON_TIME: [[{ "disclosed-on-time": "yes" }], [{ "disclosed-on-time": "no" }], []],
  PUBLIC_CONTENT_FULL: [[{ "content-complete": "yes" }], [{ "content-complete": "no" }], []],
  PAY_INTEGRATED: [
    [{ "fee-bearing": "yes", "payment-integrated": "yes" }],
    [{ "fee-bearing": "yes", "payment-integrated": "no" }],
    [{ "fee-bearing": "no", "payment-integrated": "yes" }],
  ],
  PAY_PROCEDURE: [
    [{ "fee-bearing": "yes", "paid-online": "yes" }],
    [{ "fee-bearing": "yes", "paid-online": "no" }],
    [{ "fee-bearing": "no", "paid-online": "yes" }],
  ],
  CITIZEN_DATA_CONNECTED_FORMALITY: [
    [{ "citizen-data-used": "yes" }],
    [{ "citizen-data-used": "no" }],
    [],
  ],
  PETITION_PROCESSING_ON_TIME: [[{ timeliness: "on-time" }], [{ timeliness: "overdue" }], []],
  PETITION_HANDLING_SATISFACTION: [
    [{ timeliness: "on-time", complained: "no" }],
    [
      { timeliness: "on-time", complained: "yes" },
      { timeliness: "overdue", complained: "no" },
    ],
    [],
  ],
  ACCOUNTS_CREATED: [[{ "portal-account": "yes" }], [{ "portal-account": "no" }], []],
  ELECTRONIC_ID_SET_UP: [[{ "electronic-id": "yes" }], [{ "electronic-id": "no" }], []],
  DESKS_WITH_SCANNER: [[{ scanner: "yes" }], [{ scanner: "no" }], []],
  STAFF_ABLE_TO_GUIDE: [[{ "able-to-guide": "yes" }], [{ "able-to-guide": "no" }], []],
};

const ofDossiers = indicators.filter((one): one is Indicator => one.subject === "dossier");
const ofCounts = indicators.filter((one): one is CountIndicator => one.subject !== "dossier");

const rateOf = async (indicator: Indicator, dossiers: readonly Dossier[]) => {
  const { cube } = await memoryEngine(dossiers).aggregate({
    basis: indicator.basis,
    period: definePeriod("2023-H1"),
    by: [],
    measures: indicatorMeasures(indicator),
  });
  return evaluate(indicator, cube)[0]?.rate;
};

describe("the catalogue", () => {
  it("has examples for every indicator and no others", () => {
    const known = [...Object.keys(dossierExamples), ...Object.keys(countExamples)].sort();
    expect(known).toEqual(indicators.map(({ id }) => id).sort());
  });

  it.each(ofDossiers)("$id counts by hand what it says", async (indicator) => {
    const [part, whole, outside] = dossierExamples[indicator.id]!;
    const make = (changes: readonly Partial<Dossier>[]) =>
      changes.map((change) => ({ ...plain, ...change }));
    const dossiers = [...make(part), ...make(whole), ...make(outside)];
    const expected = rate(BigInt(part.length), BigInt(part.length + whole.length));
    expect(await rateOf(indicator, dossiers)).toEqual(expected);
  });

  it.each(ofCounts)("$id counts by hand what it says", (indicator) => {
    const [part, whole, outside] = countExamples[indicator.id]!;
    // Each kind is reported seven times, so that counts and rows are not the same thing.
    const observations = [...part, ...whole, ...outside].map(
      (dimensions): Observation => ({
        subject: indicator.subject,
        dimensions,
        count: valueCell(7n),
      }),
    );
    const expected = rate(BigInt(7 * part.length), BigInt(7 * (part.length + whole.length)));
    expect(evaluateObservations(indicator, observations)[0]?.rate).toEqual(expected);
  });

  it("promises a share, and the numerator lies in the denominator whatever is known", () => {
    const facts = fc.record(
      Object.fromEntries(
        Object.entries(dimensionValues).map(([name, values]) => [
          name,
          fc.constantFrom(...(values ?? ["a"]), null),
        ]),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...indicators), facts, (indicator, values) => {
        const lookUp = (dimension: Dimension) => values[dimension] as string | null;
        expect(indicator.kind).toBe("share");
        if (holdsFor(numeratorOf(indicator), lookUp) === true) {
          expect(holdsFor(indicator.denominator, lookUp)).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it("is about ten meanings of one rate first", () => {
    expect(onlineIndicators).toHaveLength(10);
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
  });

  it.each(indicators)("$id says itself in both languages and names its source", (indicator) => {
    expect(say(indicator, "vi")).toMatch(/^Trong tổng số .+, tỷ lệ .+\.$/);
    expect(say(indicator, "en")).toMatch(/^Of all .+, the share .+\.$/);
    expect(indicator.legalBasis.length).toBeGreaterThan(0);
  });

  it("finds by id and names the similar ones", () => {
    expect(findIndicator("pay_dossier").id).toBe("PAY_DOSSIER");
    expect(() => findIndicator("PAY_CASH")).toThrow(/PAY_DOSSIER, PAY_INTEGRATED, PAY_PROCEDURE\./);
    expect(() => findIndicator("nothing")).toThrow(/ONL_RECEIVED_ALL/);
  });
});
