import { type LocalDate, safeParseLocalDate } from "../period/local-date.ts";
import { lastDay, type Period } from "../period/period.ts";
import type { Dossier, LocalMoment } from "./dossier.ts";
import { always, holds, type Predicate } from "./predicate.ts";

/** Dossiers through a period: what came over and came in is what was resolved and what is left. */
export interface DossierFlow {
  /** Received before the period and not ended before it: column 6 of form II.06a. */
  readonly carriedOver: bigint;
  readonly received: bigint;
  /** Ended in the period: column 7. */
  readonly resolved: bigint;
  /** Received by the end of the period and not ended by it: column 11. */
  readonly outstanding: bigint;
}

/**
 * Counts dossiers through a period. `carriedOver + received = resolved + outstanding` holds always, and what one period
 * leaves outstanding is carried over into the next. Dossiers without a day of reception are not counted.
 *
 * @example
 * dossierFlow(dossiers, definePeriod("2023-Q2")) // { carriedOver: 12n, received: 90n, resolved: 88n, outstanding: 14n }
 */
export function dossierFlow(
  dossiers: Iterable<Dossier>,
  period: Period,
  where: Predicate = always,
): DossierFlow {
  let [carriedOver, received, resolved, outstanding] = [0n, 0n, 0n, 0n];
  for (const dossier of dossiers) {
    const came = dayOf(dossier.receivedAt);
    if (!came || came >= period.until || holds(where, dossier, lastDay(period)) !== true) continue;
    const ended = dayOf(dossier.endedAt);
    if (ended && ended < period.from && ended >= came) continue;
    if (came < period.from) carriedOver += 1n;
    else received += 1n;
    if (ended && ended < period.until) resolved += 1n;
    else outstanding += 1n;
  }
  return { carriedOver, received, resolved, outstanding };
}

const dayOf = (moment: LocalMoment | null): LocalDate | null =>
  safeParseLocalDate(moment?.slice(0, 10) ?? "");
