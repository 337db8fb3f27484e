import {
  add,
  addDays,
  defineIndicator,
  divide,
  dossierFlow,
  is,
  multiply,
  type Rational,
  rate,
  rateValue,
  rational,
} from "@tyle/core";
import { describe, expect, it } from "vitest";
import { lawsOf } from "./laws.ts";
import { type Method, type Part, plainMethod } from "./method.ts";
import { brokenLaws, testIndicator } from "./test-indicator.ts";

const label = { vi: "Tỷ lệ", en: "Rate" };
const online = defineIndicator({
  id: "ONLINE_ELIGIBLE",
  label,
  subject: "dossier",
  basis: "received",
  denominator: is("service-level", "partial", "full"),
  numerator: is("channel", "online"),
});
const onTime766 = defineIndicator({
  ...online,
  id: "ONTIME_766",
  numerator: is("timeliness-766", "on-time"),
});
const scanners = defineIndicator({
  id: "SCANNERS",
  label,
  subject: "desk",
  basis: null,
  numerator: is("scanner", "yes"),
});

testIndicator(online);
testIndicator(onTime766);
testIndicator(scanners);

const rollUpBy =
  (weightOf: (part: Part) => bigint): Method["rollUp"] =>
  (parts) => {
    const zero = rational(0n);
    const weighted = parts.flatMap((part): readonly [Rational, Rational][] => {
      const value = rate(part.counts.numerator, part.counts.denominator);
      const weight = rational(weightOf(part));
      return value.kind === "rate" ? [[multiply(rateValue(value), weight), weight]] : [];
    });
    const { numerator, denominator } = divide(
      weighted.map(([value]) => value).reduce(add, zero),
      weighted.map(([, weight]) => weight).reduce(add, zero),
    );
    return rate(numerator, denominator);
  };

/** Mistakes that were made for real, each injected into an otherwise right method, and the laws that each breaks. */
const mistakes: readonly (readonly [
  name: string,
  mistake: Partial<Method>,
  laws: readonly string[],
])[] = [
  [
    "rates weighted by another denominator",
    { rollUp: rollUpBy(({ items }) => BigInt(items.length)) },
    ["unit-partition"],
  ],
  ["rates averaged", { rollUp: rollUpBy(() => 1n) }, ["unit-partition"]],
  [
    "a unit left out",
    { rollUp: (parts) => plainMethod.rollUp(parts.slice(1)) },
    ["unit-partition"],
  ],
  [
    "numerator and denominator over different windows",
    {
      measure: (indicator, items, period) => {
        const earlier = { ...period, from: addDays(period.from, -30) };
        const { numerator } = plainMethod.measure(indicator, items, earlier);
        return { ...plainMethod.measure(indicator, items, period), numerator };
      },
    },
    ["complement", "outside-period", "time-partition"],
  ],
  [
    "one kind of dossier counted twice",
    {
      measure: (indicator, items, period) => {
        const { numerator, denominator } = plainMethod.measure(indicator, items, period);
        return { numerator: 2n * numerator, denominator };
      },
    },
    ["complement"],
  ],
  [
    "equal rows counted once",
    {
      measure: (indicator, items, period) =>
        plainMethod.measure(indicator, [...new Set(items)], period),
    },
    ["duplication", "monotony"],
  ],
  [
    "only the first rows read",
    {
      measure: (indicator, items, period) =>
        plainMethod.measure(indicator, items.slice(0, 50), period),
    },
    ["row-order", "unit-partition", "duplication", "monotony", "outside-period"],
  ],
  [
    "what ended in the period not carried over into it",
    {
      flow: (dossiers, period, where) => {
        const right = dossierFlow(dossiers, period, where);
        return { ...right, carriedOver: right.carriedOver - 1n };
      },
    },
    ["carry-over"],
  ],
];

describe("the laws", () => {
  it("hold for a right method, whether it is an engine or not", async () => {
    for (const indicator of [online, onTime766, scanners]) {
      expect(await brokenLaws(indicator)).toEqual([]);
      expect(await brokenLaws(indicator, { method: plainMethod })).toEqual([]);
    }
  });

  it.each(mistakes)("catch %s, with no expected number", async (_, mistake, expected) => {
    const broken = await brokenLaws(online, { method: { ...plainMethod, ...mistake } });
    expect(broken.map(({ id }) => id)).toEqual(expected);
  });

  it("catch a wrong weight for reported counts too", async () => {
    const method = { ...plainMethod, rollUp: rollUpBy(({ items }) => BigInt(items.length)) };
    const broken = await brokenLaws(scanners, { method });
    expect(broken.map(({ id }) => id)).toEqual(["unit-partition"]);
  });

  it("follow from the definition", () => {
    const ids = (indicator: Parameters<typeof lawsOf>[0]) => lawsOf(indicator).map(({ id }) => id);
    expect(ids(online)).toHaveLength(10);
    expect(ids(onTime766)).not.toContain("time-partition");
    expect(ids(scanners)).not.toContain("carry-over");
    expect(ids({ ...online, kind: "ratio" })).not.toContain("complement");
    expect(ids({ ...online, denominator: is("unit", "25159") })).not.toContain("renaming");
  });
});
