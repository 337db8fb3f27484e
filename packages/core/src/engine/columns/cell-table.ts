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
    sparse.add(dense.toCells(), unmoved);
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

/** One counter for each possible cell. */
class DenseTable {
  total = 0;
  /** The sizes of the axes by now. */
  #sizes: readonly number[];
  /** The sizes that the array has room for. */
  #room: readonly number[];
  #counts = new Uint32Array(1);
  #index = new Int32Array(0);

  constructor(axes: number) {
    this.#sizes = Array.from({ length: axes }, () => 1);
    this.#room = this.#sizes;
  }

  /** Tells whether the table can hold so many more; a counter has 32 bits. */
  fits(sizes: readonly number[], more: number): boolean {
    return cellsOf(this.#larger(sizes)) <= denseLimit && this.total + more < 2 ** 32;
  }

  count(chosen: ChosenRows, axes: readonly CountedAxis[]): void {
    this.#growTo(axes.map(({ size }) => size));
    if (chosen.length > this.#index.length) this.#index = new Int32Array(chosen.length);
    const index = this.#index.fill(0, 0, chosen.length);
    for (const [at, axis] of axes.entries()) addPlaces(index, chosen, axis, this.#room[at] ?? 1);
    const counts = this.#counts;
    for (let i = 0; i < chosen.length; i += 1) {
      const cell = index[i] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    this.total += chosen.length;
  }

  add(
    { places, counts: more }: Cells,
    here: readonly Int32Array[],
    sizes: readonly number[],
  ): void {
    this.#growTo(sizes);
    const strides = stridesOf(this.#room);
    const counts = this.#counts;
    let total = 0;
    for (let i = 0; i < more.length; i += 1) {
      let cell = 0;
      for (let axis = 0; axis < places.length; axis += 1) {
        const place = places[axis]?.[i] ?? 0;
        cell += (here[axis]?.[place] ?? place) * (strides[axis] ?? 1);
      }
      counts[cell] = (counts[cell] ?? 0) + (more[i] ?? 0);
      total += more[i] ?? 0;
    }
    this.total += total;
  }

  visit(orders: readonly Int32Array[], visitor: CellVisitor): void {
    const counts = this.#counts;
    const odometer = new Odometer(orders, this.#room);
    const { places } = odometer;
    const last = places.length - 1;
    // The last axis is walked here, since most of the time goes into it.
    const order = odometer.orders[last] ?? Int32Array.of(0);
    for (let base = odometer.start(); base >= 0; base = odometer.next()) {
      for (let k = 0; k < order.length; k += 1) {
        const place = order[k] ?? 0;
        const count = counts[base + place] ?? 0;
        if (count === 0) continue;
        if (last >= 0) places[last] = place;
        visitor(places, count);
      }
    }
  }

  toCells(): Cells {
    const table = this.#counts;
    const strides = stridesOf(this.#room);
    const end = (this.#sizes[0] ?? 1) * (strides[0] ?? 1);
    let used = 0;
    for (let cell = 0; cell < end; cell += 1) if (table[cell] !== 0) used += 1;
    const counts = new Float64Array(used);
    const columns = strides.map(() => new Int32Array(used));
    let at = 0;
    for (let cell = 0; cell < end; cell += 1) {
      const count = table[cell] ?? 0;
      if (count === 0) continue;
      counts[at] = count;
      let rest = cell;
      for (let axis = 0; axis < columns.length; axis += 1) {
        const stride = strides[axis] ?? 1;
        const place = Math.trunc(rest / stride);
        const column = columns[axis];
        if (column) column[at] = place;
        rest -= place * stride;
      }
      at += 1;
    }
    return { places: columns, counts };
  }

  #larger(sizes: readonly number[]): readonly number[] {
    return sizes.map((size, axis) => {
      const room = this.#room[axis] ?? 1;
      return size <= room ? room : roomFor(size);
    });
  }

  #growTo(sizes: readonly number[]): void {
    const before = this.#room;
    const larger = this.#larger(sizes);
    const [first, ...others] = larger.map((size, axis) => size > (before[axis] ?? 1));
    const cells = others.includes(true) ? this.toCells() : null;
    this.#sizes = sizes.map((size, axis) => Math.max(size, this.#sizes[axis] ?? 1));
    if (!first && !cells) return;
    const counts = this.#counts;
    this.#room = larger;
    this.#counts = new Uint32Array(cellsOf(larger));
    if (cells) {
      this.total = 0;
      this.add(cells, unmoved, this.#sizes);
      // Where only the first axis grows, each cell keeps its number.
    } else this.#counts.set(counts);
  }
}

/** Walks through all combinations of places but those on the last axis. */
class Odometer {
  readonly orders: readonly Int32Array[];
  /** The place on each axis by now. */
  readonly places: Int32Array;
  readonly #strides: readonly number[];
  /** How far each axis has come in its order. */
  readonly #at: Int32Array;
  #base = 0;

  constructor(orders: readonly Int32Array[], room: readonly number[]) {
    // A value that turned up in no counted row has a place, but no cells.
    this.orders = room.map((size, axis) => (orders[axis] ?? nowhere).filter((at) => at < size));
    this.places = new Int32Array(room.length);
    this.#at = new Int32Array(room.length);
    this.#strides = stridesOf(room);
  }

  /** The number of the first cell on the last axis, or -1 when there is none. */
  start(): number {
    if (this.orders.some(({ length }) => length === 0)) return -1;
    for (let axis = 0; axis < this.places.length - 1; axis += 1) this.#turn(axis, 0);
    return this.#base;
  }

  /** The number of the next first cell on the last axis, or -1 behind the end. */
  next(): number {
    for (let axis = this.places.length - 2; axis >= 0; axis -= 1) {
      const at = (this.#at[axis] ?? 0) + 1;
      if (at < (this.orders[axis]?.length ?? 0)) {
        this.#turn(axis, at);
        return this.#base;
      }
      this.#turn(axis, 0);
    }
    return -1;
  }

  #turn(axis: number, at: number): void {
    const place = this.orders[axis]?.[at] ?? 0;
    this.#base += (place - (this.places[axis] ?? 0)) * (this.#strides[axis] ?? 1);
    this.places[axis] = place;
    this.#at[axis] = at;
  }
}

/** How far apart the cells of neighbouring places are on each axis. */
const stridesOf = (room: readonly number[]): readonly number[] =>
  room.map((_, axis) => cellsOf(room.slice(axis + 1)));

const nowhere = new Int32Array(0);
/** Cells that keep their places. */
const unmoved: readonly Int32Array[] = [];

const cellsOf = (sizes: readonly number[]): number =>
  sizes.reduce((cells, size) => cells * size, 1);

/** Small axes get little to spare, so that the table stays small; larger ones get more, so that growing stays rare. */
function roomFor(size: number): number {
  if (size <= 4) return size;
  if (size <= 64) return size + 4;
  return size <= 4096 ? 4 * size : 2 * size;
}

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

  add({ places, counts }: Cells, here: readonly Int32Array[]): void {
    const moved = places.map((column, axis) => column.map((place) => here[axis]?.[place] ?? place));
    for (const [i, count] of counts.entries()) this.#add(this.#tuples.indexOf(moved, i), count);
  }

  visit(orders: readonly Int32Array[], visitor: CellVisitor): void {
    const { places: columns, counts } = this.toCells();
    const ordered = orders.map((order, axis) => ({ codes: columns[axis] ?? nowhere, order }));
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
