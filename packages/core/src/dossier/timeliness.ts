import { addDays, type LocalDate, safeParseLocalDate, toEpochDay } from "../period/local-date.ts";
import type { Dossier, LocalMoment } from "./dossier.ts";

/** Ended by the due moment, or after it. */
export type Timeliness = "on-time" | "overdue";

/** The two moments that decide whether a dossier is on time. */
export interface Clock {
  /** `null` while it is open. */
  readonly endedAt: LocalMoment | null;
  readonly dueAt: LocalMoment | null;
}

/**
 * A due day without a time includes the whole day. An end without a time may lie before or after a due time of the same
 * day, so that nothing can be said.
 */
function inTime(ended: LocalMoment, due: LocalMoment): Timeliness | null {
  if (isDay(ended) && !isDay(due) && due.startsWith(ended)) return null;
  return (isDay(due) ? ended.slice(0, 10) : ended) <= due ? "on-time" : "overdue";
}

const isDay = (moment: LocalMoment): boolean => moment.length === 10;

/** The simple rule: ended by the due moment; `null` while it is open, without a due moment, or where times are lacking. */
export const timeliness = ({ endedAt, dueAt }: Clock): Timeliness | null =>
  endedAt === null || dueAt === null ? null : inTime(endedAt, dueAt);

/**
 * The rule of the 766 index (indicator 2.1). What is still open is taken to end on the last day of the period,
 * `asOf`, whatever time of that day it is due; without a period an open dossier stays unknown.
 *
 * @example
 * timeliness766({ ...dossier, endedAt: null, dueAt: "2023-07-05" }, parseLocalDate("2023-06-30")) // "on-time"
 */
export function timeliness766(dossier: Dossier, asOf: LocalDate | null): Timeliness | null {
  const { endedAt, dueAt } = clock766(dossier);
  if (endedAt !== null) return timeliness({ endedAt, dueAt });
  return timeliness({ endedAt: asOf, dueAt: dueAt?.slice(0, 10) ?? null });
}

/** Later than any due moment: asking the applicant twice makes a dossier overdue. */
const never: LocalMoment = "9999-12-31";

/**
 * The two moments that the 766 rule compares. They do not depend on the period, so engines may store them as columns;
 * `endedAt: null` then stands for the last day of the period.
 *
 * - One unanswered request for papers ends the dossier; a second request makes it overdue.
 * - The time that the applicant took to answer is taken off the end.
 * - Without a due moment the legal time of the procedure decides.
 */
export function clock766(dossier: Dossier): Clock {
  const { endedAt, supplements = [] } = dossier;
  const dueAt = dossier.dueAt ?? dossier.legalDueAt ?? null;
  const [supplement, second] = supplements;
  if (second) return { endedAt: never, dueAt };
  if (!supplement) return { endedAt, dueAt };
  const { requestedAt, completedAt } = supplement;
  if (completedAt === null) return { endedAt: endedAt ?? requestedAt, dueAt };
  return endedAt === null
    ? { endedAt, dueAt: dueAt && shift(dueAt, requestedAt, completedAt) }
    : { endedAt: shift(endedAt, completedAt, requestedAt), dueAt };
}

/** Moves a moment by the time from `from` to `to`; by whole days where one of the three has no time of day. */
function shift(moment: LocalMoment, from: LocalMoment, to: LocalMoment): LocalMoment {
  const timed = [moment, from, to].every((text) => text.length > 10);
  if (!timed) {
    const [day, start, end] = [moment, from, to].map((text) =>
      safeParseLocalDate(text.slice(0, 10)),
    );
    if (!day || !start || !end) return moment;
    const days = toEpochDay(end) - toEpochDay(start);
    return isInCalendar((toEpochDay(day) + days) * 864e5)
      ? `${addDays(day, days)}${moment.slice(10)}`
      : moment;
  }
  const [at, start, end] = [moment, from, to].map((text) => Date.parse(`${text}Z`));
  const shifted = (at ?? 0) + (end ?? 0) - (start ?? 0);
  return isInCalendar(shifted) ? new Date(shifted).toISOString().slice(0, moment.length) : moment;
}

/** Years of four digits; a mistyped date must not lead out of them. */
const isInCalendar = (milliseconds: number): boolean =>
  milliseconds >= Date.parse("0000-01-01T00:00:00Z") &&
  milliseconds <= Date.parse("9999-12-31T23:59:59Z");
