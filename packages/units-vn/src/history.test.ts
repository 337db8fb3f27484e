import { expect, it } from "vitest";
import { currentUnits } from "./current.ts";
import { loadHistory } from "./history.ts";
import { provincesVn } from "./provinces.ts";
import { unitsVn } from "./units-vn.ts";

it("loads the history of one province as the whole registry has it", async () => {
  const lamDong = await loadHistory("68");
  expect(lamDong.at("2022-10-01").roots.map(({ name }) => name)).toEqual([
    "Bình Thuận",
    "Đắk Nông",
    "Lâm Đồng",
  ]);
  for (const day of ["2022-10-01", "2024-12-01", "2025-07-01"]) {
    const whole = unitsVn.at(day);
    const { units } = lamDong.at(day);
    expect(units.map(({ id }) => whole.byId(id))).toEqual(units);
  }
  expect(lamDong.at("2025-07-01").units).toHaveLength(125);
});

it("refuses a code that is no province of today", async () => {
  await expect(loadHistory("60")).rejects.toThrow('"60" is not the code of a province of today');
});

it("has the provinces and the current units as the whole registry has them", () => {
  const whole = unitsVn.at("2026-09-20");
  expect(currentUnits().units).toEqual(whole.units);
  expect(provincesVn.at("2026-09-20").units).toEqual(whole.roots);
  expect(provincesVn.at("2022-10-01").units).toHaveLength(63);
});
