import {
  exactly,
  interval,
  type PrintedFigure,
  parseFigure,
  rational,
  round,
  toFraction,
  toRational,
} from "@tyle/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRate } from "./check-rate.ts";
import { checkSum } from "./check-sum.ts";
import { checkTimes } from "./check-times.ts";

const vi = (text: string) => parseFigure(text, { language: "vi" });
const amount = (text: string) => vi(text);
const sizes = { numRuns: 10_000 };

describe("checkRate", () => {
  it.each([
    ["70,4%", "5.809", "8.250", "confirmed", "half-up"],
    ["100%", "29", "29", "confirmed", "exact"],
    ["56,3%", "18", "32", "confirmed", "half-up"],
    ["56,2%", "18", "32", "confirmed-other-rounding", "half-even"],
    ["13,05%", "3.399", "26.030", "confirmed-other-rounding", "truncate"],
    ["1,3%", "6", "496", "confirmed-other-rounding", "away"],
    ["36,70%", "182", "496", "confirmed-other-rounding", "padded-zero"],
    ["88,9%", "238", "316", "contradicted", null],
    ["97,4%", "59,72 ngàn", "61,3 ngàn", "possible", "half-up"],
    ["93,5%", "gần 27.000", "28.817", "possible", "half-up"],
    ["50,77%", "40,62", "80", "confirmed-other-rounding", "truncate"],
    ["75,7%", "trên 3,2 triệu", "hơn 4,3 triệu", "possible", "half-up"],
    ["80%", "trên 3,2 triệu", "hơn 4,3 triệu", "contradicted", null],
    ["gần 90%", "89.999", "100.000", "confirmed", null],
    ["gần 90%", "90.001", "100.000", "contradicted", null],
    ["trên 90%", "90.001", "100.000", "confirmed", null],
    ["trên 90%", "89.999", "100.000", "contradicted", null],
    ["gần 90%", "85", "100", "possible", null],
    ["gần 90%", "78", "100", "contradicted", null],
    ["khoảng 38,7%", "387", "1.000", "confirmed", null],
    ["0%", "0", "0", "not-checkable", null],
  ])("%s of %s / %s is %s (%s)", (printed, numerator, denominator, verdict, rounding) => {
    const result = checkRate(vi(printed), amount(numerator), amount(denominator));
    expect(result).toMatchObject({ verdict, rounding });
  });

  it("says by how much a rate is off", () => {
    const { difference, reason } = checkRate(vi("88,9%"), 238n, 316n);
    expect(difference).toEqual(toRational("-10731/79000"));
    expect(reason.message.en).toContain("13.584 percentage points");
    expect(reason.message.vi).toContain("13,584 điểm phần trăm");
  });

  it("confirms whatever was rounded half-up, and never contradicts another way of rounding", () => {
    const modes = fc.constantFrom("half-up", "half-even", "truncate", "away");
    fc.assert(
      fc.property(
        fc.bigInt(0n, 5000n),
        fc.bigInt(1n, 5000n),
        fc.record({ decimals: fc.integer({ min: 0, max: 3 }), mode: modes }),
        (numerator, denominator, options) => {
          const hundredfold = rational(numerator * 100n, denominator);
          const printed = percentOf(round(hundredfold, options));
          const { verdict } = checkRate(printed, numerator, denominator);
          expect(verdict).not.toBe("contradicted");
          if (options.mode === "half-up") expect(verdict).toBe("confirmed");
        },
      ),
      sizes,
    );
  });

  it("contradicts whatever is a whole printed digit away", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 5000n), fc.bigInt(1n, 5000n), (numerator, denominator) => {
        const { units } = round(rational(numerator * 1000n, denominator), {
          decimals: 0,
          mode: "truncate",
        });
        // Not a figure that ends in 0, which may be padded.
        const wrong = units + 2n + (units % 10n === 8n ? 1n : 0n);
        const printed = percentOf({ units: wrong, decimals: 1 });
        expect(checkRate(printed, numerator, denominator).verdict).toBe("contradicted");
      }),
      sizes,
    );
  });
});

