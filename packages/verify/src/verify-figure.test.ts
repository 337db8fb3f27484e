import { describe, expect, it } from "vitest";
import type { Figure, FiguresFile } from "./figures-file/figures-file.ts";
import { verifyFigure } from "./verify-figure.ts";

type Claim = Omit<Figure, "id">;

function outcome(claim: Claim, settings: Partial<FiguresFile> = {}): string {
  const { verdict, reason } = verifyFigure({ id: "x", ...claim }, settings).result;
  return `${verdict} ${reason.code}`;
}

describe("rates", () => {
  it.each<[string, Partial<Claim>, string]>([
    ["70,4%", { numerator: "5.809", denominator: "8.250" }, "confirmed check/rounded"],
    ["70,4%", { numerator: 5809, denominator: 8250 }, "confirmed check/rounded"],
    ["78,35", { numerator: "6.260", denominator: "7.990" }, "confirmed check/rounded"],
    [
      "99,82 percent",
      { numerator: "1,672,183", denominator: "1,675,157" },
      "confirmed check/rounded",
    ],
    ["gần 83%", { numerator: 39, denominator: 47 }, "confirmed word/holds"],
    ["chiếm 36,5%", { numerator: "260", parts: ["624", "89"] }, "confirmed check/rounded"],
    [
      "99,86%",
      { parts: ["114.977", "1.022.796"], denominator: "1.139.324" },
      "confirmed check/rounded",
    ],
    ["87,602%", { numerator: "87,602", denominator: 100 }, "confirmed check/exact"],
    ["gần một nửa", { numerator: "478", denominator: "1.000" }, "confirmed word/within-tolerance"],
    ["hai phần ba", { numerator: 12, denominator: 18 }, "confirmed word/within-tolerance"],
    ["hai phần ba", { numerator: 66, denominator: 100 }, "confirmed word/within-tolerance"],
    ["hai phần ba", { numerator: 60, denominator: 100 }, "contradicted word/beyond-tolerance"],
    ["khoảng 2/3", { numerator: 66, denominator: 100 }, "confirmed word/within-tolerance"],
    ["quá nửa", { numerator: 66, denominator: 100 }, "confirmed word/within-tolerance"],
    ["quá nửa", { numerator: 49, denominator: 100 }, "contradicted word/beyond-tolerance"],
    ["gần một nửa", { numerator: 51, denominator: 100 }, "contradicted word/beyond-tolerance"],
    ["two-thirds", { numerator: 66, denominator: 100 }, "confirmed word/within-tolerance"],
    ["one in four", { numerator: 25, denominator: 100 }, "confirmed word/within-tolerance"],
    ["1 in 4", { numerator: 35, denominator: 100 }, "contradicted word/beyond-tolerance"],
    ["hai phần ba", { numerator: 10, denominator: 18 }, "contradicted word/beyond-tolerance"],
    ["0,704", { numerator: "5.809", denominator: "8.250" }, "confirmed check/rounded"],
    ["0,714", { numerator: "5.809", denominator: "8.250" }, "contradicted check/off"],
    ["99%", {}, "not-checkable check/missing"],
    ["97,3%", { numerator: "7693", denominator: "7928" }, "contradicted check/off"],
  ])("%s of %j is %s", (printed, operands, expected) => {
    expect(outcome({ kind: "rate", printed, ...operands })).toBe(expected);
  });

  it.each<[string, Partial<Claim>, string]>([
    ["33,4%", { denominator: 12 }, "contradicted rate/unattainable"],
    ["15,32%", { denominator: 58 }, "contradicted rate/unattainable"],
    ["61,3%", { denominator: 150 }, "possible rate/attainable"],
    ["86,66%", { denominator: 60 }, "confirmed-other-rounding rate/attainable-other-rounding"],
    ["205,6%", { numerator: 12516 }, "not-checkable rate/implied-total"],
    ["70,4%", { parts: ["717", "5.092"] }, "not-checkable rate/implied-total"],
    ["66%", { numerator: 1 }, "contradicted rate/no-total"],
  ])("%s with %j only is %s", (printed, operands, expected) => {
    expect(outcome({ kind: "rate", printed, ...operands })).toBe(expected);
  });

  it("solves several shares that are printed as one claim", () => {
    const printed = "94,71% / 92,39% / 0,63% / 1,69%";
    expect(outcome({ kind: "rate", printed, parts: [448, 437, 3, 8] })).toBe(
      "possible base/common",
    );
    expect(outcome({ kind: "rate", printed: "0,14% / 2,61%", parts: [4, 70] })).toBe(
      "confirmed-other-rounding base/other-rounding",
    );
    expect(outcome({ kind: "rate", printed: "50% / 25%", parts: [40, 4] })).toBe(
      "contradicted base/none",
    );
    expect(outcome({ kind: "rate", printed })).toBe("not-checkable check/missing");
  });
});

