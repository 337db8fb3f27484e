import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  toDrawingNumber,
  toFraction,
  toRational,
} from "./rational.ts";

const numRuns = 10_000;
const anyRational = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 1n, max: 10n ** 20n }),
  )
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe("toRational", () => {
  test.each([
    ["5809", "5809"],
    ["-0.25", "-1/4"],
    ["+3", "3"],
    ["80%", "4/5"],
    ["0.03%", "3/10000"],
    ["7973/8859", "7973/8859"],
    ["-2/4", "-1/2"],
    ["1.5e-7", "3/20000000"],
    ["1E21", "1000000000000000000000"],
    ["9007199254740993", "9007199254740993"],
  ])("reads %s as %s", (text, fraction) => {
    expect(toFraction(toRational(text))).toBe(fraction);
  });

  test.each(["", " 1", "1,5", "1.", ".5", "1/0x", "NaN", "Infinity", "1e99999", "٣"])(
    "refuses %j",
    (text) => {
      expect(() => toRational(text)).toThrow(expect.objectContaining({ code: "argument/invalid" }));
    },
  );

  test.each([0.61, 1, Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses the JavaScript number %d, which TypeScript would not even compile",
    (value) => {
      const fromJavaScript = toRational as (value: unknown) => Rational;
      expect(() => fromJavaScript(value)).toThrow(
        expect.objectContaining({ code: "argument/float" }),
      );
    },
  );

  it("reads back what toFraction writes", () => {
    fc.assert(
      fc.property(anyRational, (value) => {
        expect(toRational(toFraction(value))).toEqual(value);
      }),
      { numRuns },
    );
  });
});

describe("rational", () => {
  it("keeps lowest terms and a positive denominator", () => {
    expect(rational(70n, -100n)).toEqual({ numerator: -7n, denominator: 10n });
    expect(rational(0n, 5n)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it("refuses a zero denominator", () => {
    expect(() => rational(1n, 0n)).toThrow(expect.objectContaining({ code: "argument/invalid" }));
  });
});

describe("arithmetic", () => {
  it("obeys the laws of a field", () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
      { numRuns },
    );
  });

  it("gives a third times three back, where decimals do not", () => {
    expect(multiply(toRational("1/3"), toRational("3"))).toEqual(toRational("1"));
    expect(new Decimal(1).div(3).times(3).eq(1)).toBe(false);
  });

  it("compares like the sign of the difference", () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        const { numerator } = subtract(a, b);
        expect(compare(a, b)).toBe(numerator === 0n ? 0 : numerator < 0n ? -1 : 1);
        expect(compare(b, a) + compare(a, b)).toBe(0);
      }),
      { numRuns },
    );
  });

  it("meets 58 % with 58 of 100, where floating point does not", () => {
    expect(compare(rational(58n, 100n), toRational("58%"))).toBe(0);
    expect((58 / 100) * 100 >= 58).toBe(false);
  });

  it("brackets every value between floor and ceiling", () => {
    fc.assert(
      fc.property(anyRational, (value) => {
        const [low, high] = [floor(value), ceiling(value)];
        expect(compare(rational(low), value)).toBeLessThanOrEqual(0);
        expect(compare(rational(high), value)).toBeGreaterThanOrEqual(0);
        expect(high - low).toBe(value.denominator === 1n ? 0n : 1n);
        expect(ceiling(negate(value))).toBe(-low);
        expect(absolute(value).numerator >= 0n).toBe(true);
      }),
      { numRuns },
    );
  });
});

describe("toDrawingNumber", () => {
  it("gives the nearest double", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
        (value) => {
          fc.pre(value === 0 || Math.abs(value) > 1e-20);
          // Every double is a fraction of integers; written exactly, it must come back as itself.
          const exact = new Decimal(value).toFixed();
          expect(toDrawingNumber(toRational(exact))).toBe(value === 0 ? 0 : value);
        },
      ),
      { numRuns },
    );
  });

  it("survives integers that no double can hold", () => {
    expect(toDrawingNumber(rational(10n ** 400n, 3n * 10n ** 400n))).toBe(1 / 3);
    expect(toDrawingNumber(rational(-(10n ** 25n)))).toBe(-1e25);
  });
});
