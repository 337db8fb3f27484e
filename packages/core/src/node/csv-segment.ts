import { open } from "node:fs/promises";
import { ByteWindow } from "../engine/csv/byte-window.ts";
import { type CsvCountParts, type CsvCountPlan, createCsvCount } from "../engine/csv/csv-count.ts";
import type { CsvScanner } from "../engine/csv/csv-scanner.ts";

/** A part of a file for one thread: the rows that start between two positions. */
export interface CsvSegment extends CsvCountPlan {
  readonly path: string;
  readonly start: number;
  readonly until: number;
  readonly chunkBytes: number;
}

/** What came of one chunk of a segment. */
export interface SegmentChunk {
  readonly bytes: number;
  /** Rows that bytes alone could not settle, as cells. */
  readonly irregular: readonly (readonly string[])[];
}

/** What became of a segment. */
export interface CountedSegment {
  readonly parts: CsvCountParts;
  /** Where the first row starts behind the segment; -1 when only a general reader can read the file. */
  readonly end: number;
}

/** Counts one segment in the calling thread. What `onChunk` throws ends the count. */
export async function countSegment(
  segment: CsvSegment,
  onChunk: (chunk: SegmentChunk) => void,
): Promise<CountedSegment> {
  let irregular: (readonly string[])[] = [];
  const counted = createCsvCount(segment, (cells) => irregular.push(cells));
  const end = await scanSegment(segment, counted.scanner, (bytes) => {
    onChunk({ bytes, irregular });
    irregular = [];
  });
  return { parts: counted.toParts(), end };
}

/**
 * Passes the rows that start in a segment through a scanner.
 *
 * @returns where the first row starts behind the segment, or -1 when only a general reader can read the file.
 */
export async function scanSegment(
  { path, start, until, chunkBytes }: CsvSegment,
  scanner: CsvScanner,
  onChunk: (bytes: number) => void,
): Promise<number> {
  // Bytes go straight into the window: a stream would allocate each chunk anew.
  const window = new ByteWindow(chunkBytes);
  const file = await open(path);
  let [position, end] = [start, start];
  try {
    while (end >= 0 && end < until) {
      const { bytesRead } = await file.read(window.room(), 0, chunkBytes, position);
      window.filled(bytesRead);
      position += bytesRead;
      const scanned = window.scan(scanner, bytesRead === 0, until - end);
      end = scanned < 0 ? -1 : end + scanned;
      onChunk(bytesRead);
      if (bytesRead === 0) break;
    }
  } finally {
    await file.close();
  }
  return end;
}
