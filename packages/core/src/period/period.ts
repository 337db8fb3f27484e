import { TyleError } from "../diagnostic/tyle-error.ts";
import { addDays, type LocalDate, localDate, toEpochDay } from "./local-date.ts";

/**
 * Where a reporting period is cut. `calendar`: from the first to the last day of months. `nd09`: from the 15th of the
 * month before to the 14th, as article 12 of decree 09/2019/NĐ-CP has it. `custom`: from and to any day.
 */
export type PeriodRule = "calendar" | "nd09" | "custom";

/** How long a period is meant to be. */
export type PeriodKind = "month" | "quarter" | "half" | "year" | "range";

/** A span of whole days, half-open: `from` belongs to it, `until` is the first day after it. */
export interface Period {
  readonly rule: PeriodRule;
  readonly kind: PeriodKind;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** "2023", "2023-H1", "2023-Q2", "2023-04"; with "/nd09" for that rule; "2023-01-05/2023-02-01" for any other. */
  readonly id: string;
}

const idForm = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/**
 * Makes a period from its short name.
 *
 * @throws {TyleError} `argument/invalid` for any other text.
 * @example
 * definePeriod("2023-H1")           // 2023-01-01 until 2023-07-01
 * definePeriod("2023-Q1", "nd09")   // 2022-12-15 until 2023-03-15
 */
export function definePeriod(id: string, rule: "calendar" | "nd09" = "calendar"): Period {
  const match = idForm.exec(id);
  if (!match) {
    throw new TyleError("argument/invalid", {
      en: `"${id}" is not a period. Expected 2023, 2023-H1, 2023-Q1 or 2023-01.`,
      vi: `"${id}" không phải là kỳ báo cáo. Cần dạng 2023, 2023-H1, 2023-Q1 hoặc 2023-01.`,
    });
  }
  const [, year, half, quarter, month] = match;
  const [kind, months, first] = half
    ? (["half", 6, Number(half) * 6 - 5] as const)
    : quarter
      ? (["quarter", 3, Number(quarter) * 3 - 2] as const)
      : month
        ? (["month", 1, Number(month)] as const)
        : (["year", 12, 1] as const);
  const start = Number(year) * 12 + first - 1;
  const day = rule === "nd09" ? 15 : 1;
  const shift = rule === "nd09" ? -1 : 0;
  return {
    rule,
    kind,
    from: monthDay(start + shift, day),
    until: monthDay(start + shift + months, day),
    id: rule === "nd09" ? `${id}/nd09` : id,
  };
}

/** The day of a month, where months are counted through all years. */
const monthDay = (month: number, day: number): LocalDate =>
  localDate(Math.floor(month / 12), (month % 12) + 1, day);

/**
 * Makes a period of any two days, both included, as reports print them.
 *
 * @throws {TyleError} `argument/invalid` when it ends before it starts.
 * @example
 * customPeriod(parseLocalDate("2019-12-01"), parseLocalDate("2020-02-29")) // until 2020-03-01
 */
export function customPeriod(from: LocalDate, last: LocalDate): Period {
  if (last < from) {
    throw new TyleError("argument/invalid", {
      en: `A period cannot end on ${last} before it starts on ${from}.`,
      vi: `Kỳ báo cáo không thể kết thúc ngày ${last} trước khi bắt đầu ngày ${from}.`,
    });
  }
  return { rule: "custom", kind: "range", from, until: addDays(last, 1), id: `${from}/${last}` };
}

/** The last day that belongs to a period. */
export const lastDay = ({ until }: Period): LocalDate => addDays(until, -1);

/** The number of days of a period. */
export const dayCount = ({ from, until }: Period): number => toEpochDay(until) - toEpochDay(from);

/** Tells whether a day belongs to a period. */
export const isWithin = (date: LocalDate, { from, until }: Period): boolean =>
  date >= from && date < until;

/** Tells whether two periods cover the same days, whatever they are called. */
export const isSameSpan = (a: Period, b: Period): boolean =>
  a.from === b.from && a.until === b.until;
