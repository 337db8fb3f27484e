import { spreadsheetDiagnostics } from "@tyle/adapter-spreadsheet";
import type {
  LocatedRow,
  MapContext,
  MappedBatch,
  Profile,
  RowBatch,
  SourceLocation,
} from "@tyle/core";
import { BatchQueue } from "./batch-queue.ts";

/** Rows of a sheet by which its table is recognised. */
const headRows = 60;

/** Chooses a profile by the first rows of a sheet. */
export type ChooseProfile = (head: readonly LocatedRow[]) => Profile<unknown> | undefined;

/**
 * Finds out what table a file holds while it is read, so that it is read once: the first sheet that a profile knows
 * decides. Sheets before it, and all where none is known, are skipped.
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
    const passed: { readonly rows: number; readonly location: SourceLocation }[] = [];
    for (;;) {
      const head = await queue.peekHead(headRows);
      if (!head) return;
      this.#chosen = this.#choose(head.rows);
      if (this.#chosen) break;
      const { name } = head.sheet;
      const rows = await queue.skipSheet();
      const location = { file: context.file, ...(name !== undefined && { sheet: name }) };
      passed.push({ rows, location });
      yield { records: [], accepted: 0, rejected: [], skipped: rows };
    }
    for (const { rows, location } of passed) {
      context.report(spreadsheetDiagnostics["form/not-in-sheet"]({ rows }, { location }));
    }
    yield* this.#chosen.map(queue, context);
  }
}
