import { formatDiagnostic, type LocalDate, parseLocalDate } from "@tyle/core";
import { unitsVn, unitsVnDiagnostics } from "@tyle/units-vn";
import type { CommandContext } from "../command-context.ts";
import { todayInVietnam } from "../today.ts";

/**
 * The day to look at: the one given, or today in Vietnam. A day after the last that is known becomes that one, and the
 * user is told.
 */
export function knownDay(given: string | undefined, { err, language }: CommandContext): LocalDate {
  const day = given === undefined ? todayInVietnam() : parseLocalDate(given);
  const known = unitsVn.lastKnownDay;
  if (day <= known) return day;
  const note = unitsVnDiagnostics["units/later-unknown"]({ day, known });
  err(`${formatDiagnostic(note, language)}\n`);
  return known;
}
