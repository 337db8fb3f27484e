import {
  addDays,
  type Dimension,
  type Dossier,
  dimensionValues,
  dossierFlags,
  type LocalDate,
  type Observation,
  type Period,
  type Predicate,
  valueCell,
} from "@tyle/core";
import fc from "fast-check";
import type { AnyIndicator, Item } from "./method.ts";

/** Every dimension that a condition asks, each once. */
export function dimensionsOf(predicate: Predicate): readonly Dimension[] {
  switch (predicate.kind) {
    case "always":
      return [];
    case "is":
      return [predicate.dimension];
    case "not":
      return dimensionsOf(predicate.of);
    default:
      return [...new Set(predicate.of.flatMap(dimensionsOf))];
  }
}

/** Every dimension that a definition asks. */
export const dimensionsAsked = ({ numerator, denominator }: AnyIndicator): readonly Dimension[] => [
  ...new Set([...dimensionsOf(numerator), ...dimensionsOf(denominator)]),
];

const units = ["25159", "25162", "25165", "25168"];
/**
 * Items for an indicator, the same for the same seed: dossiers around a period with every known value, or reported
 * counts in every combination that the definition asks for.
 */
export function sampleItems(
  indicator: AnyIndicator,
  period: Period,
  seed: number,
): readonly Item[] {
  const arbitrary =
    indicator.subject === "dossier" ? anyDossier(period) : anyObservation(indicator);
  return fc.sample<Item>(arbitrary, { seed, numRuns: 300 });
}

function anyDossier({ from, until }: Period): fc.Arbitrary<Dossier> {
  const received = fc.integer({ min: -60, max: 240 }).map((days) => addDays(from, days));
  const later = (day: LocalDate, days: number | null) =>
    days === null ? null : addDays(day, days);
  const dates = fc.record({
    receivedAt: received.filter((day) => day <= addDays(until, 30)),
    dueIn: fc.integer({ min: 1, max: 60 }),
    endedIn: fc.option(fc.integer({ min: 0, max: 90 })),
  });
  const facts = fc.record({
    code: fc.constant(null),
    unit: fc.constantFrom(...units),
    procedure: fc.constantFrom("1.004616", "2.000815"),
    channel: fc.constantFrom(...dimensionValues.channel),
    serviceLevel: fc.constantFrom(...dimensionValues["service-level"]),
    status: fc.constantFrom(...dimensionValues.status),
    flags: fc.record(Object.fromEntries(dossierFlags.map((flag) => [flag, fc.boolean()]))),
  });
  return fc.tuple(facts, dates).map(([fact, { receivedAt, dueIn, endedIn }]) => ({
    ...fact,
    receivedAt,
    dueAt: later(receivedAt, dueIn),
    endedAt: later(receivedAt, endedIn),
  }));
}

function anyObservation(indicator: AnyIndicator): fc.Arbitrary<Observation> {
  const values = dimensionsAsked(indicator).map((dimension) => [
    dimension,
    fc.constantFrom(...(dimensionValues[dimension] ?? units)),
  ]);
  return fc.record({
    subject: fc.constant(indicator.subject),
    dimensions: fc.record({ unit: fc.constantFrom(...units), ...Object.fromEntries(values) }),
    count: fc.bigInt({ min: 0n, max: 50n }).map(valueCell),
  });
}
