import type { ReadContext, RowBatch, Source, TableReader } from "@tyle/core";
import { FileProblem } from "./file-problem.ts";
import { defaultWorkbookLimits, type WorkbookLimits } from "./workbook-limits.ts";

/** What reads one format. A `FileProblem` that it throws ends the file. */
interface Format {
  readBatches(
    source: Source,
    context: ReadContext,
    limits: WorkbookLimits,
  ): AsyncIterable<RowBatch>;
}

/** Reads a format with code that is loaded only when such a file comes. */
export const readLater = (
  load: () => Promise<Format>,
  limits: Partial<WorkbookLimits>,
): TableReader["read"] =>
  async function* read(source, context) {
    const { readBatches } = await load();
    try {
      yield* readBatches(source, context, { ...defaultWorkbookLimits, ...limits });
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      const { diagnostic } = error;
      context.report({ ...diagnostic, location: diagnostic.location ?? { file: source.name } });
    }
  };
