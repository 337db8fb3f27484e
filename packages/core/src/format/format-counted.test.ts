import { expect, it } from "vitest";
import { formatCounted } from "./format-counted.ts";

it.each([
  [0, "0 rows"],
  [1, "1 row"],
  [1n, "1 row"],
  ["1", "1 row"],
  ["1,000", "1,000 rows"],
  [21n, "21 rows"],
])("%s", (count, text) => {
  expect(formatCounted(count, "row")).toBe(text);
});

it("takes the verb along", () => {
  const hidden = (count: number): string => formatCounted(count, "row is", "rows are");
  expect([hidden(1), hidden(2)]).toEqual(["1 row is", "2 rows are"]);
});
