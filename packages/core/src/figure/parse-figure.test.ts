import { describe, expect, it } from "vitest";
import { TyleError } from "../diagnostic/tyle-error.ts";
import { toFraction } from "../exact/rational.ts";
import { type FigureOptions, parseFigure, safeParseFigure } from "./parse-figure.ts";

/** "value", with the kind and the qualifier where there are any. */
function read(text: string, options: FigureOptions): string {
  const result = safeParseFigure(text, options);
  if (!result.ok) return result.diagnostic.code;
  const { value, kind, qualifier } = result.figure;
  const words = [qualifier, toFraction(value), kind === "number" ? null : kind];
  return words.filter((word) => word !== null).join(" ");
}

describe("integers", () => {
  it.each([
    ["659.245", "659245"],
    ["1.150.343", "1150343"],
    ["150.935.915", "150935915"],
    ["268763", "268763"],
    ["4353", "4353"],
    ["02", "2"],
    ["05", "5"],
    ["5 092", "5092"],
    ["5\u00a0092", "5092"],
    ["1\u202f150\u202f343", "1150343"],
    ["1,193", "1193"],
    ["727,215", "727215"],
    ["1,588,505", "1588505"],
    ["1.617,981", "1617981"],
    ["412204.00", "412204"],
    ["hai", "2"],
    ["bốn", "4"],
    ["sáu", "6"],
  ])("reads the count %s as %s", (text, expected) => {
    expect(read(text, { language: "vi", expect: "count" })).toBe(expected);
  });

  it.each([
    ["1,672,183", "1672183"],
    ["6,100", "6100"],
    ["1.672.183", "1672183"],
    ["five", "5"],
  ])("reads the English count %s as %s", (text, expected) => {
    expect(read(text, { language: "en", expect: "count" })).toBe(expected);
  });

  it.each([
    ["6.513,95", "130279/20"],
    ["320.566,5", "641133/2"],
    ["87,602", "43801/500"],
    ["61,3 ngàn", "61300"],
    ["3,01 ngàn", "3010"],
    ["84,746 triệu", "84746000"],
    ["14,58 triệu", "14580000"],
    ["128,1 nghìn tỷ", "128100000000000"],
    ["trên 293 nghìn", "over 293000"],
    ["6 tỷ 482 triệu", "6482000000"],
    ["7 tỉ 661 triệu", "7661000000"],
    ["\u22129,65", "-193/20"],
    ["-13", "-13"],
    ["+13", "13"],
  ])("reads the number %s as %s", (text, expected) => {
    expect(read(text, { language: "vi" })).toBe(expected);
  });

  it.each([
    ["1.5 million", "1500000"],
    ["2 billion 300 million", "2300000000"],
    ["6,513.95", "130279/20"],
  ])("reads the English number %s as %s", (text, expected) => {
    expect(read(text, { language: "en" })).toBe(expected);
  });

  it("keeps a scaled count a count", () => {
    expect(read("84,746 triệu", { language: "vi", expect: "count" })).toBe("84746000");
  });
});

describe("percents", () => {
  it.each([
    ["70,2%", "351/500 percent"],
    ["98,81%", "9881/10000 percent"],
    ["0,01%", "1/10000 percent"],
    ["99.41%", "9941/10000 percent"],
    ["102.4%", "128/125 percent"],
    ["0.004%", "1/25000 percent"],
    ["3,45 %", "69/2000 percent"],
    ["3,45\u00a0%", "69/2000 percent"],
    ["70,4 phần trăm", "88/125 percent"],
    ["205,6%", "257/125 percent"],
    ["-13,5%", "-27/200 percent"],
    ["100%", "1 percent"],
    ["5 điểm phần trăm", "5 percentage-points"],
    ["1,5 điểm %", "3/2 percentage-points"],
    ["một nửa", "1/2 percent"],
    ["hai phần ba", "2/3 percent"],
    ["87,602%", "43801/50000 percent"],
  ])("reads %s as %s", (text, expected) => {
    expect(read(text, { language: "vi" })).toBe(expected);
  });

  it.each([
    ["99,82 percent", "4991/5000 percent"],
    ["91.15 per cent", "1823/2000 percent"],
    ["0.004 percent", "1/25000 percent"],
    ["14.57 percentage points", "1457/100 percentage-points"],
    ["two thirds", "2/3 percent"],
  ])("reads the English %s as %s", (text, expected) => {
    expect(read(text, { language: "en" })).toBe(expected);
  });
});

