import { decodeUtf8 } from "./utf8.ts";

/** What a text of the file stands for: a code of the value, or `irregular` for a text that must be read the long way. */
export type Resolve = (text: string) => number;

/** The code of texts that the dictionary cannot judge. */
export const irregular = -1;

/** Which bytes of the last word belong to a text whose length is 0, 1, 2 or 3 beyond whole words. */
const lastWordMasks = Int32Array.of(0, 0xff, 0xffff, 0xffffff);

/** Spreads each bit of a word over the higher ones, and back over the lower ones. */
function mix(word: number): number {
  const product = Math.imul(word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** A text that is met for the first time. */
interface NewText {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

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
  /** The known texts in words of four bytes, the last one filled up with zeros. */
  #pool = new Int32Array(1 << 12);
  #poolEnd = 0;
  #size = 0;

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  /** The code of bytes `start` to `end`, behind which there must be room for one word. */
  codeOf(bytes: DataView, start: number, end: number): number {
    const length = end - start;
    const rest = start + (length & ~3);
    const last = bytes.getInt32(rest, true) & (lastWordMasks[length & 3] ?? 0);
    let hash = length;
    for (let at = start; at < rest; at += 4) hash = mix(hash ^ bytes.getInt32(at, true));
    hash = mix(hash ^ last);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = (slots[slot] ?? 0) - 1;
      if (entry < 0) return this.#add(bytes, { start, end, hash });
      if (this.#hashes[entry] === hash && this.#lengths[entry] === length) {
        const pool = this.#pool;
        let word = this.#starts[entry] ?? 0;
        let at = start;
        for (; at < rest && bytes.getInt32(at, true) === pool[word]; at += 4) word += 1;
        if (at === rest && pool[word] === last) return this.#codes[entry] ?? irregular;
      }
      slot = (slot + 1) & mask;
    }
  }

  #add(bytes: DataView, { start, end, hash }: NewText): number {
    const entry = this.#size;
    const length = end - start;
    const words = (length >> 2) + 1;
    if (entry === this.#hashes.length) this.#grow();
    if (this.#poolEnd + words > this.#pool.length) {
      const pool = new Int32Array(2 * (this.#pool.length + words));
      pool.set(this.#pool);
      this.#pool = pool;
    }
    for (let word = 0; word < words; word += 1) {
      this.#pool[this.#poolEnd + word] = bytes.getInt32(start + 4 * word, true);
    }
    const last = this.#poolEnd + words - 1;
    this.#pool[last] = (this.#pool[last] ?? 0) & (lastWordMasks[length & 3] ?? 0);
    this.#hashes[entry] = hash;
    this.#starts[entry] = this.#poolEnd;
    this.#lengths[entry] = length;
    this.#poolEnd += words;
    this.#size += 1;
    this.#place(entry, hash);
    const field = new Uint8Array(bytes.buffer, bytes.byteOffset + start, length);
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
