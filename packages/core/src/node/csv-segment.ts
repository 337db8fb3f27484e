import { closeSync, openSync, readSync } from "node:fs";
import { ByteWindow } from "../engine/csv/byte-window.ts";
import { type CsvCountParts, type CsvCountPlan, createCsvCount } from "../engine/csv/csv-count.ts";

/** A part of a file for one thread: the rows that start between two positions. */
export interface CsvSegment extends CsvCountPlan {
  readonly path: string;
  readonly start: number;
  readonly until: number;
  readonly chunkBytes: number;
}

/** What became of a segment. */
export interface CountedSegment {
  readonly parts: CsvCountParts;
  /** Where the first row starts behind the segment; -1 when only a general reader can read the file. */
  readonly end: number;
  /** Rows that bytes alone could not settle, as cells. */
  readonly irregular: readonly (readonly string[])[];
}

/** Counts one segment. Blocks, so it belongs into a worker. `onProgress` gets the bytes that were read. */
export function countSegment(
  { path, start, until, chunkBytes, ...count }: CsvSegment,
  onProgress: (bytes: number) => void,
): CountedSegment {
  const irregular: (readonly string[])[] = [];
  const counted = createCsvCount(count, (cells) => irregular.push(cells));
  const window = new ByteWindow(chunkBytes);
  const file = openSync(path, "r");
  let [read, end] = [start, start];
  try {
    while (end >= 0 && end < until) {
      const bytes = readSync(file, window.room().subarray(0, chunkBytes), 0, chunkBytes, read);
      window.filled(bytes);
      read += bytes;
      onProgress(bytes);
      const scanned = window.scan(counted.scanner, bytes === 0, until - end);
      end = scanned < 0 ? -1 : end + scanned;
      if (bytes === 0) break;
    }
  } finally {
    closeSync(file);
  }
  return { parts: counted.toParts(), end, irregular };
}
