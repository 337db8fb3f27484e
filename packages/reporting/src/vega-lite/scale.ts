import type { MeasureUnit } from "../dataset/dataset.ts";

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten: where a scale may end. */
export function niceEnd(highest: number): number {
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= highest) ?? 10;
  return factor * power;
}

/** Where a scale that starts at 0 ends: at 100 % for shares that come near it, else just above the values. */
export function scaleEnd(values: readonly (number | null)[], unit: MeasureUnit): number {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  return unit === "percent" && highest > 50 && highest <= 100 ? 100 : niceEnd(highest);
}

/** Where the scale of bars starts: at 0, or below the least value where there are values below 0. */
export function scaleStart(values: readonly (number | null)[]): number {
  const lowest = Math.min(0, ...values.map((value) => value ?? 0));
  return lowest < 0 ? -niceEnd(-lowest) : 0;
}

/**
 * Moves positions apart so that labels of one height do not cover each other, keeping their order.
 *
 * @example
 * spread([10, 12, 40], 14, 60) // [10, 24, 40]
 */
export function spread(positions: readonly number[], gap: number, end: number): readonly number[] {
  const order = positions
    .map((_, index) => index)
    .sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = [...positions];
  let free = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    const place = Math.max(placed[index] ?? 0, free);
    placed[index] = place;
    free = place + gap;
  }
  let limit = end;
  for (const index of order.reverse()) {
    const place = Math.min(placed[index] ?? 0, limit);
    placed[index] = place;
    limit = place - gap;
  }
  return placed;
}
