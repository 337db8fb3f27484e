import fc from "fast-check";
import { expect, it } from "vitest";
import { compareKeys } from "./cube.ts";
import { cubeOfColumns, type KeyColumn, orderByKeys } from "./cube-columns.ts";

const labels = ["b", "a", "Ễ", "00123", "123"];
const keyColumns = fc.integer({ min: 0, max: 30 }).chain((length) =>
  fc.array(
    fc
      .array(fc.integer({ min: 0, max: labels.length }), { minLength: length, maxLength: length })
      .map((codes): KeyColumn => ({ name: "k", labels, codes: Int32Array.from(codes) })),
    { minLength: 1, maxLength: 3 },
  ),
);

it("orders rows as their keys compare, and keeps the order of equals", () => {
  fc.assert(
    fc.property(keyColumns, (keys) => {
      const length = keys[0]?.codes.length ?? 0;
      const keyOf = (row: number) => keys.map(({ codes }) => labels[(codes[row] ?? 0) - 1] ?? null);
      const rows = Array.from({ length }, (_, row) => row);
      const expected = rows.sort((a, b) => compareKeys(keyOf(a), keyOf(b)) || a - b);
      expect([...orderByKeys(keys, length)]).toEqual(expected);
    }),
  );
});

it("makes the rows once, with shared objects for small certain counts", () => {
  const key: KeyColumn = { name: "unit", labels, codes: Int32Array.of(1, 0) };
  const cube = cubeOfColumns({
    length: 2,
    keys: [key],
    tallies: [{ name: "n", yes: [2n ** 60n, 3], unknown: [0, 1] }],
  });
  expect(cube.rows).toBe(cube.rows);
  expect(cube.rows).toEqual([
    { key: ["b"], tallies: [{ yes: 2n ** 60n, unknown: 0n }] },
    { key: [null], tallies: [{ yes: 3n, unknown: 1n }] },
  ]);
});
