/**
 * Puts a count before its English noun, which may come with its verb. Vietnamese has one form for both.
 *
 * @param many The words for any count but 1; the noun with an "s" where it is left out.
 * @example
 * formatCounted(1, "row")                     // "1 row"
 * formatCounted("1,204", "row is", "rows are") // "1,204 rows are"
 */
export const formatCounted = (
  count: bigint | number | string,
  one: string,
  many = `${one}s`,
): string => `${count} ${String(count) === "1" ? one : many}`;
