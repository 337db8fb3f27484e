import { orderByPlaces } from "../cube-columns.ts";
import { type ChosenRows, type CountedAxis, chosenPlaces } from "./axis.ts";
import { type CellGrid, type CellVisitor, createCellGrid } from "./cell-grid.ts";
import type { Cells } from "./cells.ts";
import { TupleIndex } from "./tuple-index.ts";

/** One counter for each cell that occurs. */
export class SparseTable {
  total = 0;
  readonly #tuples: TupleIndex;
  #counts = new Float64Array(1 << 12);

  constructor(axes: number) {
    this.#tuples = new TupleIndex(axes);
  }

  count(chosen: ChosenRows, axes: readonly CountedAxis[]): void {
    const places = axes.map((axis) => chosenPlaces(axis, chosen));
    for (let i = 0; i < chosen.length; i += 1) this.#add(this.#tuples.indexOf(places, i), 1);
  }

  add({ places, counts }: Cells, here: readonly Int32Array[]): void {
    const moved = places.map((column, axis) => column.map((place) => here[axis]?.[place] ?? place));
    for (const [i, count] of counts.entries()) this.#add(this.#tuples.indexOf(moved, i), count);
  }

  visit<Visitor extends CellVisitor>(
    orders: readonly Int32Array[],
    visitorOf: (grid: CellGrid) => Visitor,
  ): Visitor {
    const { places, counts } = this.toCells();
    const columns = places.map((codes, axis) => ({ codes, order: orders[axis] ?? nowhere }));
    const grid = createCellGrid(orders);
    const visitor = visitorOf(grid);
    const lines = linesOf(grid, places.slice(grid.outer), counts.length);
    const outer = new Int32Array(grid.outer).fill(-1);
    for (const cell of orderByPlaces(columns, counts.length)) {
      if (outer.some((place, axis) => place !== places[axis]?.[cell])) {
        for (let axis = 0; axis < outer.length; axis += 1) outer[axis] = places[axis]?.[cell] ?? 0;
        visitor.enter(outer);
      }
      visitor.cell(lines[cell] ?? 0, counts[cell] ?? 0);
    }
    return visitor;
  }

  toCells(): Cells {
    return { places: this.#tuples.toColumns(), counts: this.#counts.slice(0, this.#tuples.size) };
  }

  #add(cell: number, count: number): void {
    if (cell >= this.#counts.length) {
      const larger = new Float64Array(this.#counts.length * 2);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    this.#counts[cell] = (this.#counts[cell] ?? 0) + count;
    this.total += count;
  }
}

const nowhere = new Int32Array(0);

/** The line of each cell in the list of a grid. */
function linesOf(
  { orders, outer }: CellGrid,
  places: readonly Int32Array[],
  length: number,
): Int32Array {
  const lines = new Int32Array(length);
  for (const [at, column] of places.entries()) {
    const order = orders[outer + at] ?? nowhere;
    const ranks = new Int32Array(1 + order.reduce((a, b) => Math.max(a, b), 0));
    for (const [rank, place] of order.entries()) ranks[place] = rank;
    for (let cell = 0; cell < length; cell += 1) {
      lines[cell] = (lines[cell] ?? 0) * order.length + (ranks[column[cell] ?? 0] ?? 0);
    }
  }
  return lines;
}
