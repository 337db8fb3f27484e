import { describe, expect, it } from "vitest";
import { toRational } from "../exact/rational.ts";
import { checkTargets, findTargets } from "./find-targets.ts";
import type { Target } from "./target.ts";

const source = { vi: "Kế hoạch", en: "Plan" };
const target = (value: string, key: Partial<Target> = {}): Target => ({
  indicator: "ONLINE",
  comparator: ">=",
  value: toRational(value),
  source,
  ...key,
});

const national = target("80%", { instrument: "QĐ 942/QĐ-TTg", year: 2025 });
const province = target("90%", { instrument: "QĐ 1", unitLevel: "province", year: 2025 });
const commune = target("95%", { instrument: "QĐ 1", unitLevel: "commune", year: 2025 });
const any = target("50%");
const targets = [any, national, province, commune];

describe("findTargets", () => {
  const key = { indicator: "ONLINE", unitLevel: "commune", year: 2025 };

  it("finds all that bind a unit, the most specific first", () => {
    expect(findTargets(targets, key)).toEqual([commune, national, any]);
    expect(findTargets(targets, { ...key, unitLevel: "province" })).toEqual([
      province,
      national,
      any,
    ]);
  });

  it("keeps to the year and the instrument", () => {
    expect(findTargets(targets, { ...key, year: 2024 })).toEqual([any]);
    expect(findTargets(targets, { ...key, instrument: "QĐ 1" })).toEqual([commune]);
    expect(findTargets(targets, { ...key, indicator: "OTHER" })).toEqual([]);
  });
});

describe("checkTargets", () => {
  it("complains about a target that nobody set", () => {
    const unsourced = target("80%", { source: { vi: " ", en: "" } });
    expect(checkTargets([unsourced, any]).map(({ code }) => code)).toEqual(["target/no-source"]);
    expect(checkTargets([{ ...unsourced, instrument: "QĐ 942/QĐ-TTg" }])).toEqual([]);
  });
});