describe("qualifiers", () => {
  it.each([
    ["gần 97%", "almost 97/100 percent"],
    ["Gần 27.000", "almost 27000"],
    ["gần một nửa", "almost 1/2 percent"],
    ["trên 84%", "over 21/25 percent"],
    ["hơn 76,8%", "over 96/125 percent"],
    ["hơn 4,3 triệu", "over 4300000"],
    ["khoảng 38,7%", "about 387/1000 percent"],
    ["ước 81,3 triệu", "about 81300000"],
    ["dưới 1,16%", "under 29/2500 percent"],
    ["không quá 3%", "at-most 3/100 percent"],
    ["ít nhất 190", "at-least 190"],
    ["khoảng gần 4,8 tỷ", "almost 4800000000"],
    ["lên tới 97%", "97/100 percent"],
    ["lên tới trên 97%", "over 97/100 percent"],
    ["chỉ 1,2%", "3/250 percent"],
    ["bình quân 1,17%", "117/10000 percent"],
    ["<0,01%", "under 1/10000 percent"],
    ["≥ 80%", "at-least 4/5 percent"],
    [">= 80%", "at-least 4/5 percent"],
  ])("reads %s as %s", (text, expected) => {
    expect(read(text, { language: "vi" })).toBe(expected);
  });

  it.each([
    ["More than 6,100", "over 6100"],
    ["nearly half", "almost 1/2 percent"],
    ["at least 80 percent", "at-least 4/5 percent"],
    ["just over 50%", "over 1/2 percent"],
  ])("reads the English %s as %s", (text, expected) => {
    expect(read(text, { language: "en" })).toBe(expected);
  });
});

describe("refusals", () => {
  it.each([
    "",
    " ",
    "-",
    "%",
    "70.4.1%",
    "(,7%)",
    ",7%",
    "7,%",
    "1.50.343",
    "1.1500.343",
    "0.123.456",
    "9/63",
    "80 - 85%",
    "2.1.2018",
    "29/9/2021",
    "304/TB-VPCP",
    "mức độ 3",
    "4.168m2",
    "36.212trường",
    "1,9%so",
    "17,5% tiêu chí",
    "15136700 -464",
    "triệu",
    "482 triệu 6 tỷ",
    "5 nghìn 3 nghìn",
    "trêntổng 5",
    "1e5",
    "NaN",
    "٣",
  ])("refuses %j", (text) => {
    expect(read(text, { language: "vi" })).toBe("figure/not-a-number");
  });

  it.each([
    ["12,5", "figure/not-a-count"],
    ["12%", "figure/not-a-count"],
    ["-12", "figure/negative-count"],
  ])("refuses %s as a count", (text, code) => {
    expect(read(text, { language: "vi", expect: "count" })).toBe(code);
  });

  it("does not guess between 70412 % and 70,412 %", () => {
    const result = safeParseFigure("70.412%", { language: "vi" });
    const message = result.ok ? "" : result.diagnostic.message.en;
    expect(read("70.412%", { language: "vi" })).toBe("figure/ambiguous");
    expect(message).toContain("70412 or as 70,412");
  });

  it("throws them where a figure is demanded", () => {
    const demand = () => parseFigure("70.4.1%", { language: "vi" });
    expect(demand).toThrow(TyleError);
    expect(demand).toThrow('"70.4.1%" is not a number.');
  });
});

describe("the text of a figure", () => {
  it("may be decomposed, as files of macOS are", () => {
    const decomposed = "hơn 4,3 triệu".normalize("NFD");
    expect(read(decomposed, { language: "vi" })).toBe("over 4300000");
  });

  it("is kept, with its decimals and its last digit", () => {
    expect(parseFigure(" 70,40 % ", { language: "vi" })).toMatchObject({
      text: " 70,40 % ",
      decimals: 2,
      step: { numerator: 1n, denominator: 10_000n },
    });
  });
});
