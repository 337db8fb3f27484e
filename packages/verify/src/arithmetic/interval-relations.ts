import { absolute, compare, type Interval, intersect, type Rational, subtract } from "@tyle/core";

/** Tells whether every value of one interval lies in another. */
export function isInside(inner: Interval, outer: Interval): boolean {
  const common = intersect(inner, outer);
  return common !== null && sameEnds(common, inner);
}

const sameEnds = (a: Interval, b: Interval): boolean =>
  sameEnd(a.lower, b.lower) && sameEnd(a.upper, b.upper);

const sameEnd = (a: Interval["lower"], b: Interval["lower"]): boolean =>
  a === b || (!!a && !!b && a.closed === b.closed && compare(a.value, b.value) === 0);

/** The end of an interval that is nearer to a value, minus the value. */
export function distance({ lower, upper }: Interval, value: Rational): Rational {
  const [below, above] = [lower, upper].map((end) => end && subtract(end.value, value));
  if (!below || !above) return below ?? above ?? subtract(value, value);
  return compare(absolute(below), absolute(above)) <= 0 ? below : above;
}
