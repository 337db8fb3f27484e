import { describe, expect, it } from "vitest";
import { parseLocalDate } from "../period/local-date.ts";
import type { AdminUnit } from "./admin-unit.ts";
import { parseUnitCode, type UnitId, unitId } from "./unit-code.ts";
import { createUnitTree } from "./unit-tree.ts";

const day = parseLocalDate("2020-02-01");
const id = (code: string, date = day): UnitId => unitId(parseUnitCode(code), date);
const unit = (code: string, parent: string | null, date = day): AdminUnit => ({
  id: id(code, date),
  code: parseUnitCode(code),
  name: code,
  fullName: `Xã ${code}`,
  level: "commune",
  kind: "xa",
  parent: parent === null ? null : id(parent),
  validFrom: date,
  validTo: null,
});

describe("createUnitTree", () => {
  // Children may stand before their parents.
  const tree = createUnitTree([unit("25159", "683"), unit("683", "68"), unit("68", null)]);
  const codes = (units: readonly AdminUnit[]): readonly string[] => units.map(({ code }) => code);

  it("finds units by id and by code", () => {
    expect(tree.byId(id("683"))).toBe(tree.byCode("683"));
    expect([tree.byId(id("1")), tree.byCode("1")]).toEqual([undefined, undefined]);
  });

  it("leads down and up", () => {
    expect(codes(tree.roots)).toEqual(["68"]);
    expect(codes(tree.children(id("68")))).toEqual(["683"]);
    expect(tree.children(id("25159"))).toEqual([]);
    expect(codes(tree.path(id("25159")))).toEqual(["68", "683", "25159"]);
    expect(tree.path(id("1"))).toEqual([]);
  });

  it("is empty without units", () => {
    expect(createUnitTree([]).roots).toEqual([]);
  });

  it.each([
    [
      "a code that two units have on one day",
      [unit("68", null), unit("68", null, parseLocalDate("2021-01-01"))],
      "The unit 68@2021-01-01 (Xã 68) has a code that occurs twice.",
    ],
    [
      "a parent that is not there",
      [unit("25159", "683")],
      "The unit 25159@2020-02-01 (Xã 25159) has a parent that is missing: 683@2020-02-01.",
    ],
    ["a unit above itself", [unit("1", "1")], "The unit 1@2020-02-01 (Xã 1) is its own ancestor."],
    [
      "a circle below a sound root",
      [unit("68", null), unit("1", "2"), unit("2", "3"), unit("3", "1")],
      /^The unit [123]@2020-02-01 \(Xã [123]\) is its own ancestor\.$/,
    ],
  ])("refuses %s", (_, units, message) => {
    expect(() => createUnitTree(units)).toThrow(
      expect.objectContaining({
        code: "argument/invalid",
        message: typeof message === "string" ? message : expect.stringMatching(message),
      }),
    );
  });
});
