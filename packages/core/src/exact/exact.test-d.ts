import { expectTypeOf, test } from "vitest";
import { type Percent, type PercentagePoints, percent, pointsBetween } from "./quantity.ts";
import { rate, rateValue, rollUpRates } from "./rate.ts";
import { add, rational, toRational } from "./rational.ts";

test("numbers enter as text or bigint", () => {
  toRational("0.61");
  toRational(61n);
  // @ts-expect-error a JavaScript number has lost digits already
  toRational(0.61);
  // @ts-expect-error
  rational(1, 2);
  // @ts-expect-error
  rate(10, 20);
});

test("rates are neither added nor averaged", () => {
  const parts = [rate(10n, 20n), rate(1n, 100n)];
  expectTypeOf(rollUpRates).parameter(0).toExtend<readonly unknown[]>();
  // @ts-expect-error a rate is not a number that could be added
  add(parts[0], parts[1]);
  // @ts-expect-error nor summed by operators
  parts[0] + parts[1];
  // @ts-expect-error a share of nothing has no value
  rateValue(rate(0n, 0n));
});

test("percent, points and multiples are different types", () => {
  expectTypeOf<Percent>().not.toExtend<PercentagePoints>();
  const gap = pointsBetween(percent("20%"), percent("25%"));
  // @ts-expect-error points are not a percent
  pointsBetween(gap, percent("1%"));
});
