import { expect, test } from "vitest";
import { groupBy } from "./group-by.ts";

test("groups stand in the order in which they are met, and so do their items", () => {
  const codes = ["b2", "a1", "b1", "a2"];
  expect([...groupBy(codes, ([letter]) => letter)]).toEqual([
    ["b", ["b2", "b1"]],
    ["a", ["a1", "a2"]],
  ]);
});

test("nothing has no group, and null is a key like another", () => {
  expect(groupBy([], () => null).size).toBe(0);
  expect(groupBy([1, 2], () => null).get(null)).toEqual([1, 2]);
});
