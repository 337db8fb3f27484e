import { formatDiagnostic, type LocalDate, parseLocalDate } from "@tyle/core";
import { unitsVn, unitsVnDiagnostics } from "@tyle/units-vn";
import type { CommandContext } from "../command-context.ts";

/**
 * The day to look at: the one given, or today in Vietnam. A day after the last that is known becomes that one, and the
 * user is told.
 */
export function knownDay(given: string | undefined, { err, language }: CommandContext): LocalDate {
  const day = parseLocalDate(given ?? todayInVietnam());
  const known = unitsVn.lastKnownDay;
  if (day <= known) return day;
  const note = unitsVnDiagnostics["units/later-unknown"]({ day, known });
  err(`${formatDiagnostic(note, language)}\n`);
  return known;
}

/** Vietnam is seven hours ahead of UTC all year. */
const todayInVietnam = (): string =>
  new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
