import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addIntervals,
  compareInterval,
  contains,
  divideIntervals,
  type Ends,
  exactly,
  hull,
  type Interval,
  integersIn,
  intersect,
  interval,
  negateInterval,
  scaleInterval,
  singleValue,
  subtractIntervals,
} from "./interval.ts";
import {
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  toFraction,
  toRational,
} from "./rational.ts";

const numRuns = 10_000;
const value = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 50n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));
const positive = value.filter(({ numerator }) => numerator > 0n);
const ends = fc.constantFrom<Ends>("[]", "[)", "(]", "()");

/** An interval together with a value that lies in it. */
const around = (arbitrary: fc.Arbitrary<Rational>): fc.Arbitrary<readonly [Interval, Rational]> =>
  fc.tuple(arbitrary, arbitrary, arbitrary, ends).map(([a, b, c, brackets]) => {
    const [low, middle, high] = [a, b, c].sort(compare) as [Rational, Rational, Rational];
    const distinct = compare(low, middle) < 0 && compare(middle, high) < 0;
    return [interval(low, high, distinct ? brackets : "[]"), middle] as const;
  });

const write = ({ lower, upper }: Interval): string =>
  `${lower?.closed ? "[" : "("}${lower ? toFraction(lower.value) : "-∞"}, ${upper ? toFraction(upper.value) : "∞"}${upper?.closed ? "]" : ")"}`;

describe("operations hold every result of every pair of members", () => {
  it("for sums, differences, signs and scales", () => {
    fc.assert(
      fc.property(around(value), around(value), value, ([a, x], [b, y], factor) => {
        expect(contains(addIntervals(a, b), add(x, y))).toBe(true);
        expect(contains(subtractIntervals(a, b), subtract(x, y))).toBe(true);
        expect(contains(negateInterval(a), negate(x))).toBe(true);
        expect(contains(scaleInterval(a, factor), multiply(x, factor))).toBe(true);
      }),
      { numRuns },
    );
  });

  it.each([
    ["0", "[0, 0]"],
    ["2", "(2, 4]"],
    ["-2", "[-4, -2)"],
  ])("and scales (1, 2] by %s to %s", (factor, expected) => {
    expect(write(scaleInterval(interval("1", "2", "(]"), toRational(factor)))).toBe(expected);
  });

  it("for quotients", () => {
    fc.assert(
      fc.property(around(positive), around(positive), ([a, x], [b, y]) => {
        expect(contains(divideIntervals(a, b), divide(x, y))).toBe(true);
      }),
      { numRuns },
    );
  });

  it("and hulls hold the members of all, but reach no further than their ends", () => {
    fc.assert(
      fc.property(around(value), around(value), value, ([a, x], [b, y], z) => {
        const both = hull([a, b]);
        expect(contains(both, x) && contains(both, y)).toBe(true);
        const beyond = [a, b].every((one) => compareInterval(one, "<", z) === "certain");
        if (beyond) expect(contains(both, z)).toBe(false);
      }),
      { numRuns },
    );
  });

  it("and intersections hold just the common members", () => {
    fc.assert(
      fc.property(around(value), around(value), value, ([a], [b], x) => {
        const common = intersect(a, b);
        expect(common !== null && contains(common, x)).toBe(contains(a, x) && contains(b, x));
      }),
      { numRuns },
    );
  });
});

describe("divideIntervals", () => {
  it("shows what two printed rates guarantee of their quotient", () => {
    const times = divideIntervals(
      interval("6.655%", "6.665%", "[)"),
      interval("0.025%", "0.035%", "[)"),
    );
    expect(write(times)).toBe("(1331/7, 1333/5)");
  });

  test.each([
    ["from 0 up", interval("0", "1"), interval("2", "4"), "[0, 1/2]"],
    ["by values down to 0", interval("1", "2"), interval("0", "4", "(]"), "[1/4, ∞)"],
    ["0 by values down to 0", exactly("0"), interval("0", "4", "(]"), "[0, 0]"],
    ["by values without end", interval("1", "2"), interval("4", null, "[)"), "(0, 1/2]"],
  ])("divides %s", (_, a, b, expected) => {
    expect(write(divideIntervals(a, b))).toBe(expected);
  });

  it("refuses negative values and a plain 0", () => {
    const refused = expect.objectContaining({ code: "argument/invalid" });
    expect(() => divideIntervals(interval("-1", "1"), exactly("1"))).toThrow(refused);
    expect(() => divideIntervals(exactly("1"), exactly("0"))).toThrow(refused);
  });
});

describe("integersIn", () => {
  test.each([
    [interval("8245.5", "8257.2"), { min: 8246n, max: 8257n }],
    [interval("2", "4", "()"), { min: 3n, max: 3n }],
    [interval("2", "4", "[)"), { min: 2n, max: 3n }],
    [interval("-1.5", "-0.5"), { min: -1n, max: -1n }],
    [interval("2", "3", "()"), null],
    [interval("0.2", null), { min: 1n, max: null }],
    [interval(null, "3"), null],
  ])("finds the integers of %o", (range, expected) => {
    expect(integersIn(range)).toEqual(expected);
  });
});

describe("compareInterval", () => {
  const times = interval("190.14", "266.60", "()");
  test.each([
    [">", "200", "possible"],
    [">=", "190", "certain"],
    [">", "190.14", "certain"],
    [">=", "266.60", "impossible"],
    ["<", "266.60", "certain"],
    ["<=", "190.14", "impossible"],
    ["<", "200", "possible"],
  ] as const)("tells whether it is %s %s", (comparator, limit, expected) => {
    expect(compareInterval(times, comparator, toRational(limit))).toBe(expected);
  });

  it("minds closed ends", () => {
    expect(compareInterval(interval("1", "2"), "<", toRational("2"))).toBe("possible");
    expect(compareInterval(interval("1", "2", "[)"), "<", toRational("2"))).toBe("certain");
  });
});

describe("interval", () => {
  it("refuses to be empty", () => {
    const refused = expect.objectContaining({ code: "argument/invalid" });
    expect(() => interval("2", "1")).toThrow(refused);
    expect(() => interval(toRational("70.45%"), 0n, "(]")).toThrow(
      "The interval (1409/2000, 0] is empty.",
    );
    expect(() => interval("1", "1", "[)")).toThrow(refused);
    expect(singleValue(interval("1", "1"))).toEqual(toRational("1"));
    expect(singleValue(interval("1", "2"))).toBeNull();
  });
});
