import type { ChosenRows, CountedAxis } from "./axis.ts";
import type { CellGrid, CellVisitor } from "./cell-grid.ts";
import type { Cells } from "./cells.ts";
import { DenseTable } from "./dense-table.ts";
import { SparseTable } from "./sparse-table.ts";

/** Counts rows by their place on several axes. */
export interface CellTable {
  /** Everything counted so far. */
  readonly total: number;
  count(chosen: ChosenRows, axes: readonly CountedAxis[]): void;
  /** Adds cells that were counted elsewhere, whose place p on axis k is `here[k][p]`. `sizes` are the sizes by now. */
  add(cells: Cells, here: readonly Int32Array[], sizes: readonly number[]): void;
  /** Shows a visitor the cells that have a count, in the order of the places that are given for each axis. */
  visit<Visitor extends CellVisitor>(
    orders: readonly Int32Array[],
    visitorOf: (grid: CellGrid) => Visitor,
  ): Visitor;
  /** The cells that have a count, in any order. */
  toCells(): Cells;
}

/** Makes a table that is an array while few cells are possible, and a hash table where most of them would stay empty. */
export function createCellTable(axes: number): CellTable {
  const dense = new DenseTable(axes);
  let table: DenseTable | SparseTable = dense;
  const makeRoom = (sizes: readonly number[]): void => {
    if (table !== dense || dense.fits(sizes)) return;
    const sparse = new SparseTable(axes);
    sparse.add(dense.toCells(), []);
    table = sparse;
  };
  return {
    get total() {
      return table.total;
    },
    count(chosen, counted) {
      makeRoom(counted.map(({ size }) => size));
      table.count(chosen, counted);
    },
    add(cells, here, sizes) {
      makeRoom(sizes);
      table.add(cells, here, sizes);
    },
    visit: (orders, visitorOf) => table.visit(orders, visitorOf),
    toCells: () => table.toCells(),
  };
}
