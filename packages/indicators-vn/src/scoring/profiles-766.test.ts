import {
  add,
  exactly,
  formatNumber,
  interval,
  type Rational,
  rate,
  rational,
  score,
  scoreRow,
  singleValue,
  toRational,
} from "@tyle/core";
import { describe, expect, it } from "vitest";
import { receivingSatisfaction, syncRate } from "./inputs-766.ts";
import {
  profile766,
  profile766Api2026,
  profile766Metrics2026,
  scoringProfiles,
} from "./profiles-766.data.ts";

const print = (value: Rational | null, decimals: number) =>
  value && formatNumber(value, { language: "en", decimals });
const rowOf = (profile: typeof profile766, code: string) =>
  profile.groups.flatMap(({ rows }) => rows).find((row) => row.code === code)!;

describe("the 766 index", () => {
  it.each(scoringProfiles)("$version has 100 points", (profile) => {
    expect(score(profile, { rates: {} }).max).toEqual(rational(100n));
  });

  it("has the groups of the decision: 18, 20, 12 + 10, 22, 18", () => {
    const { groups } = score(profile766, { rates: {} });
    expect(groups.map(({ max }) => max.numerator)).toEqual([18n, 20n, 12n, 10n, 22n, 18n]);
  });

  it("reproduces a published group score: 1.4607 + 1.1015 + 6 = 8.56", () => {
    const rates = {
      SVC_PROVIDED: rate(31n + 21n, 89n),
      SVC_WITH_DOSSIER: rate(518n, 1881n),
      ONL_766: rate(591643n, 600057n),
    };
    const group = score(profile766, { rates }).groups.find(({ id }) => id === "3a")!;
    const points = group.rows.map(({ points }) => singleValue(points));
    expect(points.map((value) => print(value, 4))).toEqual(["1.4607", "1.1015", "6.0000"]);
    expect(print(singleValue(group.points), 2)).toBe("8.56");
    expect(singleValue(group.points)).toEqual(points.map((value) => value!).reduce(add));
  });

  it("reproduces the payment formula 6A + min(2, 2.5B) + 2.5C, with C capped in one version only", () => {
    const rates = {
      PAY_DOSSIER: rate(1n, 2n),
      PAY_INTEGRATED: rate(9n, 10n),
      PAY_PROCEDURE: rate(9n, 10n),
    };
    const payment = (profile: typeof profile766) =>
      singleValue(score(profile, { rates }).groups.find(({ id }) => id === "3b")!.points);
    expect(payment(profile766)).toEqual(toRational("7"));
    expect(payment(profile766Api2026)).toEqual(toRational("7.25"));
  });

  it("gives all points of group 3a to one line in the sheet of 2026", () => {
    const rates = { E2E_OVER_E2E_ELIGIBLE: rate(1n, 3n), SVC_PROVIDED: rate(1n, 1n) };
    const group = score(profile766Metrics2026, { rates }).groups.find(({ id }) => id === "3a")!;
    expect(singleValue(group.points)).toEqual(rational(4n));
    expect(group.rows.map(({ reason }) => reason)).toEqual([
      "rate",
      "not-scored",
      "not-scored",
      "not-scored",
    ]);
  });

  it("takes 4.2 to be full at 80 % in the document and linear in the portal's scores", () => {
    const digitised = rate(80n, 100n);
    const points = (profile: typeof profile766) =>
      scoreRow(rowOf(profile, "SO_HOA_GIAY_TO_GIAI_QUYET"), digitised).points;
    expect(points(profile766)).toEqual(exactly("4"));
    expect(points(profile766Api2026)).toEqual(exactly("3.2"));
  });

  it.each([
    ["PETITION_PROCESSING_ON_TIME", exactly("6")],
    ["PETITION_HANDLING_SATISFACTION", exactly("6")],
    ["DOSSIER_RECEIVING_SATISFACTION", exactly("0")],
    ["DOSSIER_SYNC", exactly("0")],
    ["ONTIME_766", interval("0", "20")],
  ])("has its own rule for a share of nothing in %s", (code, points) => {
    const result = scoreRow(rowOf(profile766, code), rate(0n, 0n));
    expect(result).toMatchObject({ points, reason: "nothing-to-count" });
  });

  it("gives communes all points of what does not apply to them", () => {
    const row = rowOf(profile766, "PUBLIC_UPDATE_ON_TIME");
    expect(scoreRow(row, rate(0n, 5n), "commune")).toMatchObject({
      points: exactly("4"),
      reason: "exempt",
    });
    expect(scoreRow(row, rate(0n, 5n), "province")).toMatchObject({
      points: exactly("0"),
      reason: "rate",
    });
  });

  it("scores ranges as ranges and knows a band only when it is certain", () => {
    const row = rowOf(profile766, "ONL_766");
    const within = (range: ReturnType<typeof interval>) =>
      scoreRow(row, { kind: "rate-range", range });
    expect(within(interval("25%", "40%")).points).toEqual(interval("3", "4.8"));
    expect(within(interval("25%", "70%", "[)")).points).toEqual(interval("3", "6"));
    expect(within(interval("25%", "40%", "[)")).points).toEqual(interval("3", "4.8", "[)"));

    const all = Object.fromEntries(
      profile766.groups.flatMap(({ rows }) => rows).map(({ code }) => [code, rate(1n, 1n)]),
    );
    expect(score(profile766, { rates: all }).band?.label.vi).toBe("Xuất sắc");
    const { ONTIME_766: _, ...rest } = all;
    const partial = score(profile766, { rates: rest });
    expect(partial.total).toEqual(interval("80", "100"));
    expect(partial.band).toBeNull();
    const low = score(profile766, { rates: { ...rest, ONTIME_766: rate(1n, 4n) } });
    expect([low.total, low.band?.label.en]).toEqual([exactly("85"), "Good"]);
  });
});

