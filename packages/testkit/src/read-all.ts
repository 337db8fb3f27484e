import type { Diagnostic, RowBatch, Source, TableReader } from "@tyle/core";

/** What a reader made of a file. */
export interface ReadResult {
  readonly batches: readonly RowBatch[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file to its end. */
export async function readAll(reader: TableReader, source: Source): Promise<ReadResult> {
  const diagnostics: Diagnostic[] = [];
  const batches: RowBatch[] = [];
  const report = (found: Diagnostic): void => void diagnostics.push(found);
  for await (const batch of reader.read(source, { report })) batches.push(batch);
  return { batches, diagnostics };
}

/** The same bytes in pieces of one size. */
export const inPieces = (source: Source, size: number): Source => ({
  ...source,
  async *bytes() {
    for await (const chunk of source.bytes()) {
      for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
    }
  },
});

/** The first bytes of a file and nothing else. */
export const cutOff = (source: Source, length: number): Source => ({
  ...source,
  size: length,
  async *bytes() {
    let left = length;
    for await (const chunk of source.bytes()) {
      yield chunk.subarray(0, left);
      left -= chunk.length;
      if (left <= 0) return;
    }
  },
});

/** Rows as plain data, joined over batches, for comparison. */
export const flatten = (batches: readonly RowBatch[]) =>
  batches.flatMap(({ sheet, rows }) => rows.map((row) => ({ sheet: sheet.name, ...row })));
