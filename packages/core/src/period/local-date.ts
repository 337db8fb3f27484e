import { TyleError } from "../diagnostic/tyle-error.ts";

declare const localDateBrand: unique symbol;

/** A day of the calendar as "YYYY-MM-DD", without time or zone. Made by `parseLocalDate` only. Sorts as text. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/**
 * Reads a day, or gives `null` when there is no such day.
 *
 * @example
 * safeParseLocalDate("2023-02-31") // null
 */
export function safeParseLocalDate(text: string): LocalDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as LocalDate) : null;
}

/** Reads a day. @throws {TyleError} `argument/invalid` when there is no such day. */
export function parseLocalDate(text: string): LocalDate {
  const date = safeParseLocalDate(text);
  if (date) return date;
  throw new TyleError("argument/invalid", {
    en: `"${text}" is not a day of the calendar. Expected YYYY-MM-DD.`,
    vi: `"${text}" không phải là một ngày có thật. Cần dạng YYYY-MM-DD.`,
  });
}

/** Makes a day from its parts, counted from 1. @throws {TyleError} `argument/invalid` when there is no such day. */
export const localDate = (year: number, month: number, day: number): LocalDate =>
  parseLocalDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** The number of days of a month, counted from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Days since 1970-01-01, for arithmetic on days.
 */
export function toEpochDay(date: LocalDate): number {
  // UTC has no daylight saving, so a day is always 86,400,000 ms here.
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / 864e5
  );
}

/** The day that is so many days after 1970-01-01. */
export const fromEpochDay = (day: number): LocalDate =>
  parseLocalDate(new Date(day * 864e5).toISOString().slice(0, 10));

/**
 * Counts days forward or back.
 *
 * @example
 * addDays(parseLocalDate("2024-02-28"), 2) // "2024-03-01"
 */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromEpochDay(toEpochDay(date) + days);
