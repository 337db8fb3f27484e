import type { SourceLocation } from "@tyle/core";

/** Something that occurred, as it stood the first time, and how often. */
export interface Occurrence {
  readonly text: string;
  readonly location: SourceLocation;
  readonly count: number;
}

/** Counts what occurs, so that it is told once however often it occurs. */
export class Tally {
  readonly #occurrences = new Map<
    string,
    { text: string; location: SourceLocation; count: number }
  >();

  /** `key` says what counts as the same. */
  add(key: string, text: string, location: SourceLocation): void {
    const known = this.#occurrences.get(key);
    if (known) known.count += 1;
    else this.#occurrences.set(key, { text, location, count: 1 });
  }

  get isEmpty(): boolean {
    return this.#occurrences.size === 0;
  }

  all(): readonly Occurrence[] {
    return [...this.#occurrences.values()];
  }
}
