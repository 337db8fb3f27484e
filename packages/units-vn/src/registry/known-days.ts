import { type LocalDate, parseLocalDate, TyleError } from "@tyle/core";
import { days } from "../packed/tables.data.ts";

/** The time that the data cover. */
export interface KnownDays {
  readonly firstDay: LocalDate;
  /** The last day on which something is known to have changed. */
  readonly lastKnownDay: LocalDate;
  /**
   * Reads a day. One after the last known day becomes that day.
   *
   * @throws {TyleError} `argument/invalid` for a day before the first, or for no day at all.
   */
  read(text: string): LocalDate;
  /** The last day of change up to a day: all days until the next change have the same units. */
  lastChange(day: LocalDate): LocalDate;
}

/** Reads the calendar of the data. */
export function createKnownDays(): KnownDays {
  const calendar = days.map(parseLocalDate);
  const firstDay = parseLocalDate(days[0]);
  const lastKnownDay = calendar.at(-1) ?? firstDay;
  return {
    firstDay,
    lastKnownDay,
    read: (text) => {
      const day = parseLocalDate(text);
      if (day < firstDay) throw tooEarly(day, firstDay);
      return day > lastKnownDay ? lastKnownDay : day;
    },
    lastChange: (day) => calendar.filter((change) => change <= day).at(-1) ?? firstDay,
  };
}

const tooEarly = (date: LocalDate, firstDay: LocalDate): TyleError =>
  new TyleError("argument/invalid", {
    en: `Units are known from ${firstDay} on; ${date} is earlier.`,
    vi: `Danh mục đơn vị chỉ có từ ngày ${firstDay}; ngày ${date} sớm hơn.`,
  });
