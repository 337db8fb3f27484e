import fc from "fast-check";
import { expect, it } from "vitest";
import { ExactSums } from "./exact-sums.ts";

const count = fc.oneof(
  fc.bigInt({ min: 0n, max: 3n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: 0n, max: 2n ** 80n }),
);
const additions = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), count), { maxLength: 20 });

it("adds up as big integers do, at any place", () => {
  fc.assert(
    fc.property(additions, (added) => {
      const sums = new ExactSums();
      const expected = new Map<number, bigint>();
      for (const [place, more] of added) {
        sums.add(place, more);
        expected.set(place, (expected.get(place) ?? 0n) + more);
      }
      const places = Int32Array.of(300, ...expected.keys());
      expect(Array.from(sums.at(places), BigInt)).toEqual([0n, ...expected.values()]);
    }),
    { numRuns: 10_000 },
  );
});

it("keeps small sums as numbers", () => {
  const sums = new ExactSums();
  sums.add(1, 2n);
  expect(sums.at(Int32Array.of(1, 0))).toEqual(Float64Array.of(2, 0));
  sums.add(0, 2n ** 53n);
  expect(sums.at(Int32Array.of(1, 0))).toEqual([2n, 2n ** 53n]);
});
