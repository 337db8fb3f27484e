import { above9 } from "./byte-moment.ts";
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

/** Stands for the code of digits that were not met yet. */
const unseen = -2;

/** Five digits as a number, or -1 where they are none. */
function fiveDigits(bytes: DataView, start: number): number {
  const four = bytes.getInt32(start, true) ^ 0x30303030;
  const last = bytes.getUint8(start + 4) ^ 0x30;
  if ((above9(four) & 0x80808080) !== 0 || last > 9) return -1;
  const hundreds = ((four & 15) * 10 + ((four >> 8) & 15)) * 10 + ((four >> 16) & 15);
  return hundreds * 100 + (four >>> 24) * 10 + last;
}

/** What stands before the words of a known text: its hash, its length in bytes and its code. */
const headWords = 3;

/**
 * Gives the bytes of a field their code without making a string of them: each distinct text is decoded and judged once,
 * after that equal bytes find their code by hash and comparison.
 */
export class ByteDictionary {
  /** Judges a text, whether it is known or not. */
  readonly resolve: Resolve;
  /** Where the text of each slot stands in `known`, or 0. */
  #slots = new Int32Array(1 << 10);
  /** The known texts, each behind its head, the last word filled up with zeros: whatever is asked lies side by side. */
  #known = new Int32Array(1 << 12);
  #knownEnd = 1;
  #size = 0;
  /** The codes of texts of five digits. */
  #ofDigits = new Int32Array(0);

  constructor(resolve: Resolve) {
    this.resolve = resolve;
  }

  /** The code of bytes `start` to `end`, behind which there must be room for one word. */
  codeOf(bytes: DataView, start: number, end: number): number {
    return end - start === 5 ? this.#codeOfFive(bytes, start) : this.#find(bytes, start, end);
  }

  /** Most codes of units are five digits. Such a text is a place in a list, found without a search. */
  #codeOfFive(bytes: DataView, start: number): number {
    const place = fiveDigits(bytes, start);
    if (place < 0) return this.#find(bytes, start, start + 5);
    if (this.#ofDigits.length === 0) this.#ofDigits = new Int32Array(100_000).fill(unseen);
    const known = this.#ofDigits[place] ?? unseen;
    if (known !== unseen) return known;
    const code = this.#find(bytes, start, start + 5);
    this.#ofDigits[place] = code;
    return code;
  }

  #find(bytes: DataView, start: number, end: number): number {
    const length = end - start;
    const rest = start + (length & ~3);
    const last = bytes.getInt32(rest, true) & (lastWordMasks[length & 3] ?? 0);
    let hash = length;
    for (let at = start; at < rest; at += 4) hash = mix(hash ^ bytes.getInt32(at, true));
    hash = mix(hash ^ last);
    const slots = this.#slots;
    const known = this.#known;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const head = slots[slot] ?? 0;
      if (head === 0) return this.#add(bytes, { start, end, hash });
      if (known[head] !== hash || known[head + 1] !== length) continue;
      let word = head + headWords;
      let at = start;
      for (; at < rest && bytes.getInt32(at, true) === known[word]; at += 4) word += 1;
      if (at === rest && known[word] === last) return known[head + 2] ?? irregular;
    }
  }

  #add(bytes: DataView, { start, end, hash }: NewText): number {
    const length = end - start;
    const code = this.resolve(
      decodeUtf8(new Uint8Array(bytes.buffer, bytes.byteOffset + start, length)),
    );
    const head = this.#knownEnd;
    const last = head + headWords + (length >> 2);
    if (last >= this.#known.length) this.#known = grown(this.#known, 2 * last);
    this.#known.set([hash, length, code], head);
    for (let word = head + headWords, at = start; word <= last; word += 1, at += 4) {
      this.#known[word] = bytes.getInt32(at, true);
    }
    this.#known[last] = (this.#known[last] ?? 0) & (lastWordMasks[length & 3] ?? 0);
    this.#knownEnd = last + 1;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#spread();
    else this.#place(head);
    return code;
  }

  #place(head: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#known[head] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = head;
  }

  /** Slots are at most half full, so that a search stays short. */
  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let head = 1; head < this.#knownEnd; ) {
      this.#place(head);
      head += headWords + ((this.#known[head + 1] ?? 0) >> 2) + 1;
    }
  }
}

function grown(values: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(values);
  return larger;
}
