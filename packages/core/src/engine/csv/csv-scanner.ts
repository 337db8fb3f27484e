import { irregular } from "./byte-dictionary.ts";
import { MomentReader } from "./byte-moment.ts";
import { readShortRows } from "./read-short-rows.ts";
import type { ScanPlan } from "./scan-plan.ts";
import { decodeUtf8 } from "./utf8.ts";

/** Rows to a block: enough to spread the cost of a block, few enough to stay in the cache of a processor. */
export const defaultBlockRows = 8192;

/** A record longer than this is left to the reader that knows what to do with it. */
export const maxRecordBytes = 1 << 20;

const space = 32;
const quote = 34;
/** The first byte that is a part of a character. */
const firstOfMany = 128;
const lineFeed = 10;
const carriageReturn = 13;

/** Kinds of tasks as numbers, since they are asked for at each field. */
const [skip, code, moment, text] = [0, 1, 2, 3];
const kindNumbers = { skip, code, moment, text } as const;

/** Room that `scan` needs behind the last byte: two stops, and what a word reads beyond them. */
export const roomBehind = 8;

/** Where a scan starts, where the bytes end, and from where rows are left alone. */
export interface ScanRange {
  readonly start: number;
  readonly end: number;
  /** Rows that start here or later are left alone. */
  readonly until: number;
  /** No more bytes follow. */
  readonly isLast: boolean;
}

/**
 * Cuts bytes into rows and fields as RFC 4180 has it, and as the CSV reader does: a mark within a plain field is a plain
 * character, text behind a closing mark belongs to the field, and CRLF, LF and CR end a row.
 */
export class CsvScanner {
  readonly #plan: ScanPlan;
  readonly #kinds: Uint8Array;
  /** 1 for the bytes that end a plain field. */
  readonly #stops = new Uint8Array(256);
  /** The delimiter four times. */
  readonly #delimiters: number;
  readonly #moments = new MomentReader();
  #bytes = new Uint8Array(0);
  #words = new DataView(new ArrayBuffer(0));
  #end = 0;
  #isLast = false;
  #isRegular = true;
  #isStopped = false;
  /** Rows in the block so far. */
  #rows = 0;

  constructor(plan: ScanPlan) {
    this.#plan = plan;
    this.#delimiters = Math.imul(plan.delimiter, 0x01010101);
    this.#kinds = Uint8Array.from(plan.tasks, ({ kind }) => kindNumbers[kind]);
    for (const stop of [plan.delimiter, lineFeed, carriageReturn]) this.#stops[stop] = 1;
  }

  /**
   * Takes the whole rows of a stretch of bytes, which must have `roomBehind` its end.
   *
   * @returns where the first row starts that was not taken.
   */
  scan(bytes: Uint8Array<ArrayBuffer>, { start, end, until, isLast }: ScanRange): number {
    this.#bytes = bytes;
    this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#end = end;
    this.#isLast = isLast;
    // Stops behind the end save a comparison for each byte.
    const behind = bytes.slice(end, end + 2);
    bytes[end] = lineFeed;
    bytes[end + 1] = quote;
    let at = this.#plan.isShort ? this.#takeLines(start, Math.min(end, until)) : start;
    while (at < until && !this.#isStopped) {
      const next = this.#row(at);
      if (next < 0 || next - at > maxRecordBytes) break;
      at = next;
    }
    bytes.set(behind, end);
    return at;
  }

