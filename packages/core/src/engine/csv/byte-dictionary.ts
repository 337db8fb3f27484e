import { decodeUtf8 } from "./utf8.ts";

/** What a text of the file stands for: a code of the value, or `irregular` for a text that must be read the long way. */
export type Resolve = (text: string) => number;

/** The code of texts that the dictionary cannot judge. */
export const irregular = -1;

/**
 * Gives the bytes of a field their code without making a string of them: each distinct text is decoded and judged once,
 * after that equal bytes find their code by hash and comparison.
 */
export class ByteDictionary {
  readonly #resolve: Resolve;
  #slots = new Int32Array(1 << 10);
  #hashes = new Int32Array(1 << 9);
  #starts = new Int32Array(1 << 9);
  #lengths = new Int32Array(1 << 9);
  #codes = new Int32Array(1 << 9);
  #pool = new Uint8Array(1 << 14);
  #poolEnd = 0;
  #size = 0;

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  /** The code of `bytes[start, end)`. */
  codeOf(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    let hash = length;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = (slots[slot] ?? 0) - 1;
      if (entry < 0) return this.#add(bytes.subarray(start, end), hash);
      if (this.#hashes[entry] === hash && this.#lengths[entry] === length) {
        const pool = this.#pool;
        const from = (this.#starts[entry] ?? 0) - start;
        let at = start;
        while (at < end && bytes[at] === pool[from + at]) at += 1;
        if (at === end) return this.#codes[entry] ?? irregular;
      }
      slot = (slot + 1) & mask;
    }
  }

  #add(field: Uint8Array, hash: number): number {
    const entry = this.#size;
    if (entry === this.#hashes.length) this.#grow();
    if (this.#poolEnd + field.length > this.#pool.length) {
      const pool = new Uint8Array(2 * (this.#pool.length + field.length));
      pool.set(this.#pool);
      this.#pool = pool;
    }
    this.#pool.set(field, this.#poolEnd);
    this.#hashes[entry] = hash;
    this.#starts[entry] = this.#poolEnd;
    this.#lengths[entry] = field.length;
    this.#poolEnd += field.length;
    this.#size += 1;
    this.#place(entry, hash);
    const code = this.#resolve(decodeUtf8(field));
    this.#codes[entry] = code;
    return code;
  }

  #place(entry: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry + 1;
  }

  /** Slots are at most half full, so that a search stays short. */
  #grow(): void {
    this.#hashes = doubled(this.#hashes);
    this.#starts = doubled(this.#starts);
    this.#lengths = doubled(this.#lengths);
    this.#codes = doubled(this.#codes);
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let entry = 0; entry < this.#size; entry += 1) {
      this.#place(entry, this.#hashes[entry] ?? 0);
    }
  }
}

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