describe("checkSum", () => {
  it.each([
    ["5.809", ["717", "5.092"], "confirmed"],
    ["7.518", ["3.595", "977", "2.926"], "contradicted"],
    ["21,88%", ["20,82%", "1,06%"], "confirmed"],
    ["100%", ["62,5%", "36,3%", "1,3%"], "possible"],
    ["100%", ["62,5%", "36,3%", "2,3%"], "contradicted"],
    ["hơn 43.500", ["28.451", "15.050"], "confirmed"],
    ["hơn 2,578 triệu", ["hơn 64.500", "hơn 2,513 triệu"], "possible"],
    ["gần 3.000", ["hơn 1.000", "hơn 900"], "possible"],
    ["5.000", ["hơn 1.000", "hơn 900"], "contradicted"],
  ])("%s of %s is %s", (total, parts, verdict) => {
    expect(checkSum(vi(total), parts.map(amount)).verdict).toBe(verdict);
  });

  it("says by how much a total is off", () => {
    const { difference } = checkSum(vi("7.518"), [3595n, 977n, 2926n]);
    expect(difference && toFraction(difference)).toBe("-20");
  });

  it("confirms exact totals only", () => {
    const counts = fc.array(fc.bigInt(0n, 10n ** 9n), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.bigInt(-2n, 2n), (parts, error) => {
        const total = parts.reduce((sum, part) => sum + part, error);
        fc.pre(total >= 0n);
        const { verdict } = checkSum(vi(`${total}`), parts);
        expect(verdict).toBe(error === 0n ? "confirmed" : "contradicted");
      }),
      sizes,
    );
  });
});

describe("checkTimes", () => {
  const [high, low] = [vi("6,66%"), vi("0,03%")];

  it("refuses 200 times, which is not certain, and passes 190", () => {
    const refused = checkTimes(high, low, { moreThan: toRational("200") });
    expect(refused).toMatchObject({ certainty: "possible", verdict: "possible" });
    expect(refused.interval).toEqual(interval("1331/7", "1333/5", "()"));
    expect(refused.reason.message.vi).toContain("từ 190,14 lần đến 266,6 lần");
    const certain = checkTimes(high, low, { atLeast: toRational("190") });
    expect(certain).toMatchObject({ certainty: "certain", verdict: "confirmed" });
  });

  it("contradicts what no value allows", () => {
    const result = checkTimes(high, low, { atLeast: toRational("267") });
    expect(result).toMatchObject({ certainty: "impossible", verdict: "contradicted" });
  });

  it("takes readings that were chosen", () => {
    const result = checkTimes(exactly("6%"), exactly("3%"), { atLeast: toRational("2") });
    expect(result.certainty).toBe("certain");
  });
});

/** A percent as it would be printed. */
function percentOf({ units, decimals }: { units: bigint; decimals: number }): PrintedFigure {
  const digits = units.toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`;
  return parseFigure(`${text}%`, { language: "vi", expect: "percent" });
}

describe("the reason of a check", () => {
  it.each([
    ["100%", "29", "29", "check/exact"],
    ["70,4%", "5.809", "8.250", "check/rounded"],
    ["13,05%", "3.399", "26.030", "check/other-rounding"],
    ["97,4%", "59,72 ngàn", "61,3 ngàn", "check/within"],
    ["88,9%", "238", "316", "check/off"],
    ["0%", "0", "0", "check/zero-total"],
    ["gần 90%", "89.999", "100.000", "word/holds"],
    ["gần 90%", "85", "100", "word/loose"],
    ["hơn 97%", "59,7 ngàn", "61,3 ngàn", "word/holds"],
    ["hơn 97,4%", "59,7 ngàn", "61,3 ngàn", "word/not-certain"],
    ["hơn 90%", "899.965", "1.000.000", "word/fails"],
  ])("%s of %s / %s is %s", (printed, numerator, denominator, code) => {
    const result = checkRate(vi(printed), amount(numerator), amount(denominator));
    expect(result.reason.code).toBe(code);
  });

  it.each([
    ["190", "times/certain"],
    ["200", "times/not-certain"],
    ["267", "times/impossible"],
  ])("at least %s times is %s", (limit, code) => {
    const result = checkTimes(vi("6,66%"), vi("0,03%"), { atLeast: toRational(limit) });
    expect(result.reason.code).toBe(code);
  });
});
