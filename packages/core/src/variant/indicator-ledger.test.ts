import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../dossier/dossier.ts";
import { and, is, not, or, type Predicate } from "../dossier/predicate.ts";
import { interval } from "../exact/interval.ts";
import { rate } from "../exact/rate.ts";
import { parseFigure } from "../figure/parse-figure.ts";
import { defineIndicator } from "../indicator/define-indicator.ts";
import type { Indicator } from "../indicator/indicator.ts";
import { definePeriod } from "../period/period.ts";
import { indicatorLedger } from "./indicator-ledger.ts";
import { checkVariantNamed, matchVariants } from "./match-variants.ts";
import { variantLedger } from "./variant-ledger.ts";

const define = (id: string, numerator: Predicate, rest: Partial<Indicator> = {}): Indicator =>
  defineIndicator({
    id,
    label: { vi: id, en: id },
    subject: "dossier",
    basis: "received",
    numerator,
    ...rest,
  });

const online = is("channel", "online");
const all = define("ALL", online);
const eligible = define("ELIGIBLE", online, {
  denominator: and(is("service-level", "partial", "full"), not(is("channel", "postal"))),
});
const nullIsDirect = define("NULL_IS_DIRECT", and(not(is("channel", null)), online));
const synced = define("SYNCED", and(or(is("status", "open"), is("synchronised", "yes")), online));
const resolved = define("RESOLVED", online, { basis: "resolved" });

const dossier: Dossier = {
  code: null,
  unit: null,
  procedure: null,
  channel: "online",
  serviceLevel: "full",
  status: "resolved",
  receivedAt: "2023-04-03",
  dueAt: null,
  endedAt: "2023-04-05",
  flags: { synchronised: true },
};
const make = (count: number, change: Partial<Dossier> = {}): Dossier[] =>
  Array.from({ length: count }, () => ({ ...dossier, ...change }));

const dossiers = [
  ...make(40),
  ...make(3, { flags: { synchronised: false } }),
  ...make(30, { channel: "direct" }),
  ...make(12, { channel: "postal" }),
  ...make(8, { serviceLevel: "information", channel: "direct" }),
  ...make(5, { receivedAt: "2022-12-28" }),
  ...make(2, { endedAt: null, status: "open", flags: {} }),
];
const period = definePeriod("2023-H1");

describe("indicatorLedger", () => {
  const ledger = indicatorLedger([all, eligible, synced, resolved], dossiers, period);

  it("computes every definition from the same dossiers", () => {
    expect(ledger.map(({ variant, rate }) => [variant, rate])).toEqual([
      ["ALL", rate(45n, 95n)],
      ["ELIGIBLE", rate(45n, 75n)],
      ["SYNCED", rate(42n, 95n)],
      ["RESOLVED", rate(48n, 98n)],
    ]);
  });

  it("names the cause of each difference with its size", () => {
    const causes = ledger.map(({ differences }) =>
      differences.map(({ cause, numerator, denominator }) => [cause.id, numerator, denominator]),
    );
    expect(causes).toEqual([
      [],
      [
        ["channel=postal", 0n, -12n],
        ["service-level=information", 0n, -8n],
      ],
      [["synchronised=no", -3n, 0n]],
      [
        ["carried-over", 5n, 5n],
        ["other-period", -2n, -2n],
      ],
    ]);
    expect(ledger[1]?.differences[0]?.cause.label).toEqual({
      vi: "nộp qua bưu chính công ích",
      en: "submitted by public post",
    });
  });

  it("says how far one cause alone moves the reference", () => {
    const { alone } = ledger[1]!.differences[0]!;
    // 45/83 − 45/95 in points
    expect(alone?.range).toEqual(interval("10800/1577", "10800/1577"));
  });

  it("keeps an unknown channel a range, and settles it where the definition does", () => {
    const [first, second] = indicatorLedger(
      [all, nullIsDirect],
      [...make(6), ...make(3, { channel: "direct" }), ...make(1, { channel: null })],
      period,
    );
    expect(first?.rate).toEqual({ kind: "rate-range", range: interval("6/10", "7/10") });
    expect(first?.denominator).toEqual({ min: 10n, max: 10n });
    expect(second?.rate).toEqual(rate(6n, 10n));
    expect(second?.differences).toMatchObject([
      {
        cause: { id: "channel=unknown", label: { vi: "không ghi kênh nộp" } },
        items: 1n,
        alone: null,
      },
    ]);
  });

  it("adds up: the reference and all differences make the entry", () => {
    const anyDossier = fc.record({
      channel: fc.constantFrom("online", "direct", "postal", null),
      serviceLevel: fc.constantFrom("full", "partial", "information", null),
      status: fc.constantFrom("open", "resolved", null),
      receivedAt: fc.constantFrom("2022-12-31", "2023-01-01", "2023-06-30", "2023-07-01", null),
      endedAt: fc.constantFrom("2022-12-31", "2023-03-01", "2023-07-01", null),
      flags: fc.constantFrom({}, { synchronised: true }, { synchronised: false }),
    });
    fc.assert(
      fc.property(fc.array(anyDossier, { maxLength: 30 }), (changes) => {
        const items = changes.map((change): Dossier => ({ ...dossier, ...change }));
        const entries = indicatorLedger(
          [all, eligible, nullIsDirect, synced, resolved],
          items,
          period,
        );
        for (const { differences, numerator, denominator } of entries) {
          const total = (side: "numerator" | "denominator") =>
            differences.reduce((sum, difference) => sum + difference[side], entries[0]![side].min);
          expect([total("numerator"), total("denominator")]).toEqual([
            numerator.min,
            denominator.min,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("variantLedger", () => {
  it("is empty without definitions", () => {
    expect(variantLedger({ items: [], variants: [], causeOf: () => expect.unreachable() })).toEqual(
      [],
    );
  });
});

describe("matchVariants", () => {
  const ledger = indicatorLedger([all, eligible, synced], dossiers, period);
  const printed = (text: string) => parseFigure(text, { language: "vi" });

  it("finds the definitions that make a printed rate right", () => {
    const fits = (text: string) =>
      matchVariants(ledger, printed(text)).map(({ variant }) => variant);
    expect(fits("60,0%")).toEqual(["ELIGIBLE"]);
    expect(fits("47,4%")).toEqual(["ALL"]);
    expect(fits("50%")).toEqual([]);
  });

  it("wants the definition named, and the name to fit", () => {
    const check = (text: string, named: string | null) =>
      checkVariantNamed(ledger, printed(text), named).map(({ code }) => code);
    expect(check("60,0%", "ELIGIBLE")).toEqual([]);
    expect(check("60,0%", null)).toEqual(["variant/not-named"]);
    expect(check("60,0%", "ALL")).toEqual(["variant/does-not-fit"]);
    expect(checkVariantNamed(ledger, printed("50%"), "ALL")[0]?.message.vi).toContain(
      "không định nghĩa nào",
    );
  });
});
