import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareKeys } from "./cube.ts";
import { cubeOfColumns, type KeyColumn, orderByKeys } from "./cube-columns.ts";

const keyColumn = (
  name: string,
  labels: readonly string[],
  codes: readonly number[],
): KeyColumn => ({
  name,
  labels,
  codes: Int32Array.from(codes),
});

describe("cubeOfColumns", () => {
  const names = { by: ["unit"], measures: ["all", "weighed"] };
  const cube = cubeOfColumns(names, () => ({
    length: 3,
    keys: [keyColumn("unit", ["b", "a"], [2, 1, 0])],
    tallies: [
      { name: "all", yes: [5, 5, 2048], unknown: [0, 1, 0] },
      { name: "weighed", yes: [2n ** 63n, 0n, 7n], unknown: [0n, 2n ** 53n + 1n, 0n] },
    ],
  }));

  it("names its keys and measures", () => {
    expect([cube.by, cube.measures]).toEqual([["unit"], ["all", "weighed"]]);
  });

  it("makes rows of columns, with the unknown for code 0 and all digits of sums", () => {
    expect(cube.rows).toEqual([
      {
        key: ["a"],
        tallies: [
          { yes: 5n, unknown: 0n },
          { yes: 2n ** 63n, unknown: 0n },
        ],
      },
      {
        key: ["b"],
        tallies: [
          { yes: 5n, unknown: 1n },
          { yes: 0n, unknown: 2n ** 53n + 1n },
        ],
      },
      {
        key: [null],
        tallies: [
          { yes: 2048n, unknown: 0n },
          { yes: 7n, unknown: 0n },
        ],
      },
    ]);
  });

  it("makes them once", () => {
    expect(cube.rows).toBe(cube.rows);
  });
});

describe("orderByKeys", () => {
  const orderOf = (keys: readonly KeyColumn[], length: number): readonly number[] =>
    Array.from(orderByKeys(keys, length));

  /** The order that comparing the keys one by one gives. */
  const expected = (keys: readonly KeyColumn[], length: number): readonly number[] => {
    const keyOf = (row: number): readonly (string | null)[] =>
      keys.map(({ labels, codes }) => labels[(codes[row] ?? 0) - 1] ?? null);
    return Array.from({ length }, (_, row) => row).sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
  };

  it("sorts by code unit, the unknown last, and keeps the order of equal keys", () => {
    const keys = [keyColumn("unit", ["b", "Z", "ễ", "a"], [1, 0, 3, 2, 4, 1, 0])];
    expect(orderOf(keys, 7)).toEqual([3, 4, 0, 5, 2, 1, 6]);
  });

  it.each([
    ["few labels", 3],
    // 5 axes of 2001 places have more combinations than a double can tell apart.
    ["so many labels that keys are compared", 2_000],
  ])("sorts as comparing keys does, with %s", (_, size) => {
    // Labels in an order of their own, so that codes and ranks differ.
    const labels = Array.from({ length: size }, (_each, at) => String((at * 7919) % 10_007));
    const codes = fc.array(fc.integer({ min: 0, max: size }), { minLength: 30, maxLength: 30 });
    const columns = fc.array(codes, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(columns, (all) => {
        const keys = all.map((each, at) => keyColumn(`${at}`, labels, each));
        expect(orderOf(keys, 30)).toEqual(expected(keys, 30));
      }),
      { numRuns: 50 },
    );
  });

  it("leaves rows without keys as they are", () => {
    expect(orderOf([], 3)).toEqual([0, 1, 2]);
    expect(orderOf([], 0)).toEqual([]);
  });
});
