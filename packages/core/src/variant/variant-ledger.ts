import type { Text } from "../diagnostic/text.ts";
import type { IntegerRange } from "../exact/interval.ts";
import { type PercentagePoints, pointsBetween } from "../exact/quantity.ts";
import { rate } from "../exact/rate.ts";
import { type KnownRate, knownPercent, shareWithin } from "../exact/rate-range.ts";

/**
 * What one item adds to a rate: to the numerator, to the rest of the denominator, and to the denominator as a whole.
 * An unknown item may be in the part or in the rest, and yet is in the whole once.
 */
export interface Contribution {
  readonly part: IntegerRange;
  readonly rest: IntegerRange;
  readonly whole: IntegerRange;
}

/** One of several definitions of a figure. */
export interface Variant<Item> {
  readonly id: string;
  readonly label: Text;
  /** `null` where the item is not counted at all. */
  count(item: Item): Contribution | null;
}

/** Why an item counts differently under two variants. */
export interface Cause {
  readonly id: string;
  readonly label: Text;
}

/** Everything that one cause changes against the reference. Counts are those that are sure. */
export interface Difference {
  readonly cause: Cause;
  readonly items: bigint;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** How far this cause alone would move the reference; `null` where a rate is undefined or a range. */
  readonly alone: PercentagePoints | null;
}

/** One definition with its result, and what sets it apart from the reference. */
export interface LedgerEntry {
  readonly variant: string;
  readonly label: Text;
  readonly numerator: IntegerRange;
  readonly denominator: IntegerRange;
  readonly rate: KnownRate;
  /** Items that are counted in the denominator or may be. */
  readonly items: bigint;
  /** The differences add up: reference plus these is this entry. Largest first. */
  readonly differences: readonly Difference[];
}

/** What a ledger is made of. The first variant is the reference. */
export interface LedgerInput<Item> {
  readonly items: Iterable<Item>;
  readonly variants: readonly Variant<Item>[];
  /** Asked only of items that the two count differently. */
  causeOf(item: Item, variant: Variant<Item>, reference: Variant<Item>): Cause;
}

/**
 * Computes every definition of a figure side by side from the same items, and attributes each difference from the
 * first definition to its causes. A part that is unknown gives a range, never a guess.
 *
 * @example
 * variantLedger({ items: services, variants: [asCoded, reportingOnly], causeOf: (service) => … })
 * // 64.62 % and 87.21 %; { cause: "669", denominator: -89154252n, alone: 18.92 points }
 */
export function variantLedger<Item>({
  items,
  variants,
  causeOf,
}: LedgerInput<Item>): readonly LedgerEntry[] {
  const [reference] = variants;
  if (!reference) return [];
  const sums = variants.map((variant) => ({
    variant,
    sum: emptySum(),
    causes: new Map<string, CauseSum>(),
  }));
  for (const item of items) {
    const base = reference.count(item);
    for (const { variant, sum, causes } of sums) {
      const counted = variant === reference ? base : variant.count(item);
      add(sum, counted);
      if (differs(base, counted)) note(causes, causeOf(item, variant, reference), [base, counted]);
    }
  }
  const base = sums[0]?.sum ?? emptySum();
  return sums.map(({ variant, sum, causes }) => toEntry(variant, sum, toDifferences(causes, base)));
}

interface Sum {
  part: { min: bigint; max: bigint | null };
  rest: { min: bigint; max: bigint | null };
  whole: { min: bigint; max: bigint | null };
  items: bigint;
}

interface CauseSum {
  readonly cause: Cause;
  items: bigint;
  numerator: bigint;
  denominator: bigint;
}

const emptySum = (): Sum => ({
  part: { min: 0n, max: 0n },
  rest: { min: 0n, max: 0n },
  whole: { min: 0n, max: 0n },
  items: 0n,
});

function add(sum: Sum, counted: Contribution | null): void {
  if (!counted) return;
  sum.items += 1n;
  for (const side of ["part", "rest", "whole"] as const) {
    const { min, max } = counted[side];
    sum[side].min += min;
    const upTo = sum[side].max;
    sum[side].max = upTo === null || max === null ? null : upTo + max;
  }
}

const sureOf = (counted: Contribution | null): readonly [numerator: bigint, denominator: bigint] =>
  counted ? [counted.part.min, counted.whole.min] : [0n, 0n];

/** Unknown parts differ too: a range against a number is a difference even where the sure counts agree. */
function differs(a: Contribution | null, b: Contribution | null): boolean {
  const ends = (counted: Contribution | null) =>
    counted &&
    [counted.part, counted.rest, counted.whole].flatMap(({ min, max }) => [min, max]).join();
  return ends(a) !== ends(b);
}

function note(
  causes: Map<string, CauseSum>,
  cause: Cause,
  [base, counted]: readonly [Contribution | null, Contribution | null],
): void {
  const known = causes.get(cause.id) ?? { cause, items: 0n, numerator: 0n, denominator: 0n };
  const [[fromPart, fromWhole], [toPart, toWhole]] = [sureOf(base), sureOf(counted)];
  known.items += 1n;
  known.numerator += toPart - fromPart;
  known.denominator += toWhole - fromWhole;
  causes.set(cause.id, known);
}

const weight = ({ numerator, denominator }: Difference): bigint => {
  const [part, whole] = [numerator, denominator].map((n) => (n < 0n ? -n : n));
  return (part ?? 0n) + (whole ?? 0n);
};

function toDifferences(causes: ReadonlyMap<string, CauseSum>, base: Sum): readonly Difference[] {
  return [...causes.values()]
    .map((sum) => ({ ...sum, alone: aloneOf(sum, base) }))
    .sort((a, b) =>
      weight(b) > weight(a) ? 1 : weight(b) < weight(a) ? -1 : a.cause.id < b.cause.id ? -1 : 1,
    );
}

function aloneOf({ numerator, denominator }: CauseSum, base: Sum): PercentagePoints | null {
  const { part, whole } = base;
  if (part.max !== part.min || whole.max !== whole.min) return null;
  const from = knownPercent(rate(part.min, whole.min));
  const [top, bottom] = [part.min + numerator, whole.min + denominator];
  const to = top < 0n || bottom < 0n ? null : knownPercent(rate(top, bottom));
  return from && to && pointsBetween(from, to);
}

function toEntry<Item>(
  { id, label }: Variant<Item>,
  { part, rest, whole, items }: Sum,
  differences: readonly Difference[],
): LedgerEntry {
  const counts = { numerator: part, denominator: whole, items };
  return { variant: id, label, ...counts, rate: shareWithin(part, rest), differences };
}
