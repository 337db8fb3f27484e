/** Walks through all combinations of places but those on the last axis. */
export class Odometer {
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

const nowhere = new Int32Array(0);

/** How many cells there are in all. */
export const cellsOf = (sizes: readonly number[]): number =>
  sizes.reduce((cells, size) => cells * size, 1);

/** How far apart the cells of neighbouring places are on each axis. */
export const stridesOf = (room: readonly number[]): readonly number[] =>
  room.map((_, axis) => cellsOf(room.slice(axis + 1)));
