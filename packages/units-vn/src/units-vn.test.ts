import { describe, expect, it } from "vitest";
import type { VnLevel } from "./unit/kind.ts";
import { unitsVn } from "./units-vn.ts";

const countOn = (day: string, level: VnLevel): number =>
  unitsVn.at(day).units.filter((unit) => unit.level === level).length;

describe("unitsVn.at", () => {
  it.each([
    ["2022-10-01", 63, 705, 10_599],
    ["2023-04-09", 63, 705, 10_599],
    ["2023-04-10", 63, 705, 10_598],
    ["2024-02-01", 63, 705, 10_597],
    ["2024-05-01", 63, 705, 10_595],
    ["2024-09-01", 63, 704, 10_542],
    ["2024-11-01", 63, 704, 10_472],
    ["2024-12-01", 63, 701, 10_322],
    ["2025-01-01", 63, 696, 10_039],
    ["2025-02-01", 63, 696, 10_035],
    ["2025-03-01", 63, 696, 10_035],
    ["2025-06-30", 63, 696, 10_035],
    ["2025-07-01", 34, 0, 3_321],
    ["2026-04-30", 34, 0, 3_321],
    ["2026-09-01", 34, 0, 3_321],
    ["2026-09-20", 34, 0, 3_321],
  ])("has on %s %d provinces, %s districts and %d communes", (day, province, district, commune) => {
    expect(countOn(day, "province")).toBe(province);
    expect(countOn(day, "district")).toBe(district);
    expect(countOn(day, "commune")).toBe(commune);
  });

  it("knows what a code meant on each day", () => {
    const [before, after] = unitsVn.versions("682");
    expect(before).toMatchObject({
      id: "682@2022-10-01",
      fullName: "Huyện Đạ Tẻh",
      openStart: true,
    });
    expect(after).toMatchObject({ id: "682@2024-12-01", fullName: "Huyện Đạ Huoai" });
    expect(unitsVn.at("2024-11-30").byCode("682")).toEqual(before);
    expect(unitsVn.at("2024-12-01").byCode("682")).toEqual(after);
    expect(unitsVn.at("2025-07-01").byCode("682")).toBeUndefined();
  });

  it("follows Cát Tiên from a district of nine communes to three communes", () => {
    const in2022 = unitsVn.at("2022-10-01");
    const district = in2022.byCode("683")!;
    expect(district.fullName).toBe("Huyện Cát Tiên");
    expect(in2022.children(district.id).map(({ code }) => code)).toEqual(
      "25159 25162 25165 25168 25171 25180 25183 25189 25192".split(" "),
    );
    const in2024 = unitsVn.at("2024-12-01");
    expect(in2024.byCode("683")).toBeUndefined();
    const township = in2024.byCode("25180")!;
    expect(in2024.path(township.id).map(({ fullName }) => fullName)).toEqual([
      "Tỉnh Lâm Đồng",
      "Huyện Đạ Huoai",
      "Thị trấn Phước Cát",
    ]);
    const now = unitsVn.at("2025-07-01");
    expect(["25159", "25180", "25162"].map((code) => now.byCode(code)?.fullName)).toEqual([
      "Xã Cát Tiên",
      "Xã Cát Tiên 2",
      "Xã Cát Tiên 3",
    ]);
  });

  it("keeps the kind of 2026 apart from the kind before", () => {
    expect(unitsVn.at("2026-04-29").byCode("75")?.fullName).toBe("Tỉnh Đồng Nai");
    expect(unitsVn.at("2026-04-30").byCode("75")?.fullName).toBe("Thành phố Đồng Nai");
    expect(unitsVn.at("2026-09-20").byCode("07294")?.kind).toBe("phuong");
    expect(
      unitsVn.at("2026-09-20").units.filter(({ validFrom }) => validFrom > "2026-01-01"),
    ).toHaveLength(25);
  });

  it("spells a name as the list of the day did, under one identity", () => {
    const before = unitsVn.at("2022-10-01").byCode("27184");
    const after = unitsVn.at("2025-03-01").byCode("27184");
    expect([before?.fullName, after?.fullName]).toEqual(["Phường 01", "Phường 1"]);
    expect(before?.id).toBe(after?.id);
  });

  it("gives the last known units for a later day and says so", () => {
    expect(unitsVn.at("2030-01-01").date).toBe("2026-09-20");
    expect(unitsVn.at("2026-09-19").date).toBe("2026-09-19");
  });

  it("refuses a day before the registry begins", () => {
    expect(() => unitsVn.at("2022-09-30")).toThrow("Units are known from 2022-10-01 on");
    expect(() => unitsVn.at("2025-02-30")).toThrow("is not a day of the calendar");
  });

  it("tells apart the district and the province with the same digits", () => {
    const tree = unitsVn.at("2022-10-01");
    expect(tree.byCode("01")?.fullName).toBe("Thành phố Hà Nội");
    expect(tree.byCode("001")?.fullName).toBe("Quận Ba Đình");
    expect(tree.byCode("00001")?.fullName).toBe("Phường Phúc Xá");
  });
});
