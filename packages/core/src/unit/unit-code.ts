import { TyleError } from "../diagnostic/tyle-error.ts";
import type { LocalDate } from "../period/local-date.ts";

declare const unitCodeBrand: unique symbol;
declare const unitIdBrand: unique symbol;

/** The code of a unit in an official list, such as "25159". Codes are text: leading zeros count. Not an identity. */
export type UnitCode = string & { readonly [unitCodeBrand]: true };

/** The identity of a unit: its code and the day from which the code meant it, such as "25159@2025-07-01". */
export type UnitId = string & { readonly [unitIdBrand]: true };

/**
 * Reads a unit code.
 *
 * @throws {TyleError} `argument/invalid` when empty, or with blanks or an "@" inside.
 * @example
 * parseUnitCode("00286") // "00286"
 */
export function parseUnitCode(text: string): UnitCode {
  const code = safeParseUnitCode(text);
  if (code) return code;
  throw new TyleError("argument/invalid", {
    en: `"${text}" is not a unit code. Expected letters or digits without blanks, such as "25159".`,
    vi: `"${text}" không phải là mã đơn vị. Cần chữ hoặc số, không có khoảng trắng, ví dụ "25159".`,
  });
}

/** Reads a unit code, or gives `null`. */
export const safeParseUnitCode = (text: string): UnitCode | null =>
  /^[^\s@]+$/u.test(text) ? (text as UnitCode) : null;

/**
 * Makes the identity of a unit.
 *
 * @example
 * unitId(parseUnitCode("682"), parseLocalDate("2024-12-01")) // "682@2024-12-01"
 */
export const unitId = (code: UnitCode, validFrom: LocalDate): UnitId =>
  `${code}@${validFrom}` as UnitId;
