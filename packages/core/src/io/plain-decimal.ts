/**
 * Writes a number as a plain decimal, digit for digit: "1.5E-3" is "0.0015". `undefined` when it is no number.
 *
 * @example
 * plainDecimal("99.675") // "99.675"
 * plainDecimal("1E+21")  // "1000000000000000000000"
 */
export function plainDecimal(text: string): string | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text.trim());
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (!match || whole + fraction === "") return undefined;
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  // A double reaches from 1e-324 to 1e308; nothing honest is longer.
  if (Math.abs(point) > 350) return undefined;
  const padded = "0".repeat(Math.max(0, 1 - point)) + digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = padded.slice(at).replace(/0+$/, "");
  const value = right === "" ? left : `${left}.${right}`;
  return sign === "-" && value !== "0" ? `-${value}` : value;
}
