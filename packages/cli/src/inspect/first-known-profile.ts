import type { LocatedRow, MapContext, MappedBatch, Profile, RowBatch } from "@tyle/core";
import { BatchQueue } from "./batch-queue.ts";

/** Rows of a sheet by which its table is recognised. */
const headRows = 60;

/** Chooses a profile by the first rows of a sheet. */
export type ChooseProfile = (head: readonly LocatedRow[]) => Profile<unknown> | undefined;

/**
 * Finds out what table a file holds while it is read, so that it is read once: the first sheet that a profile knows
 * decides, and gets small ones before it, too: a title may stand in them. Large ones, and all where none is known, are
 * skipped.
 */
export class FirstKnownProfile implements Profile<unknown> {
  readonly #choose: ChooseProfile;
  #chosen: Profile<unknown> | undefined;

  constructor(choose: ChooseProfile) {
    this.#choose = choose;
  }

  /** The profile that was found; `undefined` where none was. */
  get chosen(): Profile<unknown> | undefined {
    return this.#chosen;
  }

  get name(): string {
    return this.#chosen?.name ?? "any-table";
  }

  recognise(head: readonly LocatedRow[]): number {
    return this.#choose(head)?.recognise(head) ?? 0;
  }

  async *map(
    batches: AsyncIterable<RowBatch>,
    context: MapContext,
  ): AsyncIterable<MappedBatch<unknown>> {
    const queue = new BatchQueue(batches);
    const small: RowBatch[] = [];
    for (;;) {
      const head = await queue.peekHead(headRows);
      if (!head) {
        yield skip(small);
        return;
      }
      this.#chosen = this.#choose(head.rows);
      if (this.#chosen) break;
      const isSmall = head.rows.length < headRows;
      for await (const batch of queue.takeSheet()) {
        if (isSmall) small.push(batch);
        else yield skip([batch]);
      }
    }
    yield* this.#chosen.map(joined(small, queue), context);
  }
}

const skip = (batches: readonly RowBatch[]): MappedBatch<never> => ({
  records: [],
  accepted: 0,
  rejected: [],
  skipped: batches.reduce((sum, { rows }) => sum + rows.length, 0),
});

async function* joined(
  first: readonly RowBatch[],
  rest: AsyncIterable<RowBatch>,
): AsyncIterable<RowBatch> {
  yield* first;
  yield* rest;
}
