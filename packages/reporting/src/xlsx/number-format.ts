import type { Text } from "@tyle/core";
import type { MeasureUnit } from "../dataset/dataset.ts";

/**
 * The format in which Excel shows a number as it was printed: "3%" stays "3%" and does not become "3.00%". What was
 * printed with a sign such as "<" is shown as that text.
 *
 * @example
 * numberFormat({ vi: "0,03%", en: "0.03%" }, "percent") // "0.00%"
 */
export function numberFormat({ en }: Text, unit: MeasureUnit): string {
  const match = /^\u2212?[\d,]+(?:\.(\d+))?%?$/.exec(en);
  if (!match) return `"${en.replaceAll('"', "")}"`;
  const decimals = match[1]?.length ?? 0;
  const fraction = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  if (unit === "percent") return `0${fraction}%`;
  return unit === "count" ? `#,##0${fraction}` : `0${fraction}`;
}
