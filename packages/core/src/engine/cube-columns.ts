import type { Cube, CubeRow, Tally } from "./cube.ts";

/** One group key of all rows: labels and a code for each row. Code 0 is the unknown. */
export interface KeyColumn {
  readonly name: string;
  /** The label of code n stands at n - 1. */
  readonly labels: readonly string[];
  readonly codes: Int32Array;
}

/** The counts of one measure of all rows. Doubles, or big integers where sums leave the range of exact doubles. */
export interface TallyColumn {
  readonly name: string;
  readonly yes: ArrayLike<number> | ArrayLike<bigint>;
  readonly unknown: ArrayLike<number> | ArrayLike<bigint>;
}

/** A cube as columns: what engines move around, since hundreds of thousands of small objects cost more than the count. */
export interface CubeColumns {
  readonly length: number;
  readonly keys: readonly KeyColumn[];
  readonly tallies: readonly TallyColumn[];
}

/** Makes a cube of sorted columns. Its rows are made when they are first asked for. */
export function cubeOfColumns(columns: CubeColumns): Cube {
  let rows: readonly CubeRow[] | undefined;
  return Object.freeze({
    by: columns.keys.map(({ name }) => name),
    measures: columns.tallies.map(({ name }) => name),
    get rows() {
      rows ??= toRows(columns);
      return rows;
    },
  });
}

function toRows({ length, keys, tallies }: CubeColumns): readonly CubeRow[] {
  const labels = keys.map((key) => [null, ...key.labels]);
  return Array.from({ length }, (_, row) => ({
    key: keys.map(({ codes }, index) => labels[index]?.[codes[row] ?? 0] ?? null),
    tallies: tallies.map(({ yes, unknown }) => tallyOf(yes[row] ?? 0, unknown[row] ?? 0)),
  }));
}

/** Most counts of a large cube are small and certain; they share their objects. */
const smallTallies: Tally[] = [];
const smallest = 1024;

function tallyOf(yes: number | bigint, unknown: number | bigint): Tally {
  if (unknown || typeof yes === "bigint" || yes >= smallest) {
    return { yes: BigInt(yes), unknown: BigInt(unknown) };
  }
  smallTallies[yes] ??= Object.freeze({ yes: BigInt(yes), unknown: 0n });
  return smallTallies[yes];
}

/** The order of the labels of a column by code unit, as the code that stands at each place; the unknown last. */
export function labelOrder(labels: readonly string[]): Int32Array {
  const codes = labels.map((_, index) => index + 1);
  codes.sort((a, b) => ((labels[a - 1] ?? "") < (labels[b - 1] ?? "") ? -1 : 1));
  return Int32Array.from([...codes, 0]);
}
