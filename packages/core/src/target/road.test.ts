import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactly, type IntegerRange, interval } from "../exact/interval.ts";
import { percent, percentWithin } from "../exact/quantity.ts";
import { rate } from "../exact/rate.ts";
import { rational, toRational } from "../exact/rational.ts";
import { shortfall } from "./attainment.ts";
import { roadFromRate, roadToTarget } from "./road.ts";
import type { Target } from "./target.ts";

const target = (comparator: Target["comparator"], value: string): Target => ({
  indicator: "ONLINE",
  comparator,
  value: toRational(value),
  source: { vi: "Kế hoạch", en: "Plan" },
});
const just = (count: bigint): IntegerRange => ({ min: count, max: count });

describe("roadToTarget", () => {
  it("says what the rest must bring: 60 of 100 so far, 100 to come, 80 % wanted, 100 of 100 needed", () => {
    const road = roadToTarget(
      { numerator: just(60n), denominator: just(100n) },
      just(100n),
      target(">=", "80%"),
    );
    expect(road).toEqual({
      reachable: "certain",
      required: exactly("1"),
      count: { min: 100n, max: 100n },
    });
  });

  it("says when it is too late: one more is needed than will come", () => {
    const road = roadToTarget(
      { numerator: just(59n), denominator: just(100n) },
      just(100n),
      target(">=", "80%"),
    );
    expect(road).toEqual({
      reachable: "impossible",
      required: exactly("101/100"),
      count: { min: 101n, max: 101n },
    });
  });

  it("works on ranges: the district's first half, and as many again expected", () => {
    const soFar = { numerator: just(5809n), denominator: { min: 8246n, max: 8257n } };
    const road = roadToTarget(soFar, { min: 8000n, max: 8500n }, target(">=", "80%"));
    expect(road.reachable).toBe("certain");
    // 0.8 × (8246 + 8000) − 5809 = 7187.8 and 0.8 × (8257 + 8500) − 5809 = 7596.6
    expect(road.count).toEqual({ min: 7188n, max: 7597n });
    expect(road.required).toEqual(interval("75878/85000", "71966/80000"));
  });

  it("leaves it open where only some of the range can make it", () => {
    const soFar = { numerator: { min: 55n, max: 65n }, denominator: just(100n) };
    expect(roadToTarget(soFar, just(100n), target(">=", "80%")).reachable).toBe("possible");
  });

  it("has no rate for a rest of nothing", () => {
    const met = roadToTarget(
      { numerator: just(80n), denominator: just(100n) },
      just(0n),
      target(">=", "80%"),
    );
    expect(met).toEqual({ reachable: "certain", required: null, count: { min: 0n, max: 0n } });
    const missed = roadToTarget(
      { numerator: just(79n), denominator: just(100n) },
      just(0n),
      target(">=", "80%"),
    );
    expect(missed.reachable).toBe("impossible");
  });

  it("asks the most of the smallest rest that has a rate, where the rest may be nothing", () => {
    const soFar = { numerator: just(5n), denominator: just(10n) };
    // 0.8 × 11 − 5 = 3.8 of 1, and 0.8 × 20 − 5 = 11 of 10
    expect(roadToTarget(soFar, { min: 0n, max: 10n }, target(">=", "80%"))).toEqual({
      reachable: "impossible",
      required: interval("11/10", "19/5"),
      count: { min: 3n, max: 11n },
    });
  });

  it("allows at most so many where less is better, and a target of 0 allows none", () => {
    const soFar = { numerator: just(1n), denominator: just(100n) };
    expect(roadToTarget(soFar, just(100n), target("<=", "2%"))).toEqual({
      reachable: "certain",
      required: exactly("3%"),
      count: { min: 3n, max: 3n },
    });
    expect(roadToTarget(soFar, just(100n), target("<=", "0"))).toMatchObject({
      reachable: "impossible",
      count: { min: -1n, max: -1n },
    });
  });

  it("refuses counts without an upper end", () => {
    const soFar = { numerator: { min: 5n, max: null }, denominator: just(10n) };
    expect(() => roadToTarget(soFar, just(5n), target(">=", "80%"))).toThrow(/upper end/);
  });

  it("is met by the count it names, and not by one less", () => {
    const counts = fc.bigInt({ min: 0n, max: 10_000n });
    fc.assert(
      fc.property(
        counts,
        counts,
        counts,
        fc.bigInt({ min: 0n, max: 100n }),
        (a, b, rest, hundredths) => {
          const [numerator, denominator] = a < b ? [a, b] : [b, a];
          fc.pre(denominator + rest > 0n);
          const goal = target(">=", `${hundredths}/100`);
          const soFar = { numerator: just(numerator), denominator: just(denominator) };
          const { count } = roadToTarget(soFar, just(rest), goal);
          const short = (more: bigint) => {
            const whole = rate(numerator + more, denominator + rest);
            return whole.kind === "rate" ? shortfall(whole, goal) : -1n;
          };
          const needed = count.min > 0n ? count.min : 0n;
          expect(short(needed)).toBe(0n);
          if (needed > 0n) expect(short(needed - 1n)).toBe(1n);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("holds every state of the ranges", () => {
    const small = fc.bigInt({ min: 0n, max: 12n });
    const range = fc
      .tuple(small, small)
      .map(([a, b]) => (a < b ? { min: a, max: b } : { min: b, max: a }));
    fc.assert(
      fc.property(range, range, range, fc.constantFrom(">=", "<="), (n, d, m, comparator) => {
        const goal = target(comparator, "3/7");
        const road = roadToTarget({ numerator: n, denominator: d }, m, goal);
        const inner = roadToTarget(
          { numerator: just(n.max), denominator: just(d.min) },
          just(m.min),
          goal,
        );
        expect(inner.count.min >= road.count.min && inner.count.max <= road.count.max).toBe(true);
        if (road.reachable !== "possible") expect(inner.reachable).toBe(road.reachable);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("roadFromRate", () => {
  const goal = target(">=", "80%");

  it("works on a printed rate: 70,4 % at half of the volume needs 89.55 to 89.65 % in the rest", () => {
    const printed = percentWithin(interval("70.35%", "70.45%", "[)"));
    expect(roadFromRate(printed, toRational("50%"), goal)).toEqual({
      reachable: "certain",
      required: interval("89.55%", "89.65%", "(]"),
    });
  });

  it.each([
    [">=", "60%", "50%", "80%", "certain"],
    [">=", "59%", "50%", "80%", "impossible"],
    ["<=", "3%", "50%", "2%", "certain"],
    ["<=", "5%", "50%", "2%", "impossible"],
  ] as const)(
    "%s: %s so far, %s done, %s wanted: %s",
    (comparator, soFar, done, value, reachable) => {
      expect(
        roadFromRate(percent(soFar), toRational(done), target(comparator, value)).reachable,
      ).toBe(reachable);
    },
  );

  it("agrees with the counts", () => {
    const { required } = roadFromRate(percent("60%"), toRational("1/3"), goal);
    const road = roadToTarget(
      { numerator: just(600n), denominator: just(1000n) },
      just(2000n),
      goal,
    );
    expect(road.required).toEqual(required);
  });

  it("needs the target itself where nothing is done yet", () => {
    const printed = percentWithin(interval("70.35%", "70.45%", "[)"));
    expect(roadFromRate(printed, rational(0n), goal)).toEqual({
      reachable: "certain",
      required: exactly("80%"),
    });
  });

  it("refuses a period that is over", () => {
    expect(() => roadFromRate(percent("60%"), rational(1n), goal)).toThrow(/less than 1/);
  });
});
