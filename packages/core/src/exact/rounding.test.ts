import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { absolute, compare, rational, subtract, toRational } from "./rational.ts";
import { fromRounded, type RoundingMode, round } from "./rounding.ts";

const modes: readonly RoundingMode[] = ["half-up", "half-even", "truncate", "away"];

describe("round", () => {
  test.each([
    ["56.25", 1, "half-up", 563n],
    ["56.25", 1, "half-even", 562n],
    ["56.35", 1, "half-even", 564n],
    ["56.25", 1, "truncate", 562n],
    ["56.21", 1, "away", 563n],
    ["56.2", 1, "away", 562n],
    ["-56.25", 1, "half-up", -563n],
    ["-56.29", 1, "truncate", -562n],
    ["-0.5", 0, "half-even", 0n],
    ["2.5", 0, "half-even", 2n],
    ["0", 3, "away", 0n],
    ["40.62/80".split("/")[0] ?? "", 2, "half-up", 4062n],
  ] as const)("rounds %s to %i decimals, %s", (value, decimals, mode, units) => {
    expect(round(toRational(value), { decimals, mode })).toEqual({ units, decimals });
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d decimals", (decimals) => {
    const refused = expect.objectContaining({ code: "argument/invalid" });
    expect(() => round(toRational("1"), { decimals, mode: "half-up" })).toThrow(refused);
  });

  it("agrees with decimal.js, an independent implementation, wherever that is exact", () => {
    const theirs = {
      "half-up": Decimal.ROUND_HALF_UP,
      "half-even": Decimal.ROUND_HALF_EVEN,
      truncate: Decimal.ROUND_DOWN,
      away: Decimal.ROUND_UP,
    } as const;
    const property = fc.property(
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      fc.nat(12),
      fc.nat(6),
      fc.constantFrom(...modes),
      (units, scale, decimals, mode) => {
        const expected = new Decimal(`${units}e-${scale}`).toFixed(decimals, theirs[mode]);
        const rounded = round(rational(units, 10n ** BigInt(scale)), { decimals, mode });
        expect(compare(fromRounded(rounded), toRational(expected))).toBe(0);
      },
    );
    fc.assert(property, { numRuns: 10_000 });
  });

  it("stays within half a unit when rounding to nearest, and within one otherwise", () => {
    const property = fc.property(
      fc.bigInt(),
      fc.bigInt({ min: 1n }),
      fc.nat(9),
      fc.constantFrom(...modes),
      (numerator, denominator, decimals, mode) => {
        const value = rational(numerator, denominator);
        const error = absolute(subtract(fromRounded(round(value, { decimals, mode })), value));
        const unit = 10n ** BigInt(decimals);
        const nearest = mode.startsWith("half");
        expect(compare(error, rational(1n, nearest ? 2n * unit : unit))).toBeLessThan(
          nearest ? 1 : 0,
        );
      },
    );
    fc.assert(property, { numRuns: 10_000 });
  });
});
