import {
  definePeriod,
  type PublishedFigure,
  parseFigure,
  parseLocalDate,
  parseUnitCode,
  unitId,
} from "@tyle/core";
import { describe, expect, it } from "vitest";
import { checkComparable } from "./check-comparable.ts";

const unit = (code: string, from: string) => unitId(parseUnitCode(code), parseLocalDate(from));

const commune: PublishedFigure = {
  indicator: "online-share",
  part: "rate",
  unit: unit("25159", "2020-02-01"),
  period: definePeriod("2022"),
  scope: "own",
  figure: parseFigure("0,03%", { language: "vi" }),
  provenance: { kind: "stated", by: "test" },
};

describe("checkComparable", () => {
  it("lets the communes of a ranking be compared", () => {
    const other = { ...commune, unit: unit("25126", "2020-02-01") };
    expect(checkComparable(commune, other)).toEqual([]);
  });

  it.each<[string, Partial<PublishedFigure>, string]>([
    ["period", { period: definePeriod("2023-H1") }, "2023-H1"],
    ["scope", { scope: "including-children" }, "including-children"],
    ["part", { part: "numerator" }, "numerator"],
    ["indicator", { indicator: "on-time-share" }, "on-time-share"],
    ["territory", { unit: unit("25159", "2025-07-01") }, "25159@2025-07-01"],
  ])("warns of another %s and names it", (_aspect, change, named) => {
    const [finding] = checkComparable(commune, { ...commune, ...change });
    expect(finding?.code).toBe("scope/mixed");
    expect(finding?.message.en).toContain(named);
  });

  it("does not mind another name of the same days", () => {
    const period = { ...definePeriod("2022"), id: "2022-01-01/2022-12-31" };
    expect(checkComparable(commune, { ...commune, period })).toEqual([]);
  });
});
