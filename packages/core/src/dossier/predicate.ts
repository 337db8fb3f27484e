import type { Dossier, DossierFlag } from "./dossier.ts";

/** What a predicate can ask of a dossier. */
export type Dimension =
  | "unit"
  | "procedure"
  | "channel"
  | "service-level"
  | "status"
  | "timeliness"
  | DossierFlag;

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
 *
 * @example
 * holds(is("channel", "online"), { ...dossier, channel: null }) // null
 */
export function holds(predicate: Predicate, dossier: Dossier): boolean | null {
  switch (predicate.kind) {
    case "always":
      return true;
    case "is": {
      const value = dimensionValue(dossier, predicate.dimension);
      return value === null && !predicate.values.includes(null)
        ? null
        : predicate.values.includes(value);
    }
    case "not": {
      const answer = holds(predicate.of, dossier);
      return answer === null ? null : !answer;
    }
    case "and":
      return decide(predicate.of, dossier, false);
    case "or":
      return decide(predicate.of, dossier, true);
  }
}

/** One `decisive` answer settles it; without one, an unknown part leaves it unknown. */
function decide(parts: readonly Predicate[], dossier: Dossier, decisive: boolean): boolean | null {
  let unknown = false;
  for (const part of parts) {
    const answer = holds(part, dossier);
    if (answer === decisive) return decisive;
    if (answer === null) unknown = true;
  }
  return unknown ? null : !decisive;
}

/** The value of a dossier in a dimension; `null` is unknown. */
export function dimensionValue(dossier: Dossier, dimension: Dimension): string | null {
  switch (dimension) {
    case "unit":
      return dossier.unit;
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
    default: {
      const flag = dossier.flags?.[dimension];
      return flag === undefined ? null : flag ? "yes" : "no";
    }
  }
}

/** Ended by its due moment, or after it; `null` while it is open or without a due moment. */
function timeliness({ endedAt, dueAt }: Dossier): "on-time" | "overdue" | null {
  if (endedAt === null || dueAt === null) return null;
  // A due day without a time includes the whole day.
  const ended = dueAt.length === 10 ? endedAt.slice(0, 10) : endedAt;
  return ended <= dueAt ? "on-time" : "overdue";
}