describe("syncRate", () => {
  const counts = {
    synchronised: 90n,
    nationalReport: 100n,
    portal: 95n,
    previousYear: 1210n,
    period: "month",
  } as const;
  const estimate = (numerator: bigint) =>
    ({ kind: "rate-range", range: exactly(rational(numerator, 1210n)) }) as const;
  const unreported = { nationalReport: null, portal: null };

  it.each([
    ["the larger total", {}, rate(90n, 100n)],
    ["the portal's, when larger", { portal: 120n }, rate(90n, 120n)],
    ["one of them", { nationalReport: null }, rate(90n, 95n)],
    ["a total of nothing", { nationalReport: 0n, portal: null }, rate(90n, 0n)],
    ["a twelfth of last year", unreported, estimate(1080n)],
    ["a quarter of last year", { ...unreported, period: "quarter" }, estimate(360n)],
    ["a half of last year", { ...unreported, period: "half" }, estimate(180n)],
    ["last year as it is", { ...unreported, period: "year" }, estimate(90n)],
    ["a year of nothing", { ...unreported, previousYear: 0n }, rate(90n, 0n)],
  ] as const)("divides by %s", (_, change, expected) => {
    expect(syncRate({ ...counts, ...change })).toEqual(expected);
  });

  it.each([
    ["any total", { ...unreported, previousYear: null }],
    ["a total, for a span that is no part of a year", { ...unreported, period: "range" }],
  ] as const)("is not given without %s", (_, change) => {
    expect(syncRate({ ...counts, ...change })).toBeNull();
  });
});

describe("receivingSatisfaction", () => {
  it("takes both shares off, down to 0", () => {
    expect(receivingSatisfaction({ received: 1000n, overdue: 30n, complained: 5n })).toEqual(
      rate(965n, 1000n),
    );
    expect(receivingSatisfaction({ received: 10n, overdue: 8n, complained: 5n })).toEqual(
      rate(0n, 10n),
    );
    expect(receivingSatisfaction({ received: 0n, overdue: 0n, complained: 0n }).kind).toBe(
      "undefined-rate",
    );
  });
});
