import { parseFigure, rational, round } from "@tyle/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFiguresFile } from "../figures-file/parse-figures-file.ts";
import { verifyFigures } from "../verify-figures.ts";
import { commonTotals, smallestWhole } from "./common-totals.ts";

const share = (text: string) => parseFigure(text, { language: "vi" });
const counted = (...pairs: readonly (readonly [bigint, string])[]) =>
  pairs.map(([count, text]) => ({ count, share: share(text) }));

describe("commonTotals", () => {
  it("finds the one total of a vote", () => {
    const votes = counted([448n, "94,71%"], [437n, "92,39%"], [3n, "0,63%"], [8n, "1,69%"]);
    expect(commonTotals(votes, "half-up")).toEqual({ min: 473n, max: 473n });
  });

  it("finds none where the rounding was another", () => {
    const pupils = counted([4n, "0,14%"], [70n, "2,61%"]);
    expect(commonTotals(pupils, "half-up")).toBeNull();
    expect(commonTotals(pupils, "any")).not.toBeNull();
  });

  it("always holds the total that the shares were taken of", () => {
    const counts = fc.array(fc.bigInt(1n, 500n), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.bigInt(0n, 500n), (parts, rest) => {
        const total = parts.reduce((sum, part) => sum + part, rest);
        const shares = parts.map((count) => {
          const { units } = round(rational(count * 1000n, total), { decimals: 0, mode: "half-up" });
          return { count, share: share(`${units / 10n},${units % 10n}%`) };
        });
        const found = commonTotals(shares, "half-up");
        const inside = found && found.min <= total && (found.max === null || total <= found.max);
        expect(inside).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("smallestWhole", () => {
  it("is 269 for shares that add up to 100,0 % and are those of no smaller group", () => {
    expect(smallestWhole(["28,6%", "28,6%", "42,8%"].map(share))).toBe(269n);
  });

  it("is small for plain shares", () => {
    expect(smallestWhole(["50%", "50%"].map(share))).toBe(2n);
    expect(smallestWhole(["28,6%", "28,6%", "42,9%"].map(share))).toBe(7n);
  });
});

describe("figures on one base", () => {
  const verdicts = (...figures: readonly object[]) => {
    const text = JSON.stringify({
      figures: figures.map((figure, index) => ({
        id: `f${index}`,
        kind: "rate",
        base: "thôn",
        ...figure,
      })),
    });
    return verifyFigures(parseFiguresFile(text, "f.json")).results.map(
      ({ verdict, reason }) => `${verdict} ${reason.code}`,
    );
  };

  it("are solved together", () => {
    expect(verdicts({ printed: "71%", numerator: 60 }, { printed: "13%", numerator: 11 })).toEqual([
      "possible base/common",
      "possible base/common",
    ]);
  });

  it("are contradicted together", () => {
    expect(verdicts({ printed: "71%", numerator: 60 }, { printed: "33%", numerator: 11 })).toEqual([
      "contradicted base/none",
      "contradicted base/none",
    ]);
  });

  it("are left alone where there is one only", () => {
    expect(verdicts({ printed: "71%", numerator: 60 })).toEqual([
      "not-checkable rate/implied-total",
    ]);
  });
});