describe("sums", () => {
  it.each<[string, readonly (string | number)[], string]>([
    ["5.809", ["717", "5.092"], "confirmed check/exact"],
    ["1793", ["1.193", "600"], "confirmed check/exact"],
    ["1,793 vụ", ["1,193", 600], "confirmed check/exact"],
    ["21,88%", ["20,82", "1,06"], "confirmed check/exact"],
    ["gần 27.000", ["22.357", "3.523", "267"], "contradicted word/fails"],
    ["gần 27.000", ["22.357", "4.523", "67"], "confirmed word/holds"],
    ["7.518", ["3.595", "977", "2.926"], "contradicted check/off"],
    ["7.518", [], "not-checkable check/missing"],
    ["bốn tỷ lệ", ["1", "2"], "not-checkable figure/not-a-number"],
  ])("%s of %j is %s", (printed, parts, expected) => {
    expect(outcome({ kind: "sum", printed, parts })).toBe(expected);
  });

  it("asks of shares of a known total that they be those of whole numbers", () => {
    const claim: Claim = { kind: "sum", printed: "100%", parts: ["28,6%", "28,6%", "42,8%"] };
    expect(outcome({ ...claim, denominator: 268 })).toBe("contradicted sum/no-counts");
    expect(outcome({ ...claim, denominator: 269 })).toBe("confirmed check/exact");
    expect(outcome(claim)).toBe("confirmed sum/smallest-whole");
    const { message } = verifyFigure({ id: "a", ...claim, denominator: 150 }).result.reason;
    expect(message.en).toContain("the smallest total that can be is 269");
  });

  it("allows for counts that were rounded to a base", () => {
    const parts = [100, 105, 110];
    const settings = { roundedTo: 5 };
    expect(outcome({ kind: "sum", printed: "320", parts }, settings)).toBe("possible check/within");
    expect(outcome({ kind: "sum", printed: "325", parts }, settings)).toBe(
      "contradicted check/off",
    );
    expect(outcome({ kind: "sum", printed: "323", parts }, settings)).toBe(
      "contradicted count/not-multiple",
    );
  });

  it("takes the operands of a rate for what they were rounded from", () => {
    const rate = (printed: string) =>
      outcome({ kind: "rate", printed, numerator: 5, denominator: 20 }, { roundedTo: 5 });
    // From 3 of 22 to 7 of 18: 13.64 % to 38.89 %.
    expect(rate("20%")).toBe("possible check/within");
    expect(rate("38,9%")).toBe("possible check/within");
    expect(rate("39,0%")).toBe("contradicted check/off");
    expect(rate("12%")).toBe("contradicted check/off");
  });

  it("sees no counts in points of a score", () => {
    const claim: Claim = { kind: "rate", printed: "99,66%", denominator: "18 điểm" };
    expect(outcome(claim)).toBe("not-checkable check/missing");
    expect(outcome({ ...claim, denominator: "18" })).toBe("contradicted rate/unattainable");
    expect(outcome({ ...claim, numerator: "17,94 điểm" })).toBe(
      "confirmed-other-rounding check/other-rounding",
    );
  });
});

