import { daysInMonth, type LocalDate } from "../../period/local-date.ts";

// A moment is two integers: the day packed as year, month and day of month, and the second of the day plus 1
// (0 where no time is given). Day 0 is no moment at all.

/** A packed day has its month above these low bits. */
export const monthShift = 5;

/** Room for the months of the years 0 to 9999. */
export const mostMonths = 120_000;

/** Packs a day so that days sort and the month is `day >> monthShift`. */
export const packDay = (year: number, month: number, day: number): number =>
  ((year * 12 + month - 1) << monthShift) | day;

/**
 * Packs a day given as text, as `MomentColumn` has it.
 *
 * @example
 * packedDay(parseLocalDate("2025-02-01")) > packedDay(parseLocalDate("2025-01-31")) // true
 */
export const packedDay = (date: LocalDate): number =>
  packDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));

/** The month of a packed day as "YYYY-MM". */
export const monthLabel = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

/** The day of a packed day as "YYYY-MM-DD". */
export const dayLabel = (day: number): string =>
  `${monthLabel(day >> monthShift)}-${String(day & 31).padStart(2, "0")}`;

/** Days of each month of a leap year; 29 February is checked apart. */
const monthDays = Uint8Array.from([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);

const slash = 47;
const dash = 45;
const colon = 58;
const space = 32;
const letterT = 84;

/** Reads days and times of day from bytes. Made for one scan, so that it need not allocate. */
export class MomentReader {
  day = 0;
  /** The second of the day plus 1, or 0 without a time. */
  second = 0;

  /**
   * Reads "dd/mm/yyyy" or "yyyy-mm-dd", alone or followed by " hh:mm" or " hh:mm:ss" (or "T"), into `day` and
   * `second`. An empty field is no moment.
   *
   * @returns false for any other form and for days that do not exist.
   */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    this.day = 0;
    this.second = 0;
    if (length === 0) return true;
    if (length !== 16 && length !== 10 && length !== 19) return false;
    this.day = dayOf(bytes, start);
    if (this.day <= 0) return false;
    if (length === 10) return true;
    this.second = secondOf(bytes, start + 10, length) + 1;
    return this.second > 0;
  }

  /**
   * Reads the usual form, "dd/mm/yyyy hh:mm", as four words of four bytes.
   *
   * @returns false for everything else; `read` may still know it.
   */
  readMinute(words: DataView, start: number): boolean {
    // Digits become 0 to 9 and the signs between them 0.
    const a = words.getInt32(start, true) ^ 0x302f3030; // "dd/m"
    const b = words.getInt32(start + 4, true) ^ 0x30302f30; // "m/yy"
    const c = words.getInt32(start + 8, true) ^ 0x30203030; // "yy h"
    const d = words.getInt32(start + 12, true) ^ 0x30303a30; // "h:mm"
    const signs = (a & 0xff0000) | (b & 0xff00) | (c & 0xff0000) | (d & 0xff00);
    if (signs !== 0 || ((above9(a) | above9(b) | above9(c) | above9(d)) & 0x80808080) !== 0) {
      return false;
    }
    const day = (a & 15) * 10 + ((a >> 8) & 15);
    const month = (a >>> 24) * 10 + (b & 15);
    const year = ((b >> 16) & 15) * 1000 + (b >>> 24) * 100 + (c & 15) * 10 + ((c >> 8) & 15);
    const hour = (c >>> 24) * 10 + (d & 15);
    const minute = ((d >> 16) & 15) * 10 + (d >>> 24);
    this.day = validDay(year, month, day);
    this.second = (hour * 60 + minute) * 60 + 1;
    return this.day > 0 && hour < 24 && minute < 60;
  }
}

const none = -1;

/** Sets the high bit of each byte that is above 9. */
export const above9 = (digits: number): number => digits | (digits + 0x76767676);

/** The packed day of ten bytes, or a number below 1. */
export function dayOf(bytes: Uint8Array, start: number): number {
  if (bytes[start + 2] === slash && bytes[start + 5] === slash) {
    return validDay(fourDigits(bytes, start + 6), digits(bytes, start + 3), digits(bytes, start));
  }
  if (bytes[start + 4] === dash && bytes[start + 7] === dash) {
    return validDay(fourDigits(bytes, start), digits(bytes, start + 5), digits(bytes, start + 8));
  }
  return none;
}

function validDay(year: number, month: number, day: number): number {
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > (monthDays[month] ?? 0)) return none;
  if (month === 2 && day === 29 && daysInMonth(year, 2) < 29) return none;
  return packDay(year, month, day);
}

/** The second of the day; `length` is that of the whole moment. Below 0 for any other form. */
export function secondOf(bytes: Uint8Array, start: number, length: number): number {
  const separator = bytes[start];
  if ((separator !== space && separator !== letterT) || bytes[start + 3] !== colon) return none;
  const hour = digits(bytes, start + 1);
  const minute = digits(bytes, start + 4);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return none;
  if (length === 16) return (hour * 60 + minute) * 60;
  const second = digits(bytes, start + 7);
  if (bytes[start + 6] !== colon || second < 0 || second > 59) return none;
  return (hour * 60 + minute) * 60 + second;
}

/** Two digits as a number, or below zero where they are none. */
function digits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const ones = (bytes[at + 1] ?? 0) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : none;
}

function fourDigits(bytes: Uint8Array, at: number): number {
  const high = digits(bytes, at);
  const low = digits(bytes, at + 2);
  return high < 0 || low < 0 ? none : high * 100 + low;
}
