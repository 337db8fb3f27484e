/** Numbers tuples of integers in the order of their appearance. */
export class TupleIndex {
  readonly #pairs: readonly PairIndex[];

  constructor(length: number) {
    // Place by place, a number and the next integer become one number.
    this.#pairs = Array.from({ length }, () => new PairIndex());
  }

  /** The number of tuples. */
  get size(): number {
    return this.#pairs.at(-1)?.size ?? 1;
  }

  /** The number of the tuple that stands in one row of some columns. */
  indexOf(columns: readonly Int32Array[], row: number): number {
    const pairs = this.#pairs;
    let index = 0;
    for (let place = 0; place < pairs.length; place += 1) {
      index = pairs[place]?.indexOf(index, columns[place]?.[row] ?? 0) ?? 0;
    }
    return index;
  }

  /** All tuples as columns, in the order of their numbers. */
  toColumns(): readonly Int32Array[] {
    const columns = this.#pairs.map(() => new Int32Array(this.size));
    for (let row = 0; row < this.size; row += 1) {
      let index = row;
      for (let place = columns.length - 1; place >= 0; place -= 1) {
        const column = columns[place];
        if (column) column[row] = this.#pairs[place]?.second(index) ?? 0;
        index = this.#pairs[place]?.first(index) ?? 0;
      }
    }
    return columns;
  }
}

/** Numbers pairs of integers in the order of their appearance. */
class PairIndex {
  size = 0;
  #slots = new Int32Array(1 << 13);
  #first = new Int32Array(1 << 12);
  #second = new Int32Array(1 << 12);

  first(index: number): number {
    return this.#first[index] ?? 0;
  }

  second(index: number): number {
    return this.#second[index] ?? 0;
  }

  indexOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(first, second) & mask;
    for (;;) {
      const index = (this.#slots[slot] ?? 0) - 1;
      if (index < 0) break;
      if (this.#first[index] === first && this.#second[index] === second) return index;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.#first.length) {
      this.#grow();
      return this.indexOf(first, second);
    }
    this.#first[this.size] = first;
    this.#second[this.size] = second;
    this.size += 1;
    this.#slots[slot] = this.size;
    return this.size - 1;
  }

  #grow(): void {
    const [first, second] = [this.#first, this.#second];
    this.#first = new Int32Array(first.length * 2);
    this.#second = new Int32Array(first.length * 2);
    this.#first.set(first);
    this.#second.set(second);
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let index = 0; index < this.size; index += 1) {
      let slot = hash(first[index] ?? 0, second[index] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = index + 1;
    }
  }
}

function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
