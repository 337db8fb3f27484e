import { type CsvScanner, maxRecordBytes, roomBehind } from "./csv-scanner.ts";

/** Bytes of a file between what was read and what was scanned: at most one incomplete row is carried over. */
export class ByteWindow {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #start = 0;
  #end = 0;

  /** A window into which so many bytes can be read at a time. */
  constructor(chunkBytes: number) {
    this.#bytes = new Uint8Array(chunkBytes + maxRecordBytes + roomBehind);
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
  room(): Uint8Array<ArrayBuffer> {
    if (this.#start > 0) {
      this.#bytes.copyWithin(0, this.#start, this.#end);
      this.#end -= this.#start;
      this.#start = 0;
    }
    return this.#bytes.subarray(this.#end, this.#bytes.length - roomBehind);
  }

  filled(bytes: number): void {
    this.#end += bytes;
  }

  /** Takes as many of these bytes as there is room for. @returns how many. */
  fill(bytes: Uint8Array): number {
    const room = this.room();
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
