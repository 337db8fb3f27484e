import type { MeasureUnit } from "../dataset/dataset.ts";

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten: where a scale may end. */
export function niceEnd(highest: number): number {
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= highest) ?? 10;
  return factor * power;
}

/** Where a scale of values starts and ends; 0 is always on it. */
export interface ValueScale {
  readonly start: number;
  readonly end: number;
}

/**
 * A scale from 0, or from below the least value where there are values below 0, to 100 % for shares that come near it,
 * else to just above the values.
 */
export function valueScale(values: readonly (number | null)[], unit: MeasureUnit): ValueScale {
  const known = values.map((value) => value ?? 0);
  const [lowest, highest] = [Math.min(0, ...known), Math.max(0, ...known)];
  const start = lowest < 0 ? -niceEnd(-lowest) : 0;
  if (highest === 0 && start < 0) return { start, end: 0 };
  const isNearAll = unit === "percent" && highest > 50 && highest <= 100;
  return { start, end: isNearAll ? 100 : niceEnd(highest) };
}

/** From one end of a scale to the other. */
export const lengthOf = ({ start, end }: ValueScale): number => end - start;

/** How far along a scale a value lies: 0 at its start, 1 at its end. */
export const placeOn = (scale: ValueScale, value: number): number =>
  (value - scale.start) / lengthOf(scale);

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
