import { dimensionValues } from "../dossier/dimension.data.ts";
import { type Dimension, holdsFor, type Predicate } from "../dossier/predicate.ts";
import type { Complain } from "./check-predicate.ts";
import { numeratorOf } from "./evaluate.ts";
import type { Definition } from "./indicator.ts";

/** Beyond this many combinations of values a definition is not tried out. */
const mostCombinations = 20_000;

/** Finds definitions that count nothing, or everything, whatever the data: most often a value in the wrong place. */
export function checkConsistency(definition: Definition, complain: Complain): void {
  const { denominator, kind } = definition;
  const numerator = numeratorOf(definition);
  const asked = valuesAsked([numerator, denominator]);
  const size = [...asked.values()].reduce((product, values) => product * values.size, 1);
  if (size > mostCombinations) return;
  let [inPart, inRest] = [false, false];
  for (const item of combinations([...asked])) {
    const lookUp = (dimension: Dimension): string | null => item.get(dimension) ?? null;
    const isPart = holdsFor(numerator, lookUp) === true;
    inPart ||= isPart;
    inRest ||= !isPart && holdsFor(denominator, lookUp) === true;
    if (inPart && (inRest || kind !== "share")) return;
  }
  complain("numerator", inPart ? always : never);
}

const never = {
  en: "nothing in the denominator can ever be in it",
  vi: "không gì trong mẫu số có thể thuộc tử số",
};
const always = {
  en: "everything in the denominator is always in it",
  vi: "mọi thứ trong mẫu số luôn thuộc tử số",
};

type Values = Map<Dimension, Set<string | null>>;

/** The values that can make a difference: those of the dimension, those that are named, and another one. */
function valuesAsked(predicates: readonly Predicate[], asked: Values = new Map()): Values {
  for (const predicate of predicates) {
    if (predicate.kind === "is") {
      const { dimension, values } = predicate;
      const known = dimensionValues[dimension] ?? ["(another)"];
      const before = asked.get(dimension) ?? [];
      asked.set(dimension, new Set([...before, ...known, ...values, null]));
    } else if (predicate.kind === "not") valuesAsked([predicate.of], asked);
    else if (predicate.kind !== "always") valuesAsked(predicate.of, asked);
  }
  return asked;
}

function* combinations(
  asked: readonly (readonly [Dimension, ReadonlySet<string | null>])[],
): Generator<ReadonlyMap<Dimension, string | null>> {
  const [first, ...others] = asked;
  if (!first) {
    yield new Map();
    return;
  }
  const [dimension, values] = first;
  for (const rest of combinations(others)) {
    for (const value of values) yield new Map([...rest, [dimension, value]]);
  }
}
