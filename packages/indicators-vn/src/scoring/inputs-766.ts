import {
  exactly,
  type KnownRate,
  type PeriodKind,
  type Rate,
  rate,
  rational,
  type UndefinedRate,
} from "@tyle/core";

/** What the share of synchronised dossiers (item 1.4) is computed from; `null` is not reported. */
export interface SyncCounts {
  readonly synchronised: bigint;
  /** Received in the period by the national reporting system. */
  readonly nationalReport: bigint | null;
  /** Received in the period by the national portal. */
  readonly portal: bigint | null;
  /** Received in the whole year before, for periods without a report. */
  readonly previousYear: bigint | null;
  readonly period: PeriodKind;
}

const periodsOfYear: Readonly<Partial<Record<PeriodKind, bigint>>> = {
  month: 12n,
  quarter: 4n,
  half: 2n,
  year: 1n,
};

/**
 * The share of dossiers synchronised: of the larger of two totals, or, where neither is known, of the part of last
 * year that a period makes up. `null` where no total was reported at all.
 *
 * @example
 * syncRate({ synchronised: 90n, nationalReport: 100n, portal: 95n, previousYear: null, period: "month" }) // 90/100
 * syncRate({ synchronised: 90n, nationalReport: null, portal: null, previousYear: 1200n, period: "month" }) // just 90 %
 */
export function syncRate(counts: SyncCounts): KnownRate | null {
  const { synchronised, nationalReport, portal, previousYear, period } = counts;
  const known = [nationalReport, portal].filter((count) => count !== null);
  if (known.length > 0) {
    return rate(
      synchronised,
      known.reduce((most, count) => (count > most ? count : most)),
    );
  }
  const parts = periodsOfYear[period];
  if (parts === undefined || previousYear === null) return null;
  if (previousYear === 0n) return rate(synchronised, 0n);
  // A twelfth of last year is no count of dossiers, so what follows is a value without counts to roll up.
  return { kind: "rate-range", range: exactly(rational(synchronised * parts, previousYear)) };
}

/**
 * Satisfaction with the settling of dossiers (item 5.4) from totals: 100 % less the shares overdue and complained of.
 * A dossier that is both is taken off twice here, as the formula has it; the least is 0.
 *
 * @example
 * receivingSatisfaction({ received: 1000n, overdue: 30n, complained: 5n }) // 965/1000
 */
export function receivingSatisfaction(counts: {
  readonly received: bigint;
  readonly overdue: bigint;
  readonly complained: bigint;
}): Rate | UndefinedRate {
  const { received, overdue, complained } = counts;
  const satisfied = received - overdue - complained;
  return rate(satisfied > 0n ? satisfied : 0n, received);
}
