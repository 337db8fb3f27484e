import { describe, expect, it } from "vitest";
import type { CellGrid, CellVisitor } from "./cell-grid.ts";
import { type CellTable, createCellTable } from "./cell-table.ts";
import type { Cells } from "./cells.ts";

const cellsOf = (counts: Readonly<Record<string, number>>, axes: number): Cells => ({
  places: Array.from({ length: axes }, (_, axis) =>
    Int32Array.from(Object.keys(counts), (name) => Number(name.split(",")[axis])),
  ),
  counts: Float64Array.from(Object.values(counts)),
});

/** The counts by place, such as { "0,2": 5 }. */
function countsOf(table: CellTable): Record<string, number> {
  const { places, counts } = table.toCells();
  return Object.fromEntries(
    Array.from(counts, (count, at) => [places.map((axis) => axis[at]).join(), count]),
  );
}

/** Counts rows that are given by their places. */
function countBlock(
  table: CellTable,
  block: readonly (readonly number[])[],
  sizes: readonly number[],
): void {
  const axes = sizes.map((size, axis) => ({
    codes: Int32Array.from(block, (row) => row[axis] ?? 0),
    shift: 0,
    places: Int32Array.from({ length: size }, (_, place) => place),
    revision: 0,
    size,
  }));
  table.count({ rows: null, from: 0, length: block.length }, axes);
}

/** Counts rows block by block, as an engine does, with axes that grow as values turn up. */
function countRows(table: CellTable, rows: readonly (readonly number[])[]): Record<string, number> {
  const expected: Record<string, number> = {};
  const sizes = rows[0]?.map(() => 1) ?? [];
  for (let from = 0; from < rows.length; from += 100) {
    const block = rows.slice(from, from + 100);
    for (const row of block) {
      for (const [axis, place] of row.entries())
        sizes[axis] = Math.max(sizes[axis] ?? 1, place + 1);
      expected[row.join()] = (expected[row.join()] ?? 0) + 1;
    }
    countBlock(table, block, sizes);
  }
  return expected;
}

/** Writes down what it is shown, such as "0,2: 5". */
class Recorder implements CellVisitor {
  readonly seen: string[] = [];
  readonly #grid: CellGrid;
  #outer: readonly number[] = [];

  constructor(grid: CellGrid) {
    this.#grid = grid;
  }

  enter(outer: Int32Array): void {
    this.#outer = [...outer];
  }

  cell(line: number, count: number): void {
    const inner = this.#grid.columns.map((places) => places[line]);
    this.seen.push(`${[...this.#outer, ...inner].join()}: ${count}`);
  }
}

describe("createCellTable", () => {
  it("counts while its axes grow", () => {
    const table = createCellTable(2);
    const expected = countRows(
      table,
      Array.from({ length: 3_000 }, (_, i) => [(i * i) % (1 + (i >> 3)), i % 5]),
    );
    expect(countsOf(table)).toEqual(expected);
    expect(table.total).toBe(3_000);
  });

  it("keeps its counts where so many cells become possible that most stay empty", () => {
    const table = createCellTable(3);
    // 1000 by 1000 by 1000 cells are possible in the end, 6000 occur.
    const expected = countRows(
      table,
      Array.from({ length: 6_000 }, (_, i) => [
        i % 1000,
        (i * 7) % (1 + (i % 1000)),
        (i >> 2) % 1000,
      ]),
    );
    expect(countsOf(table)).toEqual(expected);
    expect(table.total).toBe(6_000);
  });

  it.each([
    ["an array", [4, 3]],
    ["a hash table", [2 ** 20, 2 ** 20]],
  ])("gives its cells in the order that is asked for, as %s", (_, sizes) => {
    const table = createCellTable(2);
    countBlock(
      table,
      [
        [3, 1],
        [0, 2],
        [3, 0],
        [1, 1],
        [0, 2],
      ],
      sizes,
    );
    // The places 7 and 3 turned up in no row.
    const orders = [Int32Array.of(3, 7, 1, 2, 0), Int32Array.of(1, 0, 3, 2)];
    const { seen } = table.visit(orders, (grid) => new Recorder(grid));
    expect(seen).toEqual(["3,1: 1", "3,0: 1", "1,1: 1", "0,2: 2"]);
  });

  it("gives its cells in order where its last axes have more combinations than one list holds", () => {
    const sizes = [4, 30, 70, 80];
    const table = createCellTable(sizes.length);
    const rows = Array.from({ length: 500 }, (_, i) =>
      sizes.map((size, at) => (i * (at + 7)) % size),
    );
    countBlock(table, rows, sizes);
    const orders = sizes.map((size) => Int32Array.from({ length: size }, (_, i) => size - 1 - i));
    const { seen } = table.visit(orders, (grid) => new Recorder(grid));
    const sorted = [...new Set(rows.map((row) => row.map((at) => at + 100).join()))].sort();
    const names = sorted.reverse().map((row) =>
      row
        .split(",")
        .map((at) => Number(at) - 100)
        .join(),
    );
    expect(seen.map((cell) => cell.split(":")[0])).toEqual(names);
  });

  it("adds what another table counted", () => {
    const table = createCellTable(2);
    table.add(cellsOf({ "0,0": 2, "1,2": 3 }, 2), [], [2, 3]);
    // Elsewhere, places 1 and 2 of the first axis were met the other way round.
    const here = [Int32Array.of(0, 2, 1, 3, 4)];
    table.add(cellsOf({ "2,2": 4, "4,0": 1 }, 2), here, [5, 3]);
    expect(countsOf(table)).toEqual({ "0,0": 2, "1,2": 7, "4,0": 1 });
    expect(table.total).toBe(10);
  });

  it.each([127, 128, 129, 255, 256, 2 ** 32, 2 ** 40 + 127])(
    "counts up to %i in one cell",
    (count) => {
      const table = createCellTable(1);
      table.add(cellsOf({ "1": count - 1 }, 1), [], [2]);
      countBlock(table, [[1]], [2]);
      table.add(cellsOf({ "0": 1 }, 1), [], [2]);
      expect(countsOf(table)).toEqual({ "0": 1, "1": count });
      expect(table.total).toBe(count + 1);
    },
  );

  it("counts more rows of one cell than a byte holds, and goes on when it grows", () => {
    const table = createCellTable(2);
    const block = Array.from({ length: 2 ** 16 + 1 }, () => [1, 2]);
    countBlock(table, [[0, 0], ...block], [2, 3]);
    countBlock(
      table,
      [
        [0, 4],
        [1, 2],
      ],
      [2, 5],
    );
    expect(countsOf(table)).toEqual({ "0,0": 1, "0,4": 1, "1,2": 2 ** 16 + 2 });
  });

  it("has one cell without axes, and none before the first row", () => {
    const table = createCellTable(0);
    expect(table.toCells().counts).toHaveLength(0);
    countBlock(table, [[], [], []], []);
    expect(table.toCells()).toEqual({ places: [], counts: Float64Array.of(3) });
  });
});
