import type { Cube, CubeRow, Tally } from "./cube.ts";

/** One group key of all rows: labels and a code for each row. Code 0 is the unknown. */
export interface KeyColumn {
  readonly name: string;
  /** The label of code n stands at n - 1. */
  readonly labels: readonly string[];
  readonly codes: Int32Array;
}

/**
 * The counts of one measure of all rows. Doubles, or big integers where sums leave the range of exact doubles. A row behind
 * the end of a column counts 0.
 */
export interface TallyColumn {
  readonly name: string;
  readonly yes: ArrayLike<number | bigint>;
  readonly unknown: ArrayLike<number | bigint>;
}

/** A cube as columns: what engines move around, since hundreds of thousands of small objects cost more than the count. */
export interface CubeColumns {
  readonly length: number;
  readonly keys: readonly KeyColumn[];
  readonly tallies: readonly TallyColumn[];
}

/** Makes a cube of columns that `sorted` brings into order. That is done when its rows are first asked for. */
export function cubeOfColumns(
  { by, measures }: Pick<Cube, "by" | "measures">,
  sorted: () => CubeColumns,
): Cube {
  let rows: readonly CubeRow[] | undefined;
  return Object.freeze({
    by,
    measures,
    get rows() {
      rows ??= toRows(sorted());
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

/** The numbers of the rows in the order of their keys; rows with the same key keep their order. */
export const orderByKeys = (keys: readonly KeyColumn[], length: number): Int32Array =>
  orderByPlaces(
    keys.map(({ codes, labels }) => ({ codes, order: orderOfLabels(labels) })),
    length,
  );

/** A column of codes, and the codes in the order that is wanted. */
interface OrderedColumn {
  readonly codes: Int32Array;
  readonly order: Int32Array;
}

/** The numbers of the rows in the order of their codes. */
export function orderByPlaces(columns: readonly OrderedColumn[], length: number): Int32Array {
  let rows = Int32Array.from({ length }, (_, row) => row);
  // Sorted by the last column first, each time keeping the order of equals: no two rows are ever compared.
  for (const { codes, order } of [...columns].reverse()) {
    const ranks = new Int32Array(order.length);
    for (const [rank, code] of order.entries()) ranks[code] = rank;
    const starts = new Int32Array(order.length + 1);
    for (let at = 0; at < length; at += 1) {
      const behind = (ranks[codes[at] ?? 0] ?? 0) + 1;
      starts[behind] = (starts[behind] ?? 0) + 1;
    }
    for (let rank = 1; rank < starts.length; rank += 1) {
      starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
    }
    const sorted = new Int32Array(length);
    for (let at = 0; at < length; at += 1) {
      const row = rows[at] ?? 0;
      const rank = ranks[codes[row] ?? 0] ?? 0;
      const place = starts[rank] ?? 0;
      sorted[place] = row;
      starts[rank] = place + 1;
    }
    rows = sorted;
  }
  return rows;
}

/** The codes of sorted labels; code 0, the unknown, comes last. */
export function orderOfLabels(labels: readonly string[]): Int32Array {
  const codes = labels.map((_, index) => index + 1);
  codes.sort((a, b) => ((labels[a - 1] ?? "") < (labels[b - 1] ?? "") ? -1 : 1));
  return Int32Array.from([...codes, 0]);
}
