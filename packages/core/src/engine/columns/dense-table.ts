import { addOffsets, type Lane } from "./add-offsets.ts";
import { type ChosenRows, type CountedAxis, chosenCodes } from "./axis.ts";
import {
  type CellGrid,
  type CellVisitor,
  cellsOf,
  createCellGrid,
  stridesOf,
} from "./cell-grid.ts";
import type { Cells } from "./cells.ts";

/** Cells that a table may have, and bytes. */
const mostCells = 1 << 24;

/** The largest count that the byte of a cell holds alone, in seven bits. */
const most = 127;
/** The eighth bit tells that more of the count, in units of this, is kept beside the table. */
const carry = 128;

/** How far the cells of each shifted code lie from the first cell. */
interface Offsets {
  /** The revision of the axis that they were made for. */
  readonly revision: number;
  readonly values: Int32Array;
}

/** One counter for each possible cell. */
export class DenseTable {
  total = 0;
  /** The sizes of the axes by now. */
  #sizes: readonly number[];
  /** The sizes that the array has room for. */
  #room: readonly number[];
  /** A byte a cell, for what fits the caches is counted twice as fast. Only a cell without a count is 0. */
  #counts = new Uint8Array(1);
  /** For the cells with the eighth bit, what of the count is not in the byte. */
  readonly #carried = new Map<number, number>();
  /** For each axis. */
  #offsets: Offsets[] = [];
  /** The cells of the rows of a block. */
  #cells = new Int32Array(0);

  constructor(axes: number) {
    this.#sizes = Array.from({ length: axes }, () => 1);
    this.#room = this.#sizes;
  }

  /** Tells whether the table can have axes of these sizes. */
  fits(sizes: readonly number[]): boolean {
    return cellsOf(this.#larger(sizes)) <= mostCells;
  }

  count(chosen: ChosenRows, axes: readonly CountedAxis[]): void {
    const { length } = chosen;
    this.#growTo(axes.map(({ size }) => size));
    if (length > this.#cells.length) this.#cells = new Int32Array(length);
    const cells = this.#cells.fill(0, 0, length);
    const lanes = axes.map(
      (axis, at): Lane => ({
        codes: chosenCodes(axis.codes, chosen),
        shift: axis.shift,
        offsets: this.#offsetsOf(axis, at),
      }),
    );
    addOffsets(cells, lanes, length);
    // A loop of its own, so short that the processor fetches many cells at once.
    const counts = this.#counts;
    for (let i = 0; i < length; i += 1) {
      const cell = cells[i] ?? 0;
      const count = counts[cell] ?? 0;
      if ((count & most) < most) counts[cell] = count + 1;
      else this.#set(cell, this.#countOf(cell) + 1);
    }
    this.total += length;
  }

  add({ places, counts }: Cells, here: readonly Int32Array[], sizes: readonly number[]): void {
    this.#growTo(sizes);
    const strides = stridesOf(this.#room);
    for (let i = 0; i < counts.length; i += 1) {
      let cell = 0;
      for (let axis = 0; axis < places.length; axis += 1) {
        const place = places[axis]?.[i] ?? 0;
        cell += (here[axis]?.[place] ?? place) * (strides[axis] ?? 1);
      }
      const added = counts[i] ?? 0;
      this.#set(cell, this.#countOf(cell) + added);
      this.total += added;
    }
  }

  visit<Visitor extends CellVisitor>(
    orders: readonly Int32Array[],
    visitorOf: (grid: CellGrid) => Visitor,
  ): Visitor {
    const room = this.#room;
    // A value that turned up in no counted row has a place, but no cells.
    const grid = createCellGrid(
      orders.map((order, at) => order.filter((p) => p < (room[at] ?? 0))),
    );
    const visitor = visitorOf(grid);
    const strides = stridesOf(room);
    const offsets = new Int32Array(grid.length);
    for (const [at, column] of grid.columns.entries()) {
      const stride = strides[grid.outer + at] ?? 1;
      for (let line = 0; line < offsets.length; line += 1) {
        offsets[line] = (offsets[line] ?? 0) + (column[line] ?? 0) * stride;
      }
    }
    const counts = this.#counts;
    const outer = new Int32Array(grid.outer);
    const visitFrom = (axis: number, base: number): void => {
      if (axis < grid.outer) {
        for (const place of grid.orders[axis] ?? []) {
          outer[axis] = place;
          visitFrom(axis + 1, base + place * (strides[axis] ?? 1));
        }
        return;
      }
      visitor.enter(outer);
      for (let line = 0; line < offsets.length; line += 1) {
        const cell = base + (offsets[line] ?? 0);
        if (counts[cell] !== 0) visitor.cell(line, this.#countOf(cell));
      }
    };
    visitFrom(0, 0);
    return visitor;
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
      if (table[cell] === 0) continue;
      counts[at] = this.#countOf(cell);
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

  #offsetsOf({ places, revision }: CountedAxis, at: number): Int32Array {
    const known = this.#offsets[at];
    if (known?.revision === revision) return known.values;
    const stride = stridesOf(this.#room)[at] ?? 1;
    const values = places.map((place) => place * stride);
    this.#offsets[at] = { revision, values };
    return values;
  }

  #countOf(cell: number): number {
    const byte = this.#counts[cell] ?? 0;
    return byte < carry ? byte : (byte & most) + (this.#carried.get(cell) ?? 0);
  }

  #set(cell: number, count: number): void {
    const inByte = count % carry;
    if (count > most) this.#carried.set(cell, count - inByte);
    this.#counts[cell] = count > most ? carry | inByte : inByte;
  }

  #larger(sizes: readonly number[]): readonly number[] {
    return sizes.map((size, axis) => {
      const room = this.#room[axis] ?? 1;
      if (size <= room) return room;
      // What the first rows need is mostly all that comes.
      return room === 1 ? size : roomFor(size);
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
    this.#offsets = [];
    this.#counts = new Uint8Array(cellsOf(larger));
    if (cells) {
      this.total = 0;
      this.#carried.clear();
      this.add(cells, [], this.#sizes);
      // Where only the first axis grows, each cell keeps its number.
    } else this.#counts.set(counts);
  }
}

/** Small axes get little to spare, so that the table stays small; larger ones get more, so that growing stays rare. */
function roomFor(size: number): number {
  if (size <= 4) return size;
  if (size <= 64) return size + 4;
  return size <= 4096 ? 4 * size : 2 * size;
}
