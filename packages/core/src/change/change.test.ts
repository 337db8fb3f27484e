import { describe, expect, it } from "vitest";
import { exactly, interval } from "../exact/interval.ts";
import { percent, percentWithin } from "../exact/quantity.ts";
import { toRational } from "../exact/rational.ts";
import { parseLocalDate } from "../period/local-date.ts";
import { firstMonths } from "../period/months-period.ts";
import { customPeriod, definePeriod } from "../period/period.ts";
import { parseUnitCode, unitId } from "../unit/unit-code.ts";
import { type BreakKind, findBreaks, type Measured } from "./breaks.ts";
import { changeInPoints, changeInProportion } from "./change.ts";
import { printChange } from "./printed-change.ts";

const unit = (code: string, from: string) => unitId(parseUnitCode(code), parseLocalDate(from));
const before: Measured = {
  indicator: "ONL_RECEIVED_ALL",
  unit: unit("683", "2020-02-01"),
  scope: "including-children",
  period: definePeriod("2022-H1"),
  value: percent("20%"),
};
const after: Measured = { ...before, period: definePeriod("2023-H1"), value: percent("25%") };

describe("findBreaks", () => {
  it.each<[BreakKind, string, Partial<Measured>]>([
    ["definition", "change/definition-break", { indicator: "ONL_766" }],
    ["scope", "change/scope-break", { scope: "own" }],
    ["territory", "change/territory-break", { unit: unit("683", "2024-12-01") }],
    ["period-rule", "change/period-rule-break", { period: definePeriod("2023-H1", "nd09") }],
    ["period-length", "change/period-length-break", { period: definePeriod("2023") }],
    ["period-length", "change/period-length-break", { period: definePeriod("2023-Q1") }],
  ])("finds a break of %s", (kind, code, change) => {
    const breaks = findBreaks(before, { ...after, ...change });
    expect(breaks.map((each) => each.kind)).toEqual([kind]);
    expect(breaks[0]?.diagnostic.code).toBe(code);
  });

  it("finds none between periods of one kind, nor between first months of a leap year and another", () => {
    expect(findBreaks(before, after)).toEqual([]);
    const nine = (year: number) => ({ ...before, period: firstMonths(year, 9) });
    expect(findBreaks(nine(2023), nine(2024))).toEqual([]);
  });

  it("finds all at once", () => {
    const custom = customPeriod(parseLocalDate("2023-01-01"), parseLocalDate("2023-02-10"));
    const other = {
      ...after,
      indicator: "ONL_766",
      scope: "own",
      unit: unit("1", "2025-07-01"),
      period: custom,
    } as const;
    expect(findBreaks(before, other).map(({ kind }) => kind)).toEqual([
      "definition",
      "scope",
      "territory",
      "period-rule",
      "period-length",
    ]);
  });
});

describe("change between periods", () => {
  it("is 5 points and a quarter, which are not the same kind of thing", () => {
    expect(changeInPoints(before, after)).toEqual({
      kind: "change",
      change: { kind: "percentage-points", range: exactly("5") },
      acknowledged: [],
    });
    expect(changeInProportion(before, after)).toEqual({
      kind: "change",
      change: { kind: "relative-change", range: exactly("25%") },
      acknowledged: [],
    });
  });

  it("works on ranges", () => {
    const printed = { ...after, value: percentWithin(interval("24.5%", "25.5%", "[)")) };
    expect(changeInPoints(before, printed)).toMatchObject({
      change: { range: interval("4.5", "5.5", "[)") },
    });
  });

  it("is refused across a break, until every break is acknowledged", () => {
    const own = { ...after, scope: "own", indicator: "ONL_766" } as const;
    const refused = changeInPoints(before, own);
    expect(refused.kind).toBe("refused");
    expect(changeInPoints(before, own, { acknowledge: ["scope"] }).kind).toBe("refused");
    const known = changeInPoints(before, own, { acknowledge: ["scope", "definition"] });
    expect(known.kind === "change" && known.acknowledged.map(({ code }) => code)).toEqual([
      "change/definition-break",
      "change/scope-break",
    ]);
  });

  it("has no relative form from 0, and still has points", () => {
    const zero = { ...before, value: percent("0") };
    expect(changeInProportion(zero, after)).toMatchObject({
      kind: "refused",
      diagnostics: [{ code: "change/from-zero" }],
    });
    expect(changeInPoints(zero, after).kind).toBe("change");
  });
});

describe("printChange", () => {
  const [from, to] = [toRational("12.449%"), toRational("12.451%")];
  const format = { language: "en", decimals: 1 } as const;

  it("flags 12.4 to 12.5 while the exact change is +0.002", () => {
    const printed = printChange(from, to, { ...format, policy: "change-of-exact" });
    expect(printed).toMatchObject({ from: "12.4%", to: "12.5%", change: "+0.0" });
    expect(printed.diagnostics.map(({ code }) => code)).toEqual(["change/contradicts-printed"]);
  });

  it("prints the change of printed numbers when that is declared, and says so", () => {
    const printed = printChange(from, to, { ...format, policy: "change-of-printed" });
    expect(printed).toMatchObject({ from: "12.4%", to: "12.5%", change: "+0.1" });
    expect(printed.diagnostics[0]).toMatchObject({ code: "change/of-printed", severity: "info" });
    expect(printed.diagnostics[0]?.message.en).toContain("1/500");
  });

  it.each([
    ["12.449%", "12.449%", "0.0"],
    ["12.451%", "12.449%", "\u22120.0"],
    ["10%", "12.5%", "+2.5"],
    ["12.5%", "10%", "\u22122.5"],
  ])("prints %s to %s as %s", (a, b, change) => {
    const printed = printChange(toRational(a), toRational(b), {
      ...format,
      policy: "change-of-exact",
    });
    expect(printed.change).toBe(change);
  });

  it("has nothing to say where the three numbers agree", () => {
    const agreed = { ...format, language: "vi", policy: "change-of-exact" } as const;
    expect(printChange(toRational("20%"), toRational("25%"), agreed)).toEqual({
      from: "20,0%",
      to: "25,0%",
      change: "+5,0",
      policy: "change-of-exact",
      diagnostics: [],
    });
  });
});
