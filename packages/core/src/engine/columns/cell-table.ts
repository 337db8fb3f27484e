import { TupleIndex } from "./tuple-index.ts";

/** Cells that a dense table may have: 64 MiB of counters. */
const denseLimit = 1 << 24;

/** Cells that have a count: their place on each axis, and the count. */
export interface Cells {
  readonly places: readonly Int32Array[];
  readonly counts: Float64Array;
}

/** Counts rows by their place on several axes. */
export interface CellTable {
  /** Everything counted so far. */
  readonly total: number;
  /** Counts the rows whose place on axis k is `places[k]`. `sizes` are the sizes of the axes by now. */
  count(places: readonly Int32Array[], length: number, sizes: readonly number[]): void;
  add(cells: Cells, sizes: readonly number[]): void;
  toCells(): Cells;
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
    count(places, length, sizes) {
      makeRoom(sizes, length);
      table.count(places, length, sizes);
    },
    add(cells, sizes) {
      makeRoom(
        sizes,
        cells.counts.reduce((sum, count) => sum + count, 0),
      );
      table.add(cells, sizes);
    },
    toCells: () => table.toCells(),
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

  count(places: readonly Int32Array[], length: number, sizes: readonly number[]): void {
    const index = this.#indexOf(places, length, sizes);
    const counts = this.#counts;
    for (let i = 0; i < length; i += 1) {
      const cell = index[i] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    this.total += length;
  }

  add({ places, counts: more }: Cells, sizes: readonly number[]): void {
    const index = this.#indexOf(places, more.length, sizes);
    const counts = this.#counts;
    for (let i = 0; i < more.length; i += 1) {
      const cell = index[i] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + (more[i] ?? 0);
      this.total += more[i] ?? 0;
    }
  }

  toCells(): Cells {
    let used = 0;
    for (let cell = 0; cell < this.#counts.length; cell += 1) {
      if (this.#counts[cell] !== 0) used += 1;
    }
    const counts = new Float64Array(used);
    const places = this.#sizes.map(() => new Int32Array(used));
    let at = 0;
    for (let cell = 0; cell < this.#counts.length; cell += 1) {
      const count = this.#counts[cell] ?? 0;
      if (count === 0) continue;
      counts[at] = count;
      let rest = cell;
      for (let axis = places.length - 1; axis >= 0; axis -= 1) {
        const size = this.#sizes[axis] ?? 1;
        const next = Math.floor(rest / size);
        const column = places[axis];
        if (column) column[at] = rest - next * size;
        rest = next;
      }
      at += 1;
    }
    return { places, counts };
  }

  /** The cell of each row. */
  #indexOf(places: readonly Int32Array[], length: number, sizes: readonly number[]): Int32Array {
    if (sizes.some((size, axis) => size > (this.#sizes[axis] ?? 0))) this.#grow(sizes);
    if (length > this.#index.length) this.#index = new Int32Array(length);
    const index = this.#index.fill(0, 0, length);
    for (const [axis, values] of places.entries()) {
      const size = this.#sizes[axis] ?? 1;
      for (let i = 0; i < length; i += 1) index[i] = (index[i] ?? 0) * size + (values[i] ?? 0);
    }
    return index;
  }

  #larger(sizes: readonly number[]): readonly number[] {
    return sizes.map((size, axis) => {
      const known = this.#sizes[axis] ?? 1;
      return size <= known ? known : roomFor(size);
    });
  }

  #grow(sizes: readonly number[]): void {
    const { places, counts } = this.toCells();
    this.#sizes = this.#larger(sizes);
    this.#counts = new Uint32Array(cellsOf(this.#sizes));
    const index = this.#indexOf(places, counts.length, []);
    for (const [i, count] of counts.entries()) this.#counts[index[i] ?? 0] = count;
  }
}

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

  count(places: readonly Int32Array[], length: number): void {
    for (let i = 0; i < length; i += 1) this.#add(this.#tuples.indexOf(places, i), 1);
  }

  add({ places, counts }: Cells): void {
    for (const [i, count] of counts.entries()) this.#add(this.#tuples.indexOf(places, i), count);
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
