import { attain, checkTargets, findTargets, percent } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { findIndicator } from "../indicators/catalogue.ts";
import { lamDongTargets, nationalTargets, thanhHoaTargets } from "./targets.data.ts";

const all = [...nationalTargets, ...lamDongTargets, ...thanhHoaTargets];

describe("targets", () => {
  it("are about indicators of the catalogue and name their source", () => {
    for (const { indicator, confidence } of all) {
      expect(findIndicator(indicator).id).toBe(indicator);
      expect(confidence).toBeDefined();
    }
    expect(checkTargets(all)).toEqual([]);
  });

  it("were missed by the country in 10/2025: 39.98 % against 80 %", () => {
    const [target] = findTargets(all, {
      indicator: "E2E_OVER_ALL_RESOLVED",
      unitLevel: "country",
      year: 2025,
    });
    expect(attain(percent("39.98%"), target!)).toMatchObject({ verdict: "not-met" });
  });

  it("differ by tier where the instrument says so", () => {
    const at = (unitLevel: string) =>
      findTargets(thanhHoaTargets, { indicator: "ONL_E2E_ELIGIBLE", unitLevel, year: 2025 }).map(
        ({ value }) => value,
      );
    expect([at("department"), at("district"), at("commune"), at("province")]).toEqual([
      [{ numerator: 9n, denominator: 10n }],
      [{ numerator: 17n, denominator: 20n }],
      [{ numerator: 7n, denominator: 10n }],
      [],
    ]);
  });

  it("are not shipped for years that could not be confirmed", () => {
    expect(
      findTargets(all, { indicator: "ONL_RECEIVED_ALL", unitLevel: "province", year: 2022 }),
    ).toEqual([]);
  });
});
