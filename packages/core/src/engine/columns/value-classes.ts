import type { Dimension, Predicate } from "../../dossier/predicate.ts";
import type { AggregatePlan } from "../plan.ts";

/** A question to one dimension. */
export type Leaf = Extract<Predicate, { readonly kind: "is" }>;

/** All questions within a predicate. */
export function leavesOf(predicate: Predicate): readonly Leaf[] {
  switch (predicate.kind) {
    case "always":
      return [];
    case "is":
      return [predicate];
    case "not":
      return leavesOf(predicate.of);
    default:
      return predicate.of.flatMap(leavesOf);
  }
}

/** The dimensions that the measures of a plan ask, each once, in a fixed order. */
export const dimensionsAsked = ({ measures }: AggregatePlan): readonly Dimension[] => [
  ...new Set(measures.flatMap(({ where }) => leavesOf(where)).map(({ dimension }) => dimension)),
];

/**
 * The values of a dimension as far as the measures of a plan tell them apart: of two thousand procedures, a list of
 * thirty makes two classes. Class 0 is the unknown.
 */
export class ValueClasses {
  readonly #questions: readonly ReadonlySet<string | null>[];
  readonly #bySignature = new Map<string, number>();
  readonly #members: (string | null)[] = [null];

  constructor({ measures }: AggregatePlan, dimension: Dimension) {
    this.#questions = measures
      .flatMap(({ where }) => leavesOf(where))
      .filter((leaf) => leaf.dimension === dimension)
      .map(({ values }) => new Set(values));
  }

  get size(): number {
    return this.#members.length;
  }

  codeOf(value: string | null): number {
    if (value === null) return 0;
    const signature = this.#questions.map((values) => Number(values.has(value))).join("");
    const known = this.#bySignature.get(signature);
    if (known !== undefined) return known;
    this.#bySignature.set(signature, this.#members.length);
    return this.#members.push(value) - 1;
  }

  /** One of the values of a class; the measures cannot tell it from the others. */
  valueOf(code: number): string | null {
    return this.#members[code] ?? null;
  }
}
