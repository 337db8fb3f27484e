import { describe, expect, it } from "vitest";
import { judgeFormat, printDigits, printPercent } from "./number-format.ts";

describe("judgeFormat", () => {
  it.each([
    [0, undefined, { kind: "plain" }],
    [2, undefined, { kind: "digits", digits: 1, decimals: 2 }],
    [4, undefined, { kind: "digits", digits: 1, decimals: 2 }],
    [10, undefined, { kind: "percent", decimals: 2 }],
    [14, undefined, { kind: "date" }],
    [164, "General", { kind: "plain" }],
    [164, "@", { kind: "plain" }],
    [164, "0.0", { kind: "digits", digits: 1, decimals: 1 }],
    [164, "#,##0", { kind: "digits", digits: 1, decimals: 0 }],
    [164, "#,##0.00;[Red]-#,##0.00", { kind: "digits", digits: 1, decimals: 2 }],
    [164, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', { kind: "digits", digits: 1, decimals: 0 }],
    [164, "00000", { kind: "digits", digits: 5, decimals: 0 }],
    // Digits that are shown only where they are there, thousands, and units say nothing that can be relied on.
    [164, "0.##", { kind: "plain" }],
    [164, "#,##0,", { kind: "plain" }],
    [164, "0.00E+00", { kind: "plain" }],
    [164, "0.0%", { kind: "percent", decimals: 1 }],
    [164, "dd/mm/yyyy\\ hh:mm", { kind: "date" }],
    [164, "[h]:mm", { kind: "plain" }],
  ])("%i %s", (id, code, format) => {
    expect(judgeFormat(id, code)).toEqual(format);
  });
});

describe("what is shown", () => {
  it.each([
    ["70.4", 1, 2, "70.40"],
    ["1617.981", 1, 0, "1618"],
    ["-0.5", 1, 0, "-1"],
    ["286", 5, 0, "00286"],
    ["-7.25", 3, 1, "-007.3"],
    ["text", 1, 1, "text"],
  ])("of %s with %i.%i digits is %s", (number, digits, decimals, shown) => {
    expect(printDigits(number, digits, decimals)).toBe(shown);
  });

  it.each([
    ["0.99675", 2, "99.68%"],
    ["0.704", 0, "70%"],
    ["1", 1, "100.0%"],
    ["-0.005", 0, "-1%"],
  ])("of %s as a percent with %i decimals is %s", (share, decimals, shown) => {
    expect(printPercent(share, decimals)).toBe(shown);
  });
});
