import { describe, expect, it } from "vitest";
import { type Interval, interval } from "../exact/interval.ts";
import { toFraction, toRational } from "../exact/rational.ts";
import { parseFigure } from "./parse-figure.ts";
import {
  clipToShare,
  figureRange,
  figureReadings,
  roundingRange,
  significantStep,
} from "./readings.ts";

const vi = (text: string) => parseFigure(text, { language: "vi" });
const write = ({ lower, upper }: Interval): string => {
  const low = lower ? `${lower.closed ? "[" : "("}${toFraction(lower.value)}` : "(…";
  const high = upper ? `${toFraction(upper.value)}${upper.closed ? "]" : ")"}` : "…)";
  return `${low} ${high}`;
};

describe("figureRange", () => {
  it.each([
    ["70,4%", "[1407/2000 1409/2000)"],
    ["0%", "(-1/200 1/200)"],
    ["59,72 ngàn", "[59715 59725)"],
    ["hơn 43.500", "(43500 43600)"],
    ["gần 27.000", "(26000 27000)"],
    ["gần 97%", "(24/25 97/100)"],
    ["khoảng 38,7%", "[193/500 97/250]"],
    ["ít nhất 80%", "[4/5 …)"],
    ["dưới 1%", "[0 1/100)"],
    ["không quá 1%", "[0 1/100]"],
    ["dưới 5 điểm phần trăm", "(… 5)"],
    ["một nửa", "[9/20 11/20)"],
    ["-13,5%", "(-271/2000 -269/2000]"],
  ])("%s stands for %s", (text, expected) => {
    expect(write(figureRange(vi(text)))).toBe(expected);
  });
});

describe("roundingRange", () => {
  it.each([
    ["half-up", "[35/10 45/10)"],
    ["half-even", "[35/10 45/10]"],
    ["truncate", "[4 5)"],
    ["away", "(3 4]"],
  ] as const)("%s", (mode, expected) => {
    const range = roundingRange(toRational("4"), toRational("1"), mode);
    expect(write(range)).toBe(expected.replaceAll("35/10", "7/2").replaceAll("45/10", "9/2"));
  });

  it("knows that only 0 rounds away to 0", () => {
    const range = roundingRange(toRational("0"), toRational("1"), "away");
    expect(write(range)).toBe("[0 0]");
  });
});

describe("significantStep", () => {
  it.each([
    ["hơn 43.500", "100"],
    ["gần 27.000", "1000"],
    ["gần 90%", "1/10"],
    ["gần 97%", "1/100"],
    ["hơn 4,3 triệu", "100000"],
    ["gần 5,0%", "1/1000"],
    ["0", "1"],
  ])("%s refers to %s", (text, expected) => {
    expect(toFraction(significantStep(vi(text)))).toBe(expected);
  });
});

describe("figureReadings", () => {
  it("reads a figure with fewer decimals than its neighbours both ways", () => {
    const readings = figureReadings(vi("3%"), { siblingDecimals: 2 });
    expect(readings.map(({ assumption, range }) => [assumption, write(range)])).toEqual([
      ["as-printed", "[1/40 7/200)"],
      ["trailing-zeros-dropped", "[599/20000 601/20000)"],
    ]);
  });

  it("reads others one way", () => {
    expect(figureReadings(vi("3,25%"), { siblingDecimals: 2 })).toHaveLength(1);
    expect(figureReadings(vi("gần 3%"), { siblingDecimals: 2 })).toHaveLength(1);
  });
});

it("clips a range to what a share can be", () => {
  expect(write(clipToShare(figureRange(vi("100%"))) ?? interval("9", "9"))).toBe("[199/200 1]");
  expect(clipToShare(interval("2", "3"))).toBeNull();
});
