/** So many codes are kept as they are: a short list is done before hashing pays. */
const mostPlain = 3000;
/** Slots that are free at least: a quarter keeps searches short. */
const fullest = 0.75;
const firstCapacity = 4096;

/**
 * Where each code was seen first, in 20 bytes a slot however long codes are: a million dossiers take 40 MB. Codes are
 * kept as 96 bits of hash; of a thousand million codes, two are taken for one with a probability of 1 : 100,000,000,000.
 */
export class CodeTable {
  #plain: Map<string, number> | null = new Map();
  #capacity = firstCapacity;
  #hashes = new Uint32Array(3 * firstCapacity);
  /** 0 is a free slot. */
  #places = new Float64Array(firstCapacity);
  #size = 0;
  readonly #key = new Uint32Array(3);

  /** Notes where a code was seen, a number above 0; gives where it was seen first, or `undefined` if this is it. */
  note(code: string, place: number): number | undefined {
    if (!this.#plain) return this.#noteHashed(code, place);
    const known = this.#plain.get(code);
    if (known !== undefined) return known;
    this.#plain.set(code, place);
    if (this.#plain.size === mostPlain) this.#hashAll(this.#plain);
    return undefined;
  }

  #hashAll(plain: ReadonlyMap<string, number>): void {
    for (const [code, place] of plain) this.#noteHashed(code, place);
    this.#plain = null;
  }

  #noteHashed(code: string, place: number): number | undefined {
    hashInto(this.#key, code);
    const slot = this.#find(this.#key, 0);
    const known = this.#places[slot] ?? 0;
    if (known > 0) return known;
    this.#put(slot, this.#key, 0, place);
    this.#size += 1;
    if (this.#size > this.#capacity * fullest) this.#grow();
    return undefined;
  }

  /** The slot of a key, or the free one where it belongs. */
  #find(keys: Uint32Array, at: number): number {
    const [a = 0, b = 0, c = 0] = [keys[at], keys[at + 1], keys[at + 2]];
    for (let slot = a & (this.#capacity - 1); ; slot = (slot + 1) & (this.#capacity - 1)) {
      if (this.#places[slot] === 0) return slot;
      const hash = 3 * slot;
      if (this.#hashes[hash] === a && this.#hashes[hash + 1] === b && this.#hashes[hash + 2] === c)
        return slot;
    }
  }

  #put(slot: number, keys: Uint32Array, at: number, place: number): void {
    for (let part = 0; part < 3; part += 1) this.#hashes[3 * slot + part] = keys[at + part] ?? 0;
    this.#places[slot] = place;
  }

  #grow(): void {
    const [hashes, places] = [this.#hashes, this.#places];
    this.#capacity *= 2;
    this.#hashes = new Uint32Array(3 * this.#capacity);
    this.#places = new Float64Array(this.#capacity);
    for (const [slot, place] of places.entries()) {
      if (place > 0) this.#put(this.#find(hashes, 3 * slot), hashes, 3 * slot, place);
    }
  }
}

/** Three hashes of 32 bits with multipliers of their own, each mixed at the end as MurmurHash3 does. */
function hashInto(key: Uint32Array, text: string): void {
  let [a, b, c] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    c = Math.imul(c ^ unit, 0x27d4eb2f);
  }
  key[0] = mix(a);
  key[1] = mix(b);
  key[2] = mix(c);
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