describe("changes", () => {
  it.each<[string, Partial<Claim>, string]>([
    ["35", { from: 316, to: 238 }, "contradicted check/off"],
    ["1730", { numerator: 7990, denominator: 6260 }, "confirmed check/exact"],
    ["tăng 451 việc", { from: "1.012", to: "1.463" }, "confirmed check/exact"],
    ["giảm 451 việc", { from: "1.012", to: "1.463" }, "contradicted check/off"],
    ["giảm 22,1%", { from: "2.538", to: "1.977" }, "confirmed check/rounded"],
    ["-13,5%", { from: "3.552", to: "3.073" }, "confirmed check/rounded"],
    ["tăng 25%", { from: "20%", to: "25%" }, "confirmed check/exact"],
    ["tăng 27%", { from: "20%", to: "25%" }, "possible check/within"],
    [
      "rose by 5%",
      { from: "20%", to: "25%", language: "en" },
      "contradicted change/points-as-percent",
    ],
    ["tăng 5 điểm phần trăm", { from: "20%", to: "25%" }, "confirmed check/exact"],
    ["tăng 5%", { from: "20%", to: "25%" }, "contradicted change/points-as-percent"],
    ["tăng gấp 2,5 lần", { from: 40, to: 100 }, "confirmed check/exact"],
    ["gấp đôi", { from: 40, to: 81 }, "confirmed word/within-tolerance"],
    ["halved", { from: 40, to: 21, language: "en" }, "confirmed word/within-tolerance"],
    ["tăng gấp đôi", { from: 40, to: 60 }, "contradicted word/beyond-tolerance"],
    ["more than doubled", { from: 40, to: 81, language: "en" }, "confirmed word/within-tolerance"],
    ["twice as much", { from: 40, to: 81, language: "en" }, "confirmed word/within-tolerance"],
    ["tăng 4,5%", { to: 92 }, "possible change/implied-base"],
    ["tăng 4,6%", { to: 23 }, "contradicted change/no-base"],
    ["tăng 451 việc", { to: 92 }, "not-checkable check/missing"],
    ["tăng 10%", { from: 0, to: 92 }, "not-checkable change/zero-base"],
  ])("%s with %j is %s", (printed, operands, expected) => {
    expect(outcome({ kind: "change", printed, ...operands })).toBe(expected);
  });

  it("softens percents where the texts use them for points", () => {
    const claim: Claim = { kind: "change", printed: "tăng 5%", from: "20%", to: "25%" };
    expect(outcome(claim, { percentMeansPoints: true })).toBe("possible change/points-as-percent");
  });
});

describe("points", () => {
  it.each<[string, Partial<Claim>, string]>([
    ["5,62%", { from: "90%", to: "95,62%" }, "possible change/points-as-percent"],
    ["5,62 điểm %", { from: "90%", to: "95,62%" }, "confirmed check/exact"],
    ["5,62%", { from: "90", to: "95,62" }, "confirmed check/exact"],
    ["giảm 1,17 điểm", { from: "7,19%", to: "1,36%", denominator: 5 }, "confirmed check/rounded"],
    ["tăng 6 điểm phần trăm", { from: "20%", to: "25,5%" }, "confirmed check/rounded"],
    ["tăng 8 điểm phần trăm", { from: "20%", to: "25%" }, "contradicted check/off"],
    ["10%", { to: "53%" }, "not-checkable check/missing"],
  ])("%s with %j is %s", (printed, operands, expected) => {
    expect(outcome({ kind: "points", printed, ...operands })).toBe(expected);
  });
});

describe("ratios", () => {
  it.each<[string, Partial<Claim>, string]>([
    ["khoảng 3 lần", { from: "10,76%", to: "30,1%" }, "confirmed word/holds"],
    [
      "10,3 tỷ đồng",
      { numerator: "128,1 nghìn tỷ", denominator: "12.472" },
      "confirmed check/rounded",
    ],
    [
      "2.5 times",
      { numerator: "42 percent", denominator: "16.8 percent" },
      "confirmed check/rounded",
    ],
    ["205,6%", { numerator: 12516, denominator: 6088 }, "confirmed check/rounded"],
    ["180", { numerator: 722 }, "not-checkable check/missing"],
    ["5 lần", { numerator: 722, denominator: 0 }, "not-checkable check/missing"],
  ])("%s of %j is %s", (printed, operands, expected) => {
    expect(outcome({ kind: "ratio", printed, ...operands })).toBe(expected);
  });
});

