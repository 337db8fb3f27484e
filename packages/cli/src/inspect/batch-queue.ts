import type { LocatedRow, RowBatch } from "@tyle/core";

/** Rows of a file as they come, of which the next ones can be looked at before they are taken. */
export class BatchQueue implements AsyncIterable<RowBatch> {
  readonly #coming: AsyncIterator<RowBatch>;
  readonly #held: RowBatch[] = [];

  constructor(batches: AsyncIterable<RowBatch>) {
    this.#coming = batches[Symbol.asyncIterator]();
  }

  /** The first rows of the sheet that comes next; `undefined` at the end. Nothing is taken. */
  async peekHead(count: number): Promise<RowBatch | undefined> {
    const first = this.#held[0] ?? (await this.#hold());
    if (!first) return undefined;
    const rows: LocatedRow[] = [];
    for (let at = 0; rows.length < count; at += 1) {
      const batch = this.#held[at] ?? (await this.#hold());
      if (!batch || batch.sheet.name !== first.sheet.name) break;
      rows.push(...batch.rows.slice(0, count - rows.length));
    }
    return { sheet: first.sheet, rows };
  }

  /** Takes what is left of the sheet that comes next. */
  async *takeSheet(): AsyncIterable<RowBatch> {
    const first = this.#held[0] ?? (await this.#hold());
    for (let batch = first; batch && batch.sheet.name === first?.sheet.name; ) {
      this.#held.shift();
      yield batch;
      batch = this.#held[0] ?? (await this.#hold());
    }
  }

  /** Takes everything. */
  async *[Symbol.asyncIterator](): AsyncIterator<RowBatch> {
    for (;;) {
      const batch = this.#held[0] ?? (await this.#hold());
      if (!batch) return;
      this.#held.shift();
      yield batch;
    }
  }

  async #hold(): Promise<RowBatch | undefined> {
    const next = await this.#coming.next();
    if (next.done) return undefined;
    this.#held.push(next.value);
    return next.value;
  }
}
