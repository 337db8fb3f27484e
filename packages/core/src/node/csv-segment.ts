import { closeSync, openSync, readSync } from "node:fs";
import { ByteWindow } from "../engine/csv/byte-window.ts";
import { type CsvCountParts, type CsvCountPlan, createCsvCount } from "../engine/csv/csv-count.ts";
import type { CsvScanner } from "../engine/csv/csv-scanner.ts";
import { readAside } from "./read-aside.ts";

/** A part of a file for one thread: the rows that start between two positions. */
export interface CsvSegment extends CsvCountPlan {
  readonly path: string;
  readonly start: number;
  readonly until: number;
  readonly chunkBytes: number;
}

/** What came of a stretch of a segment. */
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

/** Telling another thread costs time, so it is told of so many bytes at once. */
const toldBytes = 1 << 24;

/** Counts one segment. Blocks, so it belongs into a thread of its own. What `onChunk` throws ends the count. */
export async function countSegment(
  segment: CsvSegment,
  onChunk: (chunk: SegmentChunk) => void,
): Promise<CountedSegment> {
  let untold = 0;
  let irregular: (readonly string[])[] = [];
  const tell = (): void => {
    if (untold > 0 || irregular.length > 0) onChunk({ bytes: untold, irregular });
    untold = 0;
    irregular = [];
  };
  const counted = createCsvCount(segment, (cells) => irregular.push(cells));
  const end = await scanSegment(segment, counted.scanner, {
    blocks: true,
    onChunk(bytes) {
      untold += bytes;
      if (untold >= toldBytes || irregular.length > 0) tell();
    },
  });
  tell();
  return { parts: counted.toParts(), end };
}

/** How a segment is scanned. */
export interface ScanRun {
  /** Waits for the disk, which is faster; otherwise the thread can do other things meanwhile. */
  readonly blocks: boolean;
  readonly onChunk: (bytes: number) => void;
}

/**
 * Passes the rows that start in a segment through a scanner.
 *
 * @returns where the first row starts behind the segment, or -1 when only a general reader can read the file.
 */
export async function scanSegment(
  { path, start, until, chunkBytes }: CsvSegment,
  scanner: CsvScanner,
  { blocks, onChunk }: ScanRun,
): Promise<number> {
  // Bytes go straight into the window: a stream would allocate each chunk anew.
  const window = new ByteWindow(chunkBytes);
  const file = openSync(path, "r");
  let [position, end] = [start, start];
  const readNext = (): number | Promise<number> =>
    blocks
      ? readSync(file, window.room, 0, chunkBytes, position)
      : readAside(file, window.room, position);
  let next: number | Promise<number> = 0;
  try {
    next = readNext();
    while (end >= 0 && end < until) {
      const bytes = await next;
      window.filled(bytes);
      position += bytes;
      // One chunk is read while the one before is scanned.
      next = readNext();
      const scanned = window.scan(scanner, bytes === 0, until - end);
      end = scanned < 0 ? -1 : end + scanned;
      onChunk(bytes);
      if (bytes === 0) break;
    }
  } finally {
    // A file must not be closed under a read that is on its way.
    await Promise.resolve(next).catch(() => {});
    closeSync(file);
  }
  return end;
}
