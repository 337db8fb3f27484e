import fc from "fast-check";
import { expect, it } from "vitest";
import { scanNumbers } from "./scan-numbers.ts";
import { addsUp, createRunningSum } from "./sum-parts.ts";

/** Small, so that many add up, and whatever else may stand in a list. */
const number = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }).map(String) },
  fc.constantFrom(
    "1,2 nghìn",
    "2 nghìn",
    "1.200",
    "0,5",
    "10,0",
    "gần 5",
    "khoảng 10",
    "2/3 số",
    "5%",
    "5 điểm phần trăm",
    "-3",
  ),
);

it("tells as the sum of all parts does whether they make up a total", () => {
  let confirmed = 0;
  fc.assert(
    fc.property(fc.array(number, { minLength: 2, maxLength: 6 }), (texts) => {
      const [total, ...parts] = scanNumbers(`Có ${texts.join("; ")}.`, "vi").numbers;
      const run = createRunningSum();
      for (const part of parts) {
        run.add(part);
        const expected = total !== undefined && addsUp(total, run.parts);
        expect(total !== undefined && run.addsUpTo(total)).toBe(expected);
        if (expected) confirmed += 1;
      }
    }),
    {
      numRuns: 1000,
      examples: [[["2 nghìn", "1.200", "1.200"]], [["9", "5 điểm phần trăm", "5 điểm phần trăm"]]],
    },
  );
  expect(confirmed).toBeGreaterThan(50);
});
