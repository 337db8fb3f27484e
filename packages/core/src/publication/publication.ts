import type { IntegerRange } from "../exact/interval.ts";
import { type Rate, rate, rateValue, rollUpRates, type UndefinedRate } from "../exact/rate.ts";
import { type KnownRate, shareWithin } from "../exact/rate-range.ts";
import { compare, type Rational } from "../exact/rational.ts";
import type { MissingReason } from "../observation/cell.ts";

/** What a unit reported for a period, or why it did not. */
export interface UnitReport {
  readonly unit: string;
  readonly report: Rate | UndefinedRate | { readonly kind: MissingReason };
  /** How many dossiers the unit is expected to have, such as last year's number; `null` when nothing is known. */
  readonly expected: bigint | null;
}

/** How far a value may be relied on. */
export type PublicationStatus = "final" | "provisional" | "withheld";

/** From which coverage a value is published; both are shares of what was expected. */
export interface PublicationRule {
  /** By the number of units, or by the volume that was expected of them. */
  readonly of: "units" | "volume";
  readonly finalFrom: Rational;
  readonly provisionalFrom: Rational;
}

/** A value as it may be published, with what it covers and how far the missing units could move it. */
export interface Publication {
  readonly status: PublicationStatus;
  /** Of those that reported. */
  readonly rate: Rate | UndefinedRate;
  readonly unitCoverage: Rate | UndefinedRate;
  /** `null` when the expected volume of some unit is not known. */
  readonly volumeCoverage: Rate | UndefinedRate | null;
  /** The rate of all units; a range as long as some are missing, and no surer than what was expected of them. */
  readonly estimatedBounds: KnownRate;
  readonly missing: readonly { readonly unit: string; readonly reason: MissingReason }[];
}

/**
 * Decides whether the rate of a whole may be published when not all of its units reported. Units that the question does
 * not apply to are left out altogether.
 *
 * @example
 * decidePublication(reports, { of: "units", finalFrom: one, provisionalFrom: toRational("95%") })
 * // { status: "provisional", unitCoverage: 123/124, estimatedBounds: [71.2 %, 72.4 %], missing: [{ unit: "24820", … }] }
 */
export function decidePublication(all: readonly UnitReport[], rule: PublicationRule): Publication {
  const reports = all.filter(({ report }) => report.kind !== "not-applicable");
  const reported = reports.filter(isReported);
  const rates = reported.map(({ report }) => report);
  const missing = reports.flatMap(({ unit, report }) =>
    isRate(report) ? [] : [{ unit, reason: report.kind }],
  );
  const unitCoverage = rate(BigInt(reported.length), BigInt(reports.length));
  const volumeCoverage = coveredVolume(reports);
  return {
    status: statusOf(rule.of === "units" ? unitCoverage : volumeCoverage, rule),
    rate: rollUpRates(rates),
    unitCoverage,
    volumeCoverage,
    estimatedBounds: boundsOf(reports),
    missing,
  };
}

type Reported = UnitReport & { readonly report: Rate | UndefinedRate };

const isRate = (report: UnitReport["report"]): report is Rate | UndefinedRate =>
  report.kind === "rate" || report.kind === "undefined-rate";

const isReported = (report: UnitReport): report is Reported => isRate(report.report);

function coveredVolume(reports: readonly UnitReport[]): Rate | UndefinedRate | null {
  let [covered, all] = [0n, 0n];
  for (const { report, expected } of reports) {
    if (expected === null) return null;
    all += expected;
    if (isRate(report)) covered += expected;
  }
  return rate(covered, all);
}

/** Without knowledge of the coverage nothing is published. */
function statusOf(coverage: Rate | UndefinedRate | null, rule: PublicationRule): PublicationStatus {
  if (coverage?.kind !== "rate") return "withheld";
  const reaches = (limit: Rational): boolean => compare(rateValue(coverage), limit) >= 0;
  if (reaches(rule.finalFrom)) return "final";
  return reaches(rule.provisionalFrom) ? "provisional" : "withheld";
}

/** A missing unit may have had all of its expected dossiers in the numerator, or none; without a number, any. */
function boundsOf(reports: readonly UnitReport[]): KnownRate {
  const known = rollUpRates(reports.filter(isReported).map(({ report }) => report));
  const absent = reports.filter(({ report }) => !isRate(report));
  const may: bigint | null = absent.some(({ expected }) => expected === null)
    ? null
    : absent.reduce((sum, { expected }) => sum + (expected ?? 0n), 0n);
  return withAbsent(known, may);
}

function withAbsent(
  { numerator, denominator }: Rate | UndefinedRate,
  may: bigint | null,
): KnownRate {
  const upTo = (sure: bigint): IntegerRange => ({
    min: sure,
    max: may === null ? null : sure + may,
  });
  return shareWithin(upTo(numerator), upTo(denominator - numerator));
}

/** The place of a unit among those that reported; units without a rate have none and are never last. */
export type UnitRank =
  | { readonly unit: string; readonly kind: "ranked"; readonly rank: number }
  | {
      readonly unit: string;
      readonly kind: "not-ranked";
      readonly reason: MissingReason | "undefined-rate";
    };

/**
 * Ranks units by exact rates; equal rates share a place. A unit that did not report is not ranked.
 *
 * @example
 * rankUnits(reports, "higher-is-better")
 * // [{ unit: "25180", kind: "ranked", rank: 1 }, …, { unit: "24820", kind: "not-ranked", reason: "not-provided" }]
 */
export function rankUnits(
  reports: readonly UnitReport[],
  direction: "higher-is-better" | "lower-is-better",
): readonly UnitRank[] {
  const sign = direction === "higher-is-better" ? -1 : 1;
  const ranked = reports
    .flatMap(({ unit, report }) =>
      report.kind === "rate" ? [{ unit, value: rateValue(report) }] : [],
    )
    .sort((a, b) => compare(a.value, b.value) * sign);
  const rankOf = (value: Rational): number =>
    1 + ranked.findIndex((other) => compare(other.value, value) === 0);
  return [
    ...ranked.map(({ unit, value }) => ({ unit, kind: "ranked" as const, rank: rankOf(value) })),
    ...reports.flatMap(({ unit, report }) =>
      report.kind === "rate" ? [] : [{ unit, kind: "not-ranked" as const, reason: report.kind }],
    ),
  ];
}
