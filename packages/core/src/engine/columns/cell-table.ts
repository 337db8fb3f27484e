import { orderByPlaces } from "../cube-columns.ts";
import { addPlaces, type ChosenRows, type Projection } from "./axis.ts";
import { TupleIndex } from "./tuple-index.ts";

/** Cells that a dense table may have: 64 MiB of counters. */
const denseLimit = 1 << 24;

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
  /** Adds cells that were counted elsewhere. `sizes` are the sizes of the axes by now. */
  add(cells: Cells, sizes: readonly number[]): void;
  /** The cells that have a count, in the order of the places that are given for each axis, or in any order. */
  toCells(orders?: readonly Int32Array[]): Cells;
}

/** Makes a table that is an array while few cells are possible, and a hash table where most of them would stay empty. */
export function createCellTable(axes: number): CellTable {
  const dense = new DenseTable(axes);
  let table: DenseTable | SparseTable = dense;
  const makeRoom = (sizes: readonly number[], more: number): void => {
    if (table !== dense || dense.fits(sizes, more)) return;
    const sparse = new SparseTable(axes);
    sparse.add(dense.toCells());
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
    add(cells, sizes) {
      makeRoom(
        sizes,
        cells.counts.reduce((sum, count) => sum + count, 0),
      );
      table.add(cells, sizes);
    },
    toCells: (orders) => table.toCells(orders),
  };
}

/** One counter for each possible cell. */
class DenseTable {
  total = 0;
  #sizes: readonly number[];
  #counts = new Uint32Array(1);
  #index = new Int32Array(0);

  constructor(axes: number) {
    this.#sizes = Array.from({ length: axes }, () => 1);
  }

  /** Tells whether the table can hold so many more; a counter has 32 bits. */
  fits(sizes: readonly number[], more: number): boolean {
    return cellsOf(this.#larger(sizes)) <= denseLimit && this.total + more < 2 ** 32;
  }

  count(chosen: ChosenRows, axes: readonly CountedAxis[]): void {
    this.#growTo(axes.map(({ size }) => size));
    if (chosen.length > this.#index.length) this.#index = new Int32Array(chosen.length);
    const index = this.#index.fill(0, 0, chosen.length);
    for (const [at, axis] of axes.entries()) addPlaces(index, chosen, axis, this.#sizes[at] ?? 1);
    const counts = this.#counts;
    for (let i = 0; i < chosen.length; i += 1) {
      const cell = index[i] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    this.total += chosen.length;
  }

  add({ places, counts: more }: Cells, sizes: readonly number[]): void {
    this.#growTo(sizes);
    const counts = this.#counts;
    for (let i = 0; i < more.length; i += 1) {
      let cell = 0;
      for (let axis = 0; axis < places.length; axis += 1) {
        cell = cell * (this.#sizes[axis] ?? 1) + (places[axis]?.[i] ?? 0);
      }
      counts[cell] = (counts[cell] ?? 0) + (more[i] ?? 0);
      this.total += more[i] ?? 0;
    }
  }

  toCells(orders: readonly Int32Array[] = this.#sizes.map(upTo)): Cells {
    let used = 0;
    for (let cell = 0; cell < this.#counts.length; cell += 1) {
      if (this.#counts[cell] !== 0) used += 1;
    }
    const counts = new Float64Array(used);
    const places = this.#sizes.map(() => new Int32Array(used));
    const current = new Int32Array(places.length);
    let at = 0;
    const emit = (count: number): void => {
      counts[at] = count;
      for (let axis = 0; axis < current.length; axis += 1) {
        const column = places[axis];
        if (column) column[at] = current[axis] ?? 0;
      }
      at += 1;
    };
    const visit = (axis: number, before: number): void => {
      const order = orders[axis] ?? nowhere;
      const size = this.#sizes[axis] ?? 1;
      for (let k = 0; k < order.length; k += 1) {
        const place = order[k] ?? 0;
        const cell = before * size + place;
        current[axis] = place;
        if (axis + 1 < current.length) visit(axis + 1, cell);
        else if (this.#counts[cell] !== 0) emit(this.#counts[cell] ?? 0);
      }
    };
    if (current.length > 0) visit(0, 0);
    else if (used > 0) emit(this.#counts[0] ?? 0);
    return { places, counts };
  }

  #larger(sizes: readonly number[]): readonly number[] {
    return sizes.map((size, axis) => {
      const known = this.#sizes[axis] ?? 1;
      return size <= known ? known : roomFor(size);
    });
  }

  #growTo(sizes: readonly number[]): void {
    if (sizes.every((size, axis) => size <= (this.#sizes[axis] ?? 0))) return;
    const cells = this.toCells();
    this.#sizes = this.#larger(sizes);
    this.#counts = new Uint32Array(cellsOf(this.#sizes));
    this.total = 0;
    this.add(cells, sizes);
  }
}

const nowhere = new Int32Array(0);

/** All places of an axis of this size. */
const upTo = (size: number): Int32Array => Int32Array.from({ length: size }, (_, place) => place);

const cellsOf = (sizes: readonly number[]): number =>
  sizes.reduce((cells, size) => cells * size, 1);

/** Small axes get little to spare, so that the table stays small; large ones double, so that growing stays rare. */
const roomFor = (size: number): number => (size <= 4 ? size : size <= 64 ? size + 4 : 2 * size);

/** One counter for each cell that occurs. */
class SparseTable {
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

  add({ places, counts }: Cells): void {
    for (const [i, count] of counts.entries()) this.#add(this.#tuples.indexOf(places, i), count);
  }

  toCells(orders?: readonly Int32Array[]): Cells {
    const columns = this.#tuples.toColumns();
    const counts = this.#counts.slice(0, this.#tuples.size);
    if (!orders) return { places: columns, counts };
    const ordered = orders.map((order, axis) => ({ codes: columns[axis] ?? nowhere, order }));
    const rows = orderByPlaces(ordered, counts.length);
    return {
      places: columns.map((column) => rows.map((row) => column[row] ?? 0)),
      counts: Float64Array.from(rows, (row) => counts[row] ?? 0),
    };
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
