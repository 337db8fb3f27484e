import { parseFigure, rational, round } from "@tyle/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFiguresFile } from "../figures-file/parse-figures-file.ts";
import { verifyFigures } from "../verify-figures.ts";
import { commonTotals } from "./common-totals.ts";
import { smallestCommon, smallestWhole } from "./smallest-whole.ts";

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

describe("smallestCommon", () => {
  it("finds the first total of which every share is that of a whole number", () => {
    const shares = ["28,6%", "42,8%"].map(share);
    expect(smallestCommon(shares, { first: 1n, last: null }, "half-up")).toBe(269n);
    expect(smallestCommon(shares, { first: 1n, last: 100n }, "half-up")).toBeNull();
  });

  it("agrees with trying every count", () => {
    const percents = fc.array(fc.bigInt(0n, 1000n), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(percents, (units) => {
        const shares = units.map((unit) => share(`${unit / 10n},${unit % 10n}%`));
        const found = smallestCommon(shares, { first: 1n, last: null }, "half-up") ?? 0n;
        const isShare = (unit: bigint, total: bigint): boolean => {
          const near = (unit * total) / 1000n;
          return [near, near + 1n].some(
            (count) =>
              round(rational(count * 1000n, total), { decimals: 0, mode: "half-up" }).units ===
              unit,
          );
        };
        expect(units.every((unit) => isShare(unit, found))).toBe(true);
        const isAll = (total: bigint) => units.every((unit) => isShare(unit, total));
        expect(isAll(found > 1n ? found - 1n : 0n + found)).toBe(found === 1n);
      }),
      { numRuns: 300 },
    );
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

  it("name the smallest total where no count is printed", () => {
    const shares = ["28,6%", "28,6%", "42,8%"];
    const text = JSON.stringify({
      figures: shares.map((printed, index) => ({
        id: `${index}`,
        kind: "rate",
        printed,
        base: "phiếu",
      })),
    });
    const [first] = verifyFigures(parseFiguresFile(text, "f.json")).results;
    expect(`${first?.verdict} ${first?.reason.code}`).toBe("possible base/smallest");
    expect(first?.reason.message.en).toContain("as parts of one whole, of 269 or more");
    expect(first?.power).toMatchObject({ vacuous: true });
  });

  it("must be those of a total that one of them prints", () => {
    expect(verdicts({ printed: "28,6%", denominator: 150 }, { printed: "42,8%" })).toEqual([
      "contradicted base/none",
      "contradicted base/none",
    ]);
    expect(verdicts({ printed: "28,7%", denominator: 150 }, { printed: "42,7%" })).toEqual([
      "possible base/common",
      "possible base/common",
    ]);
  });

  it("keep what they show by themselves", () => {
    expect(
      verdicts(
        { printed: "50%", numerator: 1, denominator: 2 },
        { printed: "100%", numerator: 2, denominator: 2 },
      ),
    ).toEqual(["confirmed check/exact", "confirmed check/exact"]);
  });

  it("are left alone where there is one only", () => {
    expect(verdicts({ printed: "71%", numerator: 60 })).toEqual([
      "not-checkable rate/implied-total",
    ]);
  });
});
