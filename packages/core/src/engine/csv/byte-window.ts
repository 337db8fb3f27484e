import { type CsvScanner, maxRecordBytes, roomBehind } from "./csv-scanner.ts";

/** Where the bytes of a chunk begin: before them there is room for a row that the chunk before left incomplete. */
const chunkStart = maxRecordBytes;

/**
 * Bytes of a file between what was read and what was scanned. Two buffers take turns, so that one can be read into while
 * the other is scanned.
 */
export class ByteWindow {
  #bytes: Uint8Array<ArrayBuffer>;
  #next: Uint8Array<ArrayBuffer>;
  #start = chunkStart;
  #end = chunkStart;

  /** A window into which so many bytes can be read at a time. */
  constructor(chunkBytes: number) {
    this.#bytes = new Uint8Array(chunkStart + chunkBytes + roomBehind);
    this.#next = new Uint8Array(this.#bytes.length);
  }

  /** The bytes that were not scanned yet. */
  get pending(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(this.#start, this.#end);
  }

  /** Leaves out the next bytes. */
  skip(bytes: number): void {
    this.#start += bytes;
  }

  /** Where the next bytes are to be put; `filled` must be told how many came. */
  get room(): Uint8Array<ArrayBuffer> {
    return this.#next.subarray(chunkStart, this.#next.length - roomBehind);
  }

  /** Puts what is left before the bytes that came. */
  filled(bytes: number): void {
    const left = this.pending;
    this.#next.set(left, chunkStart - left.length);
    [this.#bytes, this.#next] = [this.#next, this.#bytes];
    this.#start = chunkStart - left.length;
    this.#end = chunkStart + bytes;
  }

  /** Takes as many of these bytes as there is room for. @returns how many. */
  fill(bytes: Uint8Array): number {
    const { room } = this;
    const piece = bytes.subarray(0, room.length);
    room.set(piece);
    this.filled(piece.length);
    return piece.length;
  }

  /**
   * Scans the rows that start within the next `until` bytes.
   *
   * @returns the bytes that were scanned, or -1 when a row is longer than a row can be, or the scanner gave up.
   */
  scan(scanner: CsvScanner, isLast: boolean, until = Number.POSITIVE_INFINITY): number {
    const start = this.#start;
    const stop = Math.min(this.#end, start + until);
    this.#start = scanner.scan(this.#bytes, { start, end: this.#end, until: stop, isLast });
    const isStuck = this.#start < stop && (isLast || this.#end - this.#start > maxRecordBytes);
    return isStuck || scanner.isStopped ? -1 : this.#start - start;
  }
}
