/**
 * Writes exact values as JSON: a fraction as "n/d", a count as its digits, all else as JSON has it.
 *
 * @example
 * stringifyExact({ rate: { numerator: 88n, denominator: 125n }, total: 8246n })
 * // {"rate": "88/125", "total": "8246"}, indented
 */
export function stringifyExact(value: unknown): string {
  const replace = (_: string, inner: unknown): unknown => {
    if (typeof inner === "bigint") return inner.toString();
    return isFraction(inner) ? `${inner.numerator}/${inner.denominator}` : inner;
  };
  return `${JSON.stringify(value, replace, 2)}\n`;
}

const isFraction = (
  value: unknown,
): value is { readonly numerator: bigint; readonly denominator: bigint } =>
  typeof value === "object" &&
  value !== null &&
  "numerator" in value &&
  typeof value.numerator === "bigint" &&
  "denominator" in value &&
  typeof value.denominator === "bigint" &&
  Object.keys(value).length === 2;
