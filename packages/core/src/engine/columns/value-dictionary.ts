/** Numbers the values of a dimension in the order of their appearance. 0 is the unknown. */
export class ValueDictionary {
  readonly labels: string[] = [];
  readonly #codes = new Map<string, number>();

  /** The number of codes, the unknown included. */
  get size(): number {
    return this.labels.length + 1;
  }

  codeOf(value: string | null): number {
    if (value === null) return 0;
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.labels.push(value);
    this.#codes.set(value, this.labels.length);
    return this.labels.length;
  }

  valueOf(code: number): string | null {
    return this.labels[code - 1] ?? null;
  }
}
