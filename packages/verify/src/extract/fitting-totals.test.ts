import fc from "fast-check";
import { expect, it } from "vitest";
import { countsOf } from "./counts.ts";
import { createFindTotals } from "./fitting-totals.ts";
import { fitOf } from "./rate-fit.ts";
import { scanNumbers } from "./scan-numbers.ts";

const digit = fc.integer({ min: 0, max: 9 });

/** Small counts, so that many fit, and whatever else may stand for one. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 900, max: 1100 }).map(String) },
  { weight: 3, arbitrary: fc.tuple(digit, digit).map(([whole, rest]) => `${whole},${rest}`) },
  fc.tuple(digit, digit).map(([whole, rest]) => `${whole},${rest} nghìn`),
  fc.integer({ min: 1, max: 60 }).map((number) => `gần ${number}`),
  fc.integer({ min: 1, max: 60 }).map((number) => `-${number}`),
);

const rate = fc
  .tuple(
    fc.constantFrom("", "", "khoảng ", "hơn "),
    fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constantFrom(1, 2, 25, 33, 50, 100)),
    fc.constantFrom("", ",0", ",3", ",5", ",00", ",30", ",33", ",50", ",67"),
  )
  .map(([word, whole, rest]) => `${word}${whole}${rest}%`);

it("finds the totals that fit among all counts, and no others", () => {
  let found = 0;
  const texts = fc.tuple(fc.array(count, { minLength: 2, maxLength: 12 }), rate);
  fc.assert(
    fc.property(texts, ([counts, printed]) => {
      const { numbers } = scanNumbers(`Có ${counts.join("; ")}; đạt ${printed}.`, "vi");
      const all = countsOf(numbers);
      const last = numbers.at(-1);
      if (last?.role !== "percent") return;
      const findTotals = createFindTotals(all);
      for (const part of all) {
        const fitting = all.flatMap((total) => {
          const fit = fitOf(last, part, total);
          return fit ? [[total.text, fit] as const] : [];
        });
        found += fitting.length;
        expect(new Map(findTotals(last, part))).toEqual(new Map(fitting));
      }
    }),
    { numRuns: 1000 },
  );
  expect(found).toBeGreaterThan(200);
});
