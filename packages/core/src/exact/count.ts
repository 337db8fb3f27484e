import { TyleError } from "../diagnostic/tyle-error.ts";
import { refuseFloat } from "./rational.ts";

/**
 * Reads a count: a whole number, 0 or more, as bigint or as plain digits. Printed forms are read by `parseFigure`.
 *
 * @throws {TyleError} `argument/float`, `argument/invalid`.
 * @example
 * toCount("5809") // 5809n
 */
export function toCount(value: bigint | string): bigint {
  refuseFloat(value);
  const count = typeof value === "bigint" ? value : /^\d+$/.test(value) ? BigInt(value) : -1n;
  if (count < 0n) {
    throw new TyleError("argument/invalid", {
      en: `"${value}" is not a count. Expected a whole number, 0 or more, in plain digits.`,
      vi: `"${value}" không phải là số đếm. Cần một số nguyên không âm, chỉ gồm chữ số.`,
    });
  }
  return count;
}
