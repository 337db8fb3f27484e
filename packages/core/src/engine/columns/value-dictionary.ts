/** Numbers the values of a dimension in the order of their appearance. 0 is the unknown. */
export class ValueDictionary {
  /** The value of code n stands at n - 1. */
  readonly labels: string[] = [];
  readonly #codes = new Map<string, number>();

  /** The number of codes, the unknown included. */
  get size(): number {
    return this.labels.length + 1;
  }

  /** The code of a value, a new one where it is new. */
  codeOf(value: string | null): number {
    if (value === null) return 0;
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.labels.push(value);
    this.#codes.set(value, this.labels.length);
    return this.labels.length;
  }

  /** The value of a code. */
  valueOf(code: number): string | null {
    return this.labels[code - 1] ?? null;
  }
}
