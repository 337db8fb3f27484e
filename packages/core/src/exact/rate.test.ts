import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareInterval, singleValue } from "./interval.ts";
import { multipleOf, percent, pointsBetween, relativeChange } from "./quantity.ts";
import { type Rate, rate, ratePercent, rateValue, rollUpRates } from "./rate.ts";
import { toFraction, toRational } from "./rational.ts";

const anyRate = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([numerator, denominator]) => rate(numerator, denominator) as Rate);

describe("rate", () => {
  it("keeps both counts as they are", () => {
    expect(rate("70", "100")).toEqual({ kind: "rate", numerator: 70n, denominator: 100n });
  });

  it("makes a share of nothing its own kind of result", () => {
    expect(rate(0n, 0n).kind).toBe("undefined-rate");
    expect(rate(0n, 5n).kind).toBe("rate");
  });

  it("refuses floats and what is not a count", () => {
    const fromJavaScript = rate as (a: unknown, b: unknown) => unknown;
    expect(() => fromJavaScript(0.61, 1n)).toThrow(
      expect.objectContaining({ code: "argument/float" }),
    );
    for (const bad of ["-1", "1.5", "1.000", "", "x"]) {
      expect(() => rate(bad, 10n)).toThrow(expect.objectContaining({ code: "argument/invalid" }));
    }
    expect(() => rate(-1n, 10n)).toThrow(expect.objectContaining({ code: "argument/invalid" }));
  });
});

describe("rollUpRates", () => {
  it("adds numerators and denominators, and averages nothing", () => {
    const whole = rollUpRates([rate(10n, 20n), rate(1n, 100n)]);
    expect(whole).toEqual(rate(11n, 120n));
  });

  it("does not depend on order or grouping, and counts undefined rates as nothing", () => {
    fc.assert(
      fc.property(fc.array(anyRate, { minLength: 1 }), fc.nat(), (rates, cut) => {
        const whole = rollUpRates(rates);
        const at = cut % rates.length;
        expect(rollUpRates([...rates].reverse())).toEqual(whole);
        expect(
          rollUpRates([rollUpRates(rates.slice(0, at)), rollUpRates(rates.slice(at))]),
        ).toEqual(whole);
        expect(rollUpRates([...rates, rate(0n, 0n)])).toEqual(whole);
      }),
      { numRuns: 10_000 },
    );
  });

  it("lies between the least and the greatest of its parts", () => {
    fc.assert(
      fc.property(fc.array(anyRate, { minLength: 1 }), (rates) => {
        const whole = ratePercent(rollUpRates(rates) as Rate).range;
        const parts = rates.map(rateValue);
        expect(parts.some((part) => compareInterval(whole, ">=", part) === "certain")).toBe(true);
        expect(parts.some((part) => compareInterval(whole, "<=", part) === "certain")).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("quantities", () => {
  const exact = (range: Parameters<typeof singleValue>[0]): string =>
    toFraction(singleValue(range) ?? toRational("0"));

  it("tell points from relative change", () => {
    const [from, to] = [percent("20%"), percent("25%")];
    expect(exact(pointsBetween(from, to).range)).toBe("5");
    expect(exact(relativeChange(from, to).range)).toBe("1/4");
    expect(exact(multipleOf(percent("6%"), percent("2%")).range)).toBe("3");
  });
});
