/**
 * Brings headings to one form, so that case, doubled blanks, line breaks and decomposed letters do not matter.
 *
 * @example
 * normaliseHeading("  Tỷ lệ\n(%) ") // "tỷ lệ (%)"
 */
export const normaliseHeading = (text: string): string =>
  text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

/**
 * The candidates that a heading was most likely meant to be, nearest first.
 *
 * @example
 * nearMisses("Mã ĐVHC", ["Mã DVHC", "Đơn vị"]) // ["Mã DVHC"]
 */
export function nearMisses(wanted: string, candidates: readonly string[]): readonly string[] {
  const target = normaliseHeading(wanted);
  return candidates
    .map((candidate) => {
      const other = normaliseHeading(candidate);
      const isPart = other !== "" && (other.includes(target) || target.includes(other));
      return { candidate, distance: isPart ? 1 : editDistance(target, other) };
    })
    .filter(({ candidate, distance }) => distance <= Math.max(2, candidate.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate)
    .slice(0, 3);
}

/** Letters to insert, delete or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  const others = [...b];
  let previous = Array.from({ length: others.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of others.entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[others.length] ?? 0;
}
