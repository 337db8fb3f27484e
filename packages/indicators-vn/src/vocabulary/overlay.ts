/**
 * Lays entries of one's own over a catalogue: those with a known code replace it, the others are added.
 *
 * @example
 * overlay(nationalStatuses, [{ code: "5", …, classes: { "ii-06": "suspended", "766": "suspended" } }])
 */
export function overlay<Entry extends { readonly code: string }>(
  base: readonly Entry[],
  own: readonly Entry[],
): readonly Entry[] {
  const replaced = base.map((entry) => own.find(({ code }) => code === entry.code) ?? entry);
  const added = own.filter(({ code }) => !base.some((entry) => entry.code === code));
  return [...replaced, ...added];
}
