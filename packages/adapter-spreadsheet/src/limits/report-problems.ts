import type { ReadContext, RowBatch, Source } from "@tyle/core";
import { FileProblem } from "./file-problem.ts";

/** Turns what ends the reading of a file into a finding about the file. */
export async function* reportProblems(
  batches: AsyncIterable<RowBatch>,
  { name: file }: Source,
  { report }: ReadContext,
): AsyncIterable<RowBatch> {
  try {
    yield* batches;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const { diagnostic } = error;
    report({ ...diagnostic, location: diagnostic.location ?? { file } });
  }
}