describe("ranks, counts and bounds", () => {
  it.each<[Claim["kind"], string, Partial<Claim>, string]>([
    ["rank", "9/63", {}, "not-checkable check/missing"],
    ["rank", "64/63", {}, "contradicted rank/beyond"],
    ["rank", "tăng 26 bậc", { from: 35, to: 9 }, "confirmed check/exact"],
    ["rank", "giảm 26 bậc", { from: 35, to: 9 }, "contradicted check/off"],
    ["rank", "thứ 2", { numerator: 87, parts: [90, 87, 60] }, "confirmed check/exact"],
    ["rank", "thứ 1", { numerator: 60, parts: [90, 87, 60] }, "possible rank/from-lowest"],
    ["rank", "thứ 4", { numerator: 87, parts: [90, 87, 60, 50] }, "contradicted check/off"],
    ["count", "22/56", {}, "not-checkable check/missing"],
    ["count", "22/56", { numerator: 22, denominator: 56 }, "confirmed check/exact"],
    ["count", "22/56", { numerator: 23, denominator: 56 }, "contradicted pair/other"],
    ["count", "5.809", {}, "not-checkable check/missing"],
    ["count", "hơn 4,3 triệu", { numerator: "4.312.000" }, "confirmed word/holds"],
    ["count", "17,5", {}, "contradicted count/not-whole"],
    ["count", "17,5%", {}, "not-checkable check/missing"],
    ["count", "7", { parts: [3, 4] }, "confirmed check/exact"],
    [
      "bound",
      "hơn 200 lần",
      { numerator: "6,66%", denominator: "0,03%" },
      "possible word/not-certain",
    ],
    [
      "bound",
      "ít nhất 190 lần",
      { numerator: "6,66%", denominator: "0,03%" },
      "confirmed word/holds",
    ],
    ["bound", "hơn 43.500", { parts: ["28.451", "15.050"] }, "confirmed word/holds"],
    ["bound", "trên 90%", { numerator: 89, denominator: 100 }, "contradicted word/fails"],
    ["bound", "trên 90%", { to: "90,1%" }, "confirmed word/holds"],
    ["bound", "hơn 400", { from: "1.012", to: "1.463" }, "confirmed word/holds"],
    ["bound", "trên 90%", {}, "not-checkable check/missing"],
  ])("%s %s with %j is %s", (kind, printed, operands, expected) => {
    expect(outcome({ kind, printed, ...operands })).toBe(expected);
  });
});

describe("operands at and below 0", () => {
  it.each([
    [
      "contradicted change/points-as-percent",
      { kind: "change", printed: "tăng 5%", from: "0%", to: "5%" },
    ],
    [
      "possible check/within",
      { kind: "rate", printed: "0%", numerator: "0,0 triệu", denominator: "5 triệu" },
    ],
    [
      "not-checkable check/zero-total",
      { kind: "rate", printed: "0%", numerator: "0", denominator: "0" },
    ],
    [
      "not-checkable check/negative-operand",
      { kind: "rate", printed: "5%", numerator: "-5", denominator: "100" },
    ],
    [
      "not-checkable check/negative-operand",
      { kind: "rate", printed: "5%", numerator: "5", denominator: "-100" },
    ],
    [
      "not-checkable check/negative-operand",
      { kind: "change", printed: "tăng 5%", from: "-5", to: "100" },
    ],
    [
      "not-checkable check/negative-operand",
      { kind: "ratio", printed: "2 lần", numerator: "-4", denominator: "2" },
    ],
  ] as const)("end as %s", (expected, claim) => {
    expect(outcome(claim)).toBe(expected);
  });
});

it("shows a value on its side of the number that a word stands before", () => {
  const shown = (numerator: string) =>
    verifyFigure({ id: "a", kind: "rate", printed: "gần 90%", numerator, denominator: "100000" })
      .result.reason.message.vi;
  expect(shown("89999")).toContain("89,999%");
  expect(shown("90001")).toContain("90,001%");
});

it("shows a scaled figure in full, without decimals", () => {
  const { result } = verifyFigure({
    id: "a",
    kind: "ratio",
    printed: "10,3 tỷ đồng",
    numerator: "128,1 nghìn tỷ đồng",
    denominator: "12.472",
  });
  expect(result.reason.message.vi).toBe(
    "từ 10.266.998.075 đến 10.275.016.036 làm tròn thành 10,3 tỷ đồng.",
  );
});

it("refuses numbers of thousands of digits at once", () => {
  const numerator = "9".repeat(5000);
  expect(
    outcome({ kind: "rate", printed: "90%", numerator, denominator: `${numerator}0` }),
  ).toMatch(/^not-checkable/);
});
