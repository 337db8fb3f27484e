/**
 * Sorts items into groups, in the order in which each group was first met: `Map.groupBy`, which Node 20 lacks.
 *
 * @example
 * groupBy(["a1", "b1", "a2"], (code) => code[0]) // Map { "a" => ["a1", "a2"], "b" => ["b1"] }
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, [Item, ...Item[]]> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
