import { describe, expect, it } from "vitest";
import { missingCell, valueCell } from "../observation/cell.ts";
import { parseLocalDate } from "../period/local-date.ts";
import type { AdminUnit } from "./admin-unit.ts";
import { rollUp } from "./roll-up.ts";
import { parseUnitCode, type UnitId, unitId } from "./unit-code.ts";
import { createUnitTree } from "./unit-tree.ts";

const day = parseLocalDate("2023-01-01");
const id = (code: string): UnitId => unitId(parseUnitCode(code), day);
const unit = (code: string, level: string, parent: string | null): AdminUnit => ({
  id: id(code),
  code: parseUnitCode(code),
  name: code,
  fullName: code,
  level,
  kind: level,
  parent: parent === null ? null : id(parent),
  validFrom: day,
  validTo: null,
});
const tree = createUnitTree([
  unit("68", "province", null),
  unit("683", "district", "68"),
  unit("682", "district", "68"),
  unit("25159", "commune", "683"),
  unit("25180", "commune", "683"),
  unit("25126", "commune", "682"),
]);

describe("rollUp", () => {
  it("adds the counts of communes, and leaves out what has none at all", () => {
    const counts = new Map([
      [id("25159"), valueCell(717n)],
      [id("25180"), valueCell(5092n)],
    ]);
    expect(rollUp(tree, counts, "district")).toEqual(
      new Map([[id("683"), { min: 5809n, max: 5809n }]]),
    );
  });

  it("leaves a sum open where a part is missing", () => {
    const counts = new Map([
      [id("25159"), valueCell(717n)],
      [id("25126"), missingCell("not-provided")],
    ]);
    expect(rollUp(tree, counts, "province")).toEqual(
      new Map([[id("68"), { min: 717n, max: null }]]),
    );
  });

  it("adds own counts of districts where districts have them", () => {
    const counts = new Map([
      [id("683"), valueCell(717n)],
      [id("25159"), valueCell(5000n)],
      [id("25180"), valueCell(92n)],
    ]);
    expect(rollUp(tree, counts, "district").get(id("683"))).toEqual({ min: 5809n, max: 5809n });
    expect(rollUp(tree, counts, "province").get(id("68"))).toEqual({ min: 5809n, max: null });
  });
});
