import type { ChosenRows, Projection } from "./axis.ts";
import { DenseTable } from "./dense-table.ts";
import { SparseTable } from "./sparse-table.ts";

/** Cells that have a count: their place on each axis, and the count. */
export interface Cells {
  readonly places: readonly Int32Array[];
  readonly counts: Float64Array;
}

/** An axis, as far as a table needs it. */
export type CountedAxis = Projection & { readonly size: number };

/** Counts rows by their place on several axes. */
export interface CellTable {
  /** Everything counted so far. */
  readonly total: number;
  count(chosen: ChosenRows, axes: readonly CountedAxis[]): void;
  /** Adds cells that were counted elsewhere, whose place p on axis k is `here[k][p]`. `sizes` are the sizes by now. */
  add(cells: Cells, here: readonly Int32Array[], sizes: readonly number[]): void;
  /** Visits the cells that have a count, in the order of the places that are given for each axis. */
  visit(orders: readonly Int32Array[], visitor: CellVisitor): void;
  /** The cells that have a count, in any order. */
  toCells(): Cells;
}

/** Is shown the place of a cell on each axis, in an array that changes afterwards, and its count. */
export type CellVisitor = (places: Int32Array, count: number) => void;

/** Makes a table that is an array while few cells are possible, and a hash table where most of them would stay empty. */
export function createCellTable(axes: number): CellTable {
  const dense = new DenseTable(axes);
  let table: DenseTable | SparseTable = dense;
  const makeRoom = (sizes: readonly number[], more: number): void => {
    if (table !== dense || dense.fits(sizes, more)) return;
    const sparse = new SparseTable(axes);
    sparse.add(dense.toCells(), []);
    table = sparse;
  };
  return {
    get total() {
      return table.total;
    },
    count(chosen, counted) {
      makeRoom(
        counted.map(({ size }) => size),
        chosen.length,
      );
      table.count(chosen, counted);
    },
    add(cells, here, sizes) {
      let more = 0;
      for (let i = 0; i < cells.counts.length; i += 1) more += cells.counts[i] ?? 0;
      makeRoom(sizes, more);
      table.add(cells, here, sizes);
    },
    visit: (orders, visitor) => table.visit(orders, visitor),
    toCells: () => table.toCells(),
  };
}
