import { expectTypeOf, test } from "vitest";
import { type LocalDate, parseLocalDate } from "../period/local-date.ts";
import { parseUnitCode, type UnitCode, type UnitId, unitId } from "./unit-code.ts";

test("codes, identities and days are made by their parsers only", () => {
  const code = parseUnitCode("25159");
  const day = parseLocalDate("2025-07-01");
  expectTypeOf(code).toEqualTypeOf<UnitCode>();
  expectTypeOf(unitId(code, day)).toEqualTypeOf<UnitId>();
  expectTypeOf<string>().not.toExtend<UnitCode>();
  expectTypeOf<string>().not.toExtend<LocalDate>();
  // A code is not an identity, and a day is neither.
  expectTypeOf<UnitCode>().not.toExtend<UnitId>();
  expectTypeOf<UnitId>().not.toExtend<UnitCode>();
  // @ts-expect-error a plain text is no code
  unitId("25159", day);
  // @ts-expect-error a plain text is no day
  unitId(code, "2025-07-01");
  // Both are texts all the same.
  expectTypeOf(code).toExtend<string>();
});
