import type { AdminUnit, UnitId, UnitTree } from "@tyle/core";
import { expectTypeOf, test } from "vitest";
import { match, unitsVn } from "../units-vn.ts";
import type { VnKind, VnLevel } from "./kind.ts";
import type { VnUnit } from "./vn-unit.ts";

test("units are typed, and can be used where core takes units of any country", () => {
  const tree = unitsVn.at("2025-07-01");
  expectTypeOf(tree.byCode("25159")).toEqualTypeOf<VnUnit | undefined>();
  expectTypeOf<VnUnit["level"]>().toEqualTypeOf<VnLevel>();
  expectTypeOf<VnUnit["kind"]>().toEqualTypeOf<VnKind>();
  expectTypeOf(tree).toExtend<UnitTree<AdminUnit>>();
  expectTypeOf(match("Cát Tiên").matches[0]?.id).toEqualTypeOf<UnitId | undefined>();
});
