import { addPlaces, type ChosenRows } from "./axis.ts";
import type { Cells, CellVisitor, CountedAxis } from "./cell-table.ts";
import { cellsOf, Odometer, stridesOf } from "./odometer.ts";

/** Cells that a table may have: 64 MiB of counters. */
const mostCells = 1 << 24;

/** The largest number that 16 bits hold. */
const most16 = 2 ** 16 - 1;

/** One counter for each possible cell. */
export class DenseTable {
  total = 0;
  /** The sizes of the axes by now. */
  #sizes: readonly number[];
  /** The sizes that the array has room for. */
  #room: readonly number[];
  /** Half as wide as it may become: what fits the caches is counted twice as fast. */
  #counts: Uint16Array | Uint32Array = new Uint16Array(1);
  #index = new Int32Array(0);

  constructor(axes: number) {
    this.#sizes = Array.from({ length: axes }, () => 1);
    this.#room = this.#sizes;
  }

  /** Tells whether the table can hold so many more; a counter has 32 bits. */
  fits(sizes: readonly number[], more: number): boolean {
    return cellsOf(this.#larger(sizes)) <= mostCells && this.total + more < 2 ** 32;
  }

  count(chosen: ChosenRows, axes: readonly CountedAxis[]): void {
    this.#growTo(axes.map(({ size }) => size));
    if (chosen.length > this.#index.length) this.#index = new Int32Array(chosen.length);
    const index = this.#index.fill(0, 0, chosen.length);
    for (const [at, axis] of axes.entries()) addPlaces(index, chosen, axis, this.#room[at] ?? 1);
    let counts = this.#counts;
    for (let i = 0; i < chosen.length; i += 1) {
      const cell = index[i] ?? 0;
      const count = (counts[cell] ?? 0) + 1;
      if (count > most16) counts = this.#widened();
      counts[cell] = count;
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
    let counts = this.#counts;
    let total = 0;
    for (let i = 0; i < more.length; i += 1) {
      let cell = 0;
      for (let axis = 0; axis < places.length; axis += 1) {
        const place = places[axis]?.[i] ?? 0;
        cell += (here[axis]?.[place] ?? place) * (strides[axis] ?? 1);
      }
      const count = (counts[cell] ?? 0) + (more[i] ?? 0);
      if (count > most16) counts = this.#widened();
      counts[cell] = count;
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
    const cellsOfAll = cellsOf(larger);
    this.#counts =
      counts instanceof Uint16Array ? new Uint16Array(cellsOfAll) : new Uint32Array(cellsOfAll);
    if (cells) {
      this.total = 0;
      this.add(cells, [], this.#sizes);
      // Where only the first axis grows, each cell keeps its number.
    } else this.#counts.set(counts);
  }

  /** The counters with 32 bits. */
  #widened(): Uint32Array {
    if (this.#counts instanceof Uint32Array) return this.#counts;
    const wide = Uint32Array.from(this.#counts);
    this.#counts = wide;
    return wide;
  }
}

/** Small axes get little to spare, so that the table stays small; larger ones get more, so that growing stays rare. */
function roomFor(size: number): number {
  if (size <= 4) return size;
  if (size <= 64) return size + 4;
  return size <= 4096 ? 4 * size : 2 * size;
}
