import {
  type CountIndicator,
  type Dimension,
  type Dossier,
  type DossierFlow,
  dimensionValue,
  dossierFlow,
  hasValue,
  holdsFor,
  type Indicator,
  isAbout,
  isWithin,
  type KnownRate,
  lastDay,
  numeratorOf,
  type Observation,
  type Period,
  type Predicate,
  rate,
  safeParseLocalDate,
} from "@tyle/core";

/** An indicator of either kind. */
export type AnyIndicator = Indicator | CountIndicator;

/** What may be counted: dossiers, or reported counts of anything else. */
export type Item = Dossier | Observation;

/** The two counts of a rate. */
export interface Counts {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The counts of one unit, with what was counted there. */
export interface Part {
  readonly counts: Counts;
  readonly items: readonly Item[];
}

/** A way to compute indicators: what the laws are tried on. */
export interface Method {
  /** Counts an indicator for a period. */
  measure(
    indicator: AnyIndicator,
    items: readonly Item[],
    period: Period,
  ): Counts | Promise<Counts>;
  /** Puts the counts of units together. */
  rollUp(parts: readonly Part[]): KnownRate;
  /** Counts what comes over, comes in, is resolved and is left. */
  flow(dossiers: readonly Dossier[], period: Period, where: Predicate): DossierFlow;
}

const isDossier = (item: Item): item is Dossier => !("subject" in item);

const moments = { received: "receivedAt", resolved: "endedAt", due: "dueAt" } as const;

/** The value of an item in a dimension. */
export const valueIn = (item: Item, dimension: Dimension, period: Period): string | null =>
  isDossier(item)
    ? dimensionValue(item, dimension, lastDay(period))
    : (item.dimensions[dimension] ?? null);

/** Whether an item is counted for a period at all. */
export function isCounted(indicator: AnyIndicator, item: Item, period: Period): boolean {
  if (!isDossier(item)) return isAbout(item, indicator);
  const moment = item[moments[indicator.basis ?? "received"]];
  const day = safeParseLocalDate(moment?.slice(0, 10) ?? "");
  return day !== null && isWithin(day, period);
}

/** A method that answers at once. */
export interface PlainMethod extends Method {
  /** Counts an indicator for a period. */
  measure(indicator: AnyIndicator, items: readonly Item[], period: Period): Counts;
}

/**
 * The shortest right way: each item is asked, and roll-up adds numerators and denominators. Not how an engine does it,
 * so that the laws compare with something of its own.
 */
export const plainMethod: PlainMethod = {
  measure(indicator, items, period) {
    const counted = items.filter((item) => isCounted(indicator, item, period));
    const sum = (where: Predicate): bigint =>
      counted
        .filter((item) => holdsFor(where, (dimension) => valueIn(item, dimension, period)) === true)
        .reduce((total, item) => total + weightOf(item), 0n);
    return { numerator: sum(numeratorOf(indicator)), denominator: sum(indicator.denominator) };
  },
  rollUp: (parts) =>
    rate(
      parts.reduce((sum, { counts }) => sum + counts.numerator, 0n),
      parts.reduce((sum, { counts }) => sum + counts.denominator, 0n),
    ),
  flow: dossierFlow,
};

/** How many an item stands for. */
export const weightOf = (item: Item): bigint =>
  isDossier(item) ? 1n : hasValue(item.count) ? item.count.value : 0n;
