import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TupleIndex } from "./tuple-index.ts";

const columnsOf = (tuples: readonly (readonly number[])[], length: number): Int32Array[] =>
  Array.from({ length }, (_, place) => Int32Array.from(tuples, (tuple) => tuple[place] ?? 0));

const tuplesOf = (columns: readonly Int32Array[], size: number): readonly (readonly number[])[] =>
  Array.from({ length: size }, (_, row) => columns.map((column) => column[row] ?? 0));

/** Numbers the tuples with a Map, and expects the same. */
function compareWithMap(tuples: readonly (readonly number[])[], length: number): TupleIndex {
  const known = new Map<string, number>();
  const expected = tuples.map((tuple) => {
    const name = tuple.join();
    if (!known.has(name)) known.set(name, known.size);
    return known.get(name);
  });
  const index = new TupleIndex(length);
  const columns = columnsOf(tuples, length);
  expect(tuples.map((_, row) => index.indexOf(columns, row))).toEqual(expected);
  expect(index.size).toBe(known.size);
  const distinct = [...known.keys()].map((name) => name.split(",").map(Number));
  expect(tuplesOf(index.toColumns(), index.size)).toEqual(distinct);
  return index;
}

describe("TupleIndex", () => {
  it("numbers tuples as a Map does, also when it has grown twice and each comes again", () => {
    const tuples = Array.from({ length: 10_000 }, (_, i) => [i % 7, i % 97, (i * 31) % 1009]);
    expect(compareWithMap([...tuples, ...tuples], 3).size).toBe(10_000);
  });

  it("numbers any tuples as a Map does", () => {
    const tuple = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(tuple, { minLength: 1 }), (tuples) => {
        compareWithMap(tuples, 4);
      }),
    );
  });

  it("tells tuples apart by their order, and holds any integer of 32 bits", () => {
    const most = 2 ** 31 - 1;
    compareWithMap(
      [
        [0, 1],
        [1, 0],
        [1, 1],
        [most, 0],
        [0, most],
        [-most, 0],
        [1, 0],
      ],
      2,
    );
  });

  it("knows just one tuple without places", () => {
    const index = new TupleIndex(0);
    expect([index.indexOf([], 0), index.indexOf([], 5), index.size]).toEqual([0, 0, 1]);
    expect(index.toColumns()).toEqual([]);
  });
});
