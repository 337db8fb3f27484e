/** Room for so many sums at first. */
const firstRoom = 1 << 6;

/** Sums by place, each in eight bytes. What leaves the range of exact doubles is added up in big integers beside them. */
export class ExactSums {
  #small = new Float64Array(firstRoom);
  readonly #carried = new Map<number, bigint>();

  add(place: number, count: bigint): void {
    if (place >= this.#small.length) this.#grow(place + 1);
    const sum = (this.#small[place] ?? 0) + Number(count);
    // A big integer beyond the range becomes a double beyond it, and so does the sum.
    if (Number.isSafeInteger(sum)) this.#small[place] = sum;
    else this.#carried.set(place, (this.#carried.get(place) ?? 0n) + count);
  }

  /** The sums at some places. */
  at(places: Int32Array): ArrayLike<number | bigint> {
    const small = this.#small;
    if (this.#carried.size === 0) return Float64Array.from(places, (place) => small[place] ?? 0);
    return Array.from(places, (place) => {
      const carried = this.#carried.get(place) ?? 0n;
      return BigInt(small[place] ?? 0) + carried;
    });
  }

  #grow(needed: number): void {
    const larger = new Float64Array(Math.max(needed, this.#small.length * 2));
    larger.set(this.#small);
    this.#small = larger;
  }
}
