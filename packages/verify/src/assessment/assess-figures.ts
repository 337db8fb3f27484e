import type { Diagnostic, PublishedFigure, Scope, Target } from "@tyle/core";
import { checkComparable } from "../arithmetic/check-comparable.ts";
import { assessRateList, type RateList } from "./rate-list.ts";
import { type AssessedWhole, assessWhole, isExactCount } from "./whole.ts";

/** Two figures of one indicator that must not be joined or subtracted, since they count different things. */
export interface Break {
  readonly a: PublishedFigure;
  readonly b: PublishedFigure;
  readonly reasons: readonly Diagnostic[];
}

/** All that follows from a set of published figures and nothing else. */
export interface Assessment {
  readonly lists: readonly RateList[];
  readonly wholes: readonly AssessedWhole[];
  /** One for each two groups of figures that are not comparable, with the first figure of either. */
  readonly breaks: readonly Break[];
}

/**
 * Works out what published figures say together. Figures of different periods or scopes are kept apart, and said to be.
 */
export function assessFigures(
  figures: readonly PublishedFigure[],
  targets: readonly Target[],
): Assessment {
  const targetOf = (indicator: string): Target | null =>
    targets.find((target) => target.indicator === indicator) ?? null;
  const rates = figures.filter(({ part }) => part === "rate");
  const groups = [
    ...groupBy(rates, ({ indicator, period, scope }) =>
      [indicator, period.id, scope].join("|"),
    ).values(),
  ];
  return {
    lists: groups
      .filter(({ length }) => length > 1)
      .map((group) => assessRateList(group, targetOf(group[0].indicator))),
    wholes: rates.flatMap((rate) => {
      const parts = numeratorOf(rate, figures);
      return parts.length > 0 ? [assessWhole(rate, parts, targetOf(rate.indicator))] : [];
    }),
    breaks: groups.flatMap(([a], index) =>
      groups
        .slice(index + 1)
        .filter(([b]) => b.indicator === a.indicator)
        .map(([b]) => ({ a, b, reasons: checkComparable(a, b) }))
        .filter(({ reasons }) => reasons.length > 0),
    ),
  };
}

/** The scopes that make up a scope: the whole of a unit is its own office and the units below. */
const partsOf: Record<Scope, readonly (readonly Scope[])[]> = {
  own: [["own"]],
  children: [["children"]],
  "including-children": [["including-children"], ["own", "children"]],
};

/** The printed counts that make up the numerator of a rate, or none where some are missing. */
function numeratorOf(
  rate: PublishedFigure,
  figures: readonly PublishedFigure[],
): readonly PublishedFigure[] {
  const counts = figures.filter(
    (other) =>
      other.part === "numerator" &&
      other.indicator === rate.indicator &&
      other.unit === rate.unit &&
      other.period.id === rate.period.id &&
      isExactCount(other),
  );
  for (const scopes of partsOf[rate.scope]) {
    const parts = scopes.flatMap((scope) => counts.find((count) => count.scope === scope) ?? []);
    if (parts.length === scopes.length) return parts;
  }
  return [];
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
