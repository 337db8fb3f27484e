import type { LocalDate } from "./local-date.ts";
import { firstMonths, type MonthRule } from "./months-period.ts";
import { customPeriod, definePeriod, isSameSpan, type Period } from "./period.ts";

/**
 * Makes the period of two days, both included, and finds the rule by which it was cut.
 *
 * @throws {TyleError} `argument/invalid` when it ends before it starts.
 * @example
 * recognisePeriod(parseLocalDate("2022-12-15"), parseLocalDate("2023-03-14")).id // "2023-Q1/nd09"
 * recognisePeriod(parseLocalDate("2019-12-01"), parseLocalDate("2020-02-29")).rule // "custom"
 */
export function recognisePeriod(from: LocalDate, last: LocalDate): Period {
  const span = customPeriod(from, last);
  const year = Number(last.slice(0, 4));
  const known = (["calendar", "nd09"] as const).flatMap((rule) => periodsOf(year, rule));
  return known.find((period) => isSameSpan(period, span)) ?? span;
}

const months = /* @__PURE__ */ Array.from({ length: 12 }, (_, index) => index + 1);

/** The periods that are reported for a year; one that ends in the year belongs to it under both rules. */
function periodsOf(year: number, rule: MonthRule): readonly Period[] {
  const name = String(year).padStart(4, "0");
  const parts = [
    "Q1",
    "Q2",
    "Q3",
    "Q4",
    "H1",
    "H2",
    ...months.map((m) => String(m).padStart(2, "0")),
  ];
  return [
    definePeriod(name, rule),
    ...parts.map((part) => definePeriod(`${name}-${part}`, rule)),
    ...months.map((count) => firstMonths(year, count, rule)),
  ];
}
