/**
 * The index of the first item for which a condition does not hold that holds for the first items only, found by
 * halving.
 *
 * @example
 * partitionPoint([1, 3, 5, 7], (number) => number < 4) // 2
 */
export function partitionPoint<Item>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(items[middle] as Item)) from = middle + 1;
    else to = middle;
  }
  return from;
}
