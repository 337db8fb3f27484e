import { orderByPlaces } from "../cube-columns.ts";
import { addPlaces, type ChosenRows } from "./axis.ts";
import type { Cells, CellVisitor, CountedAxis } from "./cell-table.ts";
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
    const places = axes.map((axis) => {
      const column = new Int32Array(chosen.length);
      addPlaces(column, chosen, axis, 0);
      return column;
    });
    for (let i = 0; i < chosen.length; i += 1) this.#add(this.#tuples.indexOf(places, i), 1);
  }

  add({ places, counts }: Cells, here: readonly Int32Array[]): void {
    const moved = places.map((column, axis) => column.map((place) => here[axis]?.[place] ?? place));
    for (const [i, count] of counts.entries()) this.#add(this.#tuples.indexOf(moved, i), count);
  }

  visit(orders: readonly Int32Array[], visitor: CellVisitor): void {
    const { places: columns, counts } = this.toCells();
    const ordered = orders.map((order, axis) => ({
      codes: columns[axis] ?? new Int32Array(0),
      order,
    }));
    const places = new Int32Array(columns.length);
    for (const row of orderByPlaces(ordered, counts.length)) {
      for (let axis = 0; axis < places.length; axis += 1) places[axis] = columns[axis]?.[row] ?? 0;
      visitor(places, counts[row] ?? 0);
    }
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
