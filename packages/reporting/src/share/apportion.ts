import { TyleError } from "@tyle/core";

/** Whole parts that add up, with the places where equal claims had to be decided by order. */
export interface Apportionment {
  readonly parts: readonly bigint[];
  /** Indexes that had the same claim on the last units given out; the first of them were served. */
  readonly tied: readonly number[];
}

/**
 * Divides a whole into integers in proportion to weights, by largest remainder. Each part stays within its quota: it
 * is the quota rounded down or up. Ties go to those who come first, and are declared.
 *
 * @throws {TyleError} `argument/invalid` when the whole or a weight is negative, or all weights are 0.
 * @example
 * apportion(10n, [6n, 3n, 3n]) // { parts: [5n, 3n, 2n], tied: [1, 2] }
 */
export function apportion(whole: bigint, weights: readonly bigint[]): Apportionment {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (whole < 0n || sum === 0n || weights.some((weight) => weight < 0n)) {
    throw new TyleError("argument/invalid", {
      en: "Weights and whole must not be negative, and not all weights 0.",
      vi: "Trọng số và tổng không được âm, trọng số không được cùng bằng 0.",
    });
  }
  const quotas = weights.map((weight, index) => ({
    index,
    part: (whole * weight) / sum,
    remainder: (whole * weight) % sum,
  }));
  const left = Number(whole - quotas.reduce((total, { part }) => total + part, 0n));
  const byClaim = [...quotas].sort(
    (a, b) => compareBigint(b.remainder, a.remainder) || a.index - b.index,
  );
  const served = new Set(byClaim.slice(0, left).map(({ index }) => index));
  return {
    parts: quotas.map(({ index, part }) => (served.has(index) ? part + 1n : part)),
    tied: tiesAt(byClaim, left),
  };
}

interface Quota {
  readonly index: number;
  readonly remainder: bigint;
}

/** A tie matters only where some of the equal claims were served and others not. */
function tiesAt(byClaim: readonly Quota[], left: number): readonly number[] {
  const [last, next] = [byClaim[left - 1], byClaim[left]];
  if (!last || !next || last.remainder !== next.remainder) return [];
  return byClaim.filter(({ remainder }) => remainder === last.remainder).map(({ index }) => index);
}

const compareBigint = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
