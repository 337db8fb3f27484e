import { TyleError } from "../diagnostic/tyle-error.ts";
import { addDays, localDate } from "./local-date.ts";
import { definePeriod, type Period, type PeriodRule } from "./period.ts";

/** Rules that say where the months of a year are cut. */
export type MonthRule = Exclude<PeriodRule, "custom">;

/**
 * Makes the period of the first months of a year, as reports of "9 tháng" have it.
 *
 * @throws {TyleError} `argument/invalid` for anything but 1 to 12 months.
 * @example
 * firstMonths(2023, 9)         // 2023-01-01 until 2023-10-01
 * firstMonths(2023, 9, "nd09") // 2022-12-15 until 2023-09-15
 */
export function firstMonths(year: number, months: number, rule: MonthRule = "calendar"): Period {
  if (!Number.isInteger(months) || months < 1 || months > 12) {
    throw new TyleError("argument/invalid", {
      en: `A year has no first ${months} months.`,
      vi: `Một năm không có ${months} tháng đầu.`,
    });
  }
  const name = String(year).padStart(4, "0");
  if (months === 12) return definePeriod(name, rule);
  if (months === 6) return definePeriod(`${name}-H1`, rule);
  const start = definePeriod(`${name}-01`, rule);
  if (months === 1) return start;
  const { from } = start;
  const until = rule === "nd09" ? localDate(year, months, 15) : localDate(year, months + 1, 1);
  return { rule, kind: "range", from, until, id: `${from}/${addDays(until, -1)}` };
}
