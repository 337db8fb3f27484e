import type { LocalDate } from "../period/local-date.ts";
import type { dimensionValues } from "./dimension.data.ts";
import type { Dossier, DossierFlag } from "./dossier.ts";
import { timeliness, timeliness766 } from "./timeliness.ts";

/**
 * What a predicate can ask of a dossier, or of any other thing that is counted. The values of each are in
 * `dimensionValues`. `timeliness` is the simple rule, `timeliness-766` the one of the index.
 */
export type Dimension = keyof typeof dimensionValues;

/** A closed expression over the dimensions of a dossier; it is data, so that it can be printed, compiled and checked. */
export type Predicate =
  | { readonly kind: "always" }
  /** True when the dimension has one of the values. `null` among them accepts the unknown. */
  | {
      readonly kind: "is";
      readonly dimension: Dimension;
      readonly values: readonly (string | null)[];
    }
  | { readonly kind: "and" | "or"; readonly of: readonly Predicate[] }
  | { readonly kind: "not"; readonly of: Predicate };

/** Every dossier. */
export const always: Predicate = { kind: "always" };

/** Dossiers whose dimension has one of the values. */
export const is = (dimension: Dimension, ...values: readonly (string | null)[]): Predicate => ({
  kind: "is",
  dimension,
  values,
});

/** Dossiers for which all parts hold. */
export const and = (...of: readonly Predicate[]): Predicate => ({ kind: "and", of });

/** Dossiers for which some part holds. */
export const or = (...of: readonly Predicate[]): Predicate => ({ kind: "or", of });

/** Dossiers for which the part does not hold. */
export const not = (of: Predicate): Predicate => ({ kind: "not", of });

/**
 * Asks a dossier. The answer is `null` where it rests on something unknown (Kleene's logic).
 * `asOf`, the last day of the period, is needed by `timeliness-766` only.
 *
 * @example
 * holds(is("channel", "online"), { ...dossier, channel: null }) // null
 */
export const holds = (
  predicate: Predicate,
  dossier: Dossier,
  asOf: LocalDate | null = null,
): boolean | null => holdsFor(predicate, (dimension) => dimensionValue(dossier, dimension, asOf));

/**
 * Asks anything that has values in dimensions, such as an observation.
 *
 * @example
 * holdsFor(is("scanner", "yes"), () => "no") // false
 */
export function holdsFor(
  predicate: Predicate,
  lookUp: (dimension: Dimension) => string | null,
): boolean | null {
  switch (predicate.kind) {
    case "always":
      return true;
    case "is": {
      const value = lookUp(predicate.dimension);
      return value === null && !predicate.values.includes(null)
        ? null
        : predicate.values.includes(value);
    }
    case "not": {
      const answer = holdsFor(predicate.of, lookUp);
      return answer === null ? null : !answer;
    }
    case "and":
      return settle(predicate.of, lookUp, false);
    case "or":
      return settle(predicate.of, lookUp, true);
  }
}

/** One `decisive` answer settles it; without one, an unknown part leaves it unknown. */
function settle(
  parts: readonly Predicate[],
  lookUp: (dimension: Dimension) => string | null,
  decisive: boolean,
): boolean | null {
  let unknown = false;
  for (const part of parts) {
    const answer = holdsFor(part, lookUp);
    if (answer === decisive) return decisive;
    if (answer === null) unknown = true;
  }
  return unknown ? null : !decisive;
}

/** The value of a dossier in a dimension; `null` is unknown. */
export function dimensionValue(
  dossier: Dossier,
  dimension: Dimension,
  asOf: LocalDate | null = null,
): string | null {
  switch (dimension) {
    case "unit":
      return dossier.unit;
    case "unit-level":
      return dossier.unitLevel ?? null;
    case "scope":
      // A dossier is counted at the office that received it; larger scopes are made by rolling up.
      return "own";
    case "procedure":
      return dossier.procedure;
    case "channel":
      return dossier.channel;
    case "service-level":
      return dossier.serviceLevel;
    case "status":
      return dossier.status;
    case "timeliness":
      return timeliness(dossier);
    case "timeliness-766":
      return timeliness766(dossier, asOf);
    default: {
      // Flags of procedures, people and desks are not known of a dossier.
      const flag = dossier.flags?.[dimension as DossierFlag];
      return flag === undefined ? null : flag ? "yes" : "no";
    }
  }
}
