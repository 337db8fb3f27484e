/** Combinations of places on the last axes that are held as one list. */
const mostCombinations = 4096;

/** The order in which cells are visited: by their places on the first axes, and then down a list for the last ones. */
export interface CellGrid {
  /** The places that are visited on each axis, in their order. */
  readonly orders: readonly Int32Array[];
  /** How many axes come before the ones of the list. */
  readonly outer: number;
  /** The list: its place on each of the last axes. */
  readonly columns: readonly Int32Array[];
  readonly length: number;
}

export function createCellGrid(orders: readonly Int32Array[]): CellGrid {
  let outer = orders.length;
  let length = 1;
  for (; outer > 0; outer -= 1) {
    const longer = length * (orders[outer - 1]?.length ?? 0);
    if (longer > mostCombinations) break;
    length = longer;
  }
  const columns: Int32Array[] = [];
  let repeated = length;
  for (const order of orders.slice(outer)) {
    repeated /= Math.max(1, order.length);
    const each = repeated;
    columns.push(
      new Int32Array(length).map((_, at) => order[Math.floor(at / each) % order.length] ?? 0),
    );
  }
  return { orders, outer, columns, length };
}

/** Is shown cells in the order of a grid. */
export interface CellVisitor {
  /** Comes before the cells that lie at these places on the first axes. */
  enter(outer: Int32Array): void;
  /** Is shown a cell by its line in the list of the grid. */
  cell(at: number, count: number): void;
}

/** How many cells there are in all. */
export const cellsOf = (sizes: readonly number[]): number =>
  sizes.reduce((cells, size) => cells * size, 1);

/** How far apart the cells of neighbouring places are on each axis. */
export const stridesOf = (room: readonly number[]): readonly number[] =>
  room.map((_, axis) => cellsOf(room.slice(axis + 1)));