  /** Takes the lines of a short file at once, if they can be. @returns where the first row starts that was not taken. */
  #takeLines(start: number, until: number): number {
    const end = this.#bytes.lastIndexOf(lineFeed, until - 1) + 1;
    if (this.#rows > 0 || end <= start) return start;
    const rows = readShortRows(this.#bytes.subarray(start, end), this.#plan);
    if (rows === null) return start;
    this.#plan.onBlock(rows);
    return end;
  }

  /** Gives the file up: nothing more is taken. */
  stop(): void {
    this.#isStopped = true;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Hands out the rows of the last block. */
  flush(): void {
    if (this.#rows > 0) this.#plan.onBlock(this.#rows);
    this.#rows = 0;
  }

  /** Takes one row. @returns where the next one starts, or -1 when this one is not complete. */
  #row(start: number): number {
    const bytes = this.#bytes;
    const { delimiter, tasks, blockRows } = this.#plan;
    this.#isRegular = true;
    let at = start - 1;
    let columns = 0;
    do {
      at = this.#field(at + 1, columns);
      columns += 1;
    } while (at >= 0 && at < this.#end && bytes[at] === delimiter);
    const next = at < 0 ? at : this.#afterLineBreak(at);
    if (next < 0) return next;
    if (this.#isRegular && columns === tasks.length && !this.#mayBeBlank(start, at)) {
      this.#rows += 1;
      if (this.#rows === blockRows) this.flush();
    } else this.#plan.onIrregular(bytes.subarray(start, at));
    return next;
  }

  /** Tells whether a row has nothing but delimiters, marks and what may be blanks. */
  #mayBeBlank(start: number, end: number): boolean {
    const { delimiter } = this.#plan;
    for (let at = start; at < end; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      if (byte > space && byte < firstOfMany && byte !== quote && byte !== delimiter) return false;
    }
    return true;
  }

  /** Takes one field. @returns the index of what ends it, or -1 when it is not complete. */
  #field(start: number, column: number): number {
    const bytes = this.#bytes;
    const kind = this.#kinds[column] ?? skip;
    if (bytes[start] === quote && start < this.#end) return this.#quotedField(start, column, kind);
    // Most moments are "dd/mm/yyyy hh:mm"; being one proves that no delimiter stands within.
    if (kind === moment && start + 16 < this.#end && this.#stops[bytes[start + 16] ?? 0] === 1) {
      if (this.#moments.readMinute(this.#words, start)) {
        this.#keepMoment(column);
        return start + 16;
      }
    }
    const end = this.#plainEnd(start);
    if (end >= this.#end && !this.#isLast) return -1;
    if (kind !== skip) this.#take(start, end, column);
    return end;
  }

  #quotedField(start: number, column: number, kind: number): number {
    const close = this.#closingMark(start + 1, kind);
    if (close < 0) return close;
    const end = this.#plainEnd(close + 1);
    if (end > close + 1) this.#isRegular = false;
    if (kind !== skip) this.#take(start + 1, close, column);
    return end;
  }

  /** Looks at four bytes at once until one of them is the delimiter or may be a line break. */
  #plainEnd(start: number): number {
    const words = this.#words;
    const delimiters = this.#delimiters;
    for (let at = start; ; at += 1) {
      let found = 0;
      for (; ; at += 4) {
        const word = words.getInt32(at, true);
        // The high bit of a byte that is the delimiter, or below 14; both are ASCII. Bits above the first can be wrong.
        found = (((word ^ delimiters) - 0x01010101) | (word - 0x0e0e0e0e)) & ~word & 0x80808080;
        if (found !== 0) break;
      }
      at += firstByte(found);
      if (this.#stops[this.#bytes[at] ?? 0] === 1) return at;
    }
  }

  /** The mark that ends a quoted field; two marks in a row stand for one and end nothing. */
  #closingMark(start: number, kind: number): number {
    const bytes = this.#bytes;
    const words = this.#words;
    const end = this.#end;
    for (let at = start; ; at += 2) {
      let found = 0;
      for (; ; at += 4) {
        const word = words.getInt32(at, true) ^ 0x22222222;
        found = (word - 0x01010101) & ~word & 0x80808080;
        if (found !== 0) break;
      }
      at += firstByte(found);
      if (at >= end || (at + 1 === end && !this.#isLast)) return -1;
      if (bytes[at + 1] !== quote || at + 1 === end) return at;
      if (kind !== skip) this.#isRegular = false;
    }
  }

  #afterLineBreak(at: number): number {
    if (at >= this.#end) return this.#isLast ? this.#end : -1;
    if (this.#bytes[at] === lineFeed) return at + 1;
    if (at + 1 >= this.#end) return this.#isLast ? at + 1 : -1;
    return this.#bytes[at + 1] === lineFeed ? at + 2 : at + 1;
  }

  #take(start: number, end: number, column: number): void {
    const task = this.#plan.tasks[column];
    if (task?.kind === "code") {
      const value = task.dictionary.codeOf(this.#words, start, end);
      task.into[this.#rows] = value;
      if (value === irregular) this.#isRegular = false;
    } else if (task?.kind === "text") {
      task.into[this.#rows] = decodeUtf8(this.#bytes.subarray(start, end));
    } else if (this.#moments.read(this.#bytes, start, end)) this.#keepMoment(column);
    else this.#isRegular = false;
  }

  #keepMoment(column: number): void {
    const task = this.#plan.tasks[column];
    if (task?.kind !== "moment") return;
    task.days[this.#rows] = this.#moments.day;
    task.seconds[this.#rows] = this.#moments.second;
  }
}

/** Which byte the lowest bit of a word is in. */
const firstByte = (bits: number): number => (31 - Math.clz32(bits & -bits)) >> 3;
