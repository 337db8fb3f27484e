import { phraseOf } from "../dossier/describe-predicate.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { dimensionValue, holds, type Predicate } from "../dossier/predicate.ts";
import type { PeriodBasis } from "../engine/plan.ts";
import type { IntegerRange } from "../exact/interval.ts";
import { numeratorOf } from "../indicator/evaluate.ts";
import type { Indicator } from "../indicator/indicator.ts";
import { type LocalDate, safeParseLocalDate } from "../period/local-date.ts";
import { isWithin, lastDay, type Period } from "../period/period.ts";
import {
  type Cause,
  type Contribution,
  type LedgerEntry,
  type Variant,
  variantLedger,
} from "./variant-ledger.ts";

/**
 * Computes competing indicators from the same dossiers, the first being the reference. Each difference is attributed
 * to what the definitions ask: the channel, the service level, the synchronisation, the period a dossier falls into.
 *
 * @example
 * indicatorLedger([onlineAll, onlineEligible], dossiers, definePeriod("2023-H1"))
 * // … { cause: { id: "channel=postal" }, items: 120n, numerator: 0n, denominator: -120n }
 */
export const indicatorLedger = (
  indicators: readonly Indicator[],
  dossiers: Iterable<Dossier>,
  period: Period,
): readonly LedgerEntry[] =>
  variantLedger({
    items: dossiers,
    variants: indicators.map((indicator) => toVariant(indicator, period)),
    causeOf: (dossier, variant, reference) => {
      const [a, b] = [reference, variant].map(({ id }) => indicators.find((one) => one.id === id));
      return a && b ? causeBetween(dossier, [a, b], period) : unknownCause;
    },
  });

const one: IntegerRange = { min: 1n, max: 1n };
const maybe: IntegerRange = { min: 0n, max: 1n };
const nothing: IntegerRange = { min: 0n, max: 0n };

function toVariant(indicator: Indicator, period: Period): Variant<Dossier> {
  const { id, label, denominator } = indicator;
  const [part, asOf] = [numeratorOf(indicator), lastDay(period)];
  const count = (dossier: Dossier): Contribution | null => {
    if (!isInPeriod(dossier, indicator.basis, period)) return null;
    const inWhole = holds(denominator, dossier, asOf);
    if (inWhole === false) return null;
    const inPart = holds(part, dossier, asOf);
    const whole = inWhole ? one : maybe;
    if (inPart === true) return { part: one, rest: nothing, whole };
    return inPart === false
      ? { part: nothing, rest: whole, whole }
      : { part: maybe, rest: maybe, whole };
  };
  return { id, label, count };
}

const moments = {
  received: "receivedAt",
  resolved: "endedAt",
  due: "dueAt",
} as const satisfies Record<PeriodBasis, keyof Dossier>;

function isInPeriod(dossier: Dossier, basis: PeriodBasis, period: Period): boolean {
  const date = safeParseLocalDate(dossier[moments[basis]]?.slice(0, 10) ?? "");
  return date !== null && isWithin(date, period);
}

/** The first thing that keeps a dossier out under one definition and lets it in under the other. */
function causeBetween(
  dossier: Dossier,
  pair: readonly [Indicator, Indicator],
  period: Period,
): Cause {
  const [a, b] = pair.map(({ basis }) => isInPeriod(dossier, basis, period));
  if (a !== b) return periodCause(dossier, period);
  const asOf = lastDay(period);
  for (const ask of [({ denominator }: Indicator) => denominator, numeratorOf]) {
    const refusing = pair.find((indicator) => holds(ask(indicator), dossier, asOf) === false);
    const accepting = pair.find((indicator) => holds(ask(indicator), dossier, asOf) !== false);
    const blamed = refusing && accepting && blame(ask(refusing), dossier, asOf);
    if (blamed) return blamed;
  }
  return unknownCause;
}

function periodCause({ receivedAt }: Dossier, { from }: Period): Cause {
  const carriedOver = receivedAt !== null && receivedAt.slice(0, 10) < from;
  return carriedOver
    ? {
        id: "carried-over",
        label: { vi: "chuyển từ kỳ trước sang", en: "carried over from before" },
      }
    : {
        id: "other-period",
        label: { vi: "thuộc kỳ khác theo mốc ngày khác", en: "in the period by one date only" },
      };
}

const unknownCause: Cause = {
  id: "unknown",
  label: { vi: "không đủ dữ liệu để xếp loại", en: "not enough known to decide" },
};

/** The condition that decides that a predicate does not hold (or, under `wanted` false, that it does). */
function blame(
  predicate: Predicate,
  dossier: Dossier,
  asOf: LocalDate,
  wanted = true,
): Cause | undefined {
  switch (predicate.kind) {
    case "always":
      return undefined;
    case "is": {
      const value = dimensionValue(dossier, predicate.dimension, asOf);
      const id = `${predicate.dimension}=${value ?? "unknown"}`;
      return { id, label: phraseOf(predicate.dimension, value) };
    }
    case "not":
      return blame(predicate.of, dossier, asOf, !wanted);
    default: {
      const culprits = predicate.of.filter((part) => holds(part, dossier, asOf) === !wanted);
      // A list of ways in fails on its last one; a list of demands on its first.
      const culprit = predicate.kind === "or" ? culprits.at(-1) : culprits[0];
      return culprit && blame(culprit, dossier, asOf, wanted);
    }
  }
}
