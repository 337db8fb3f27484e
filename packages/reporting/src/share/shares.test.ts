import { rational, toRational } from "@tyle/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "./apportion.ts";
import { roundingNote, sharesOf } from "./shares.ts";

const label = { vi: "Cấp huyện", en: "District level" };

describe("apportion", () => {
  it("gives 5, 3 and 2 of 10 over 6:3:3, and declares the tie", () => {
    expect(apportion(10n, [6n, 3n, 3n])).toEqual({ parts: [5n, 3n, 2n], tied: [1, 2] });
  });

  it("declares no tie where none was decided", () => {
    expect(apportion(10n, [6n, 4n])).toEqual({ parts: [6n, 4n], tied: [] });
    expect(apportion(100n, [1n, 1n, 2n]).tied).toEqual([]);
  });

  it.each([[[]], [[0n, 0n]], [[-1n, 2n]]])("refuses weights that claim nothing (%#)", (weights) => {
    expect(() => apportion(10n, weights)).toThrow(/Weights/);
  });

  it("refuses a whole below 0", () => {
    expect(() => apportion(-11n, [1n, 1n])).toThrow(/whole/);
  });

  it("adds up and stays within quota", () => {
    const weights = fc.array(fc.bigInt(0n, 10_000n), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.bigInt(0n, 100_000n), weights, (whole, chosen) => {
        const sum = chosen.reduce((total, weight) => total + weight, 0n);
        fc.pre(sum > 0n);
        const { parts } = apportion(whole, chosen);
        expect(parts.reduce((total, part) => total + part, 0n)).toBe(whole);
        for (const [index, part] of parts.entries()) {
          const floor = (whole * chosen[index]!) / sum;
          expect(part === floor || part === floor + 1n).toBe(true);
          if ((whole * chosen[index]!) % sum === 0n) expect(part).toBe(floor);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("sharesOf", () => {
  it("carries what the parts leave over", () => {
    const shares = sharesOf([{ label, count: 717n }], 5809n, 1);
    expect(shares.map(({ count, text, residual }) => [count, text.vi, residual])).toEqual([
      ["717", "12,3%", false],
      ["5092", "87,7%", true],
    ]);
  });

  it("has no residual where the parts are all", () => {
    const parts = [
      { label, count: 717n },
      { label, count: 5092n },
    ];
    expect(sharesOf(parts, 5809n, 1).some(({ residual }) => residual)).toBe(false);
  });

  it("refuses parts that are more than the whole", () => {
    expect(() => sharesOf([{ label, count: 2n }], 1n, 0)).toThrow(/shares/);
    expect(() => sharesOf([], 0n, 0)).toThrow(/shares/);
    expect(() => sharesOf([{ label, count: -2n }], 1n, 0)).toThrow(/shares/);
  });
});

describe("roundingNote", () => {
  const options = { decimals: 0, mode: "half-up" } as const;

  it("appears if and only if the printed total differs from the printed parts", () => {
    const thirds = ["100/3", "100/3", "100/3"].map(toRational);
    expect(roundingNote(thirds, options)?.vi).toContain("làm tròn");
    expect(roundingNote(["40", "60"].map(toRational), options)).toBeNull();
    // Two wrongs that make a right: 33.4 + 66.6 is printed 33 + 67 = 100.
    expect(roundingNote(["33.4", "66.6"].map(toRational), options)).toBeNull();
  });

  it("agrees with integer arithmetic", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1 }), (tenths) => {
        const half = (value: number) => Math.floor((value + 5) / 10);
        const sum = tenths.map(half).reduce((a, b) => a + b, 0);
        const total = half(tenths.reduce((a, b) => a + b, 0));
        const parts = tenths.map((value) => rational(BigInt(value), 10n));
        expect(roundingNote(parts, options) !== null).toBe(sum !== total);
      }),
    );
  });
});
